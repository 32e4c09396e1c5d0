package jp.mamis.application.hpki.status;

import static jp.mamis.domain.fixture.Issuances.LOG_IN;
import static jp.mamis.domain.fixture.Issuances.NOON;
import static jp.mamis.domain.fixture.Issuances.SIGNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.fixture.Certificates;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.status.IssuerMark;
import jp.mamis.domain.hpki.status.Responder;
import org.junit.jupiter.api.Test;

/** What the responders promise, on stores of any kind. */
public interface RespondersContract {

    List<IssuerMark> MARKS = List.of(
            new IssuerMark(IssuerMark.Digest.SHA_1, Der.ofHex("A1"), Der.ofHex("B1")),
            new IssuerMark(IssuerMark.Digest.SHA_256, Der.ofHex("A2"), Der.ofHex("B2")));

    /** An empty store. */
    record Stored(UnitOfWork work, Responders responders) {

        void in(Runnable act) {
            work.inTransaction(() -> {
                act.run();
                return responders;
            });
        }

        List<Responder> all() {
            return work.readOnly(() -> responders.of(SIGNING));
        }
    }

    Stored stored();

    static Responder begun(int number) {
        return new Responder(
                new UUID(0x0C, number),
                Responder.Matter.STATUS,
                SIGNING,
                number,
                NOON,
                Optional.empty(),
                Optional.empty());
    }

    static Responder prepared(int number) {
        return begun(number)
                .prepared(new Responder.Prepared(new KeyId("0a0b"), Der.ofHex("3000"), Certificates.FIVE_YEARS));
    }

    @Test
    default void what_is_begun_prepared_and_certified_comes_back_by_number() {
        Stored stored = stored();
        Responder certified = prepared(1).certified(Der.ofHex("3003020101"));

        stored.in(() -> stored.responders().add(begun(2)));
        stored.in(() -> stored.responders().add(begun(1)));
        stored.in(() -> stored.responders().prepare(prepared(1)));
        assertThat(stored.all()).containsExactly(prepared(1), begun(2));
        stored.in(() -> stored.responders().certify(certified, MARKS));

        assertThat(stored.all()).containsExactly(certified, begun(2));
        assertThat(stored.work()
                        .<List<Responder>>readOnly(() -> stored.responders().of(LOG_IN)))
                .isEmpty();
    }

    @Test
    default void a_number_is_given_once_and_nothing_is_done_twice_or_out_of_order() {
        Stored stored = stored();
        Responder certified = prepared(1).certified(Der.ofHex("3003020101"));
        Responder another = new Responder(
                new UUID(0x0C, 9), Responder.Matter.STATUS, SIGNING, 1, NOON, Optional.empty(), Optional.empty());
        stored.in(() -> stored.responders().add(begun(1)));

        assertThatThrownBy(() -> stored.in(() -> stored.responders().add(another)))
                .isInstanceOf(StaleState.class);
        assertThatThrownBy(() -> stored.in(() -> stored.responders().certify(certified, MARKS)))
                .isInstanceOf(StaleState.class);
        assertThatThrownBy(() -> stored.in(() -> stored.responders().prepare(prepared(2))))
                .isInstanceOf(StaleState.class);
        stored.in(() -> stored.responders().prepare(prepared(1)));
        assertThatThrownBy(() -> stored.in(() -> stored.responders().prepare(prepared(1))))
                .isInstanceOf(StaleState.class);
        stored.in(() -> stored.responders().certify(certified, MARKS));
        assertThatThrownBy(() -> stored.in(() -> stored.responders().certify(certified, MARKS)))
                .isInstanceOf(StaleState.class);
        assertThat(stored.all()).containsExactly(certified);
    }
}
