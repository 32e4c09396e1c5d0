package jp.mamis.application.hpki.status;

import static jp.mamis.application.hpki.status.RespondersContract.MARKS;
import static jp.mamis.domain.fixture.Issuances.NOON;
import static jp.mamis.domain.fixture.Issuances.SIGNING;
import static jp.mamis.domain.fixture.Issuances.issued;
import static jp.mamis.domain.fixture.Issuances.planned;
import static jp.mamis.domain.fixture.Issuances.prepared;
import static jp.mamis.domain.fixture.Issuances.revocation;
import static jp.mamis.domain.fixture.Issuances.serial;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.Issuances;
import jp.mamis.application.hpki.ca.Revocations;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.fixture.Certificates;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.status.CertId;
import jp.mamis.domain.hpki.status.IssuerMark;
import jp.mamis.domain.hpki.status.KnownStatus;
import jp.mamis.domain.hpki.status.SignedAnswer;
import jp.mamis.domain.hpki.status.StatusAnswer;
import org.junit.jupiter.api.Test;

/** What the book of status promises, on stores of any kind. */
public interface StatusBookContract {

    Duration LIFE = Duration.ofHours(4);

    /** Empty stores. */
    record Stored(
            UnitOfWork work, Responders responders, Issuances issuances, Revocations revocations, StatusBook book) {

        <T> T in(Supplier<T> act) {
            return work.inTransaction(act);
        }

        Stored answering() {
            in(() -> {
                responders.add(RespondersContract.begun(1));
                responders.prepare(RespondersContract.prepared(1));
                responders.certify(RespondersContract.prepared(1).certified(Der.ofHex("3000")), MARKS);
                return responders;
            });
            return this;
        }

        Stored issuedTo(int... numbers) {
            in(() -> {
                for (int each : numbers) {
                    issuances.add(planned(each));
                    issuances.store(prepared(each));
                    issuances.store(issued(each));
                }
                return issuances;
            });
            return this;
        }

        void revoke(int number) {
            in(() -> revocations.keep(revocation(number)));
        }

        void keep(int number, boolean revoked, Instant at) {
            in(() -> {
                book.keep(
                        Stream.of(IssuerMark.Digest.values())
                                .map(digest -> answer(number, digest, revoked, at))
                                .toList(),
                        NOON.plusSeconds(5));
                return book;
            });
        }

        List<KnownStatus> look(CertId... asked) {
            return work.readOnly(() -> book.look(List.of(asked)));
        }

        List<Integer> due(Instant until) {
            return work.readOnly(() -> book.due(SIGNING, Optional.empty(), NOON, until, 9)).stream()
                    .map(each -> each.serial()
                            .value()
                            .subtract(BigInteger.TWO.pow(127))
                            .intValue())
                    .toList();
        }
    }

    Stored stored();

    static SignedAnswer answer(int number, IssuerMark.Digest digest, boolean revoked, Instant at) {
        return new SignedAnswer(
                SIGNING, serial(number), digest, revoked, at, at.plus(LIFE), Der.ofHex("300202010" + number));
    }

    static CertId asked(int mark, int number) {
        return new CertId(MARKS.get(mark), serial(number).value());
    }

    @Test
    default void each_question_is_answered_in_its_order() {
        Stored stored = stored().answering().issuedTo(1, 2, 3);
        stored.in(() -> {
            stored.issuances().add(planned(4));
            stored.issuances().store(prepared(4));
            return stored;
        });
        stored.revoke(2);
        stored.keep(3, false, NOON);
        CertId foreign = new CertId(
                new IssuerMark(IssuerMark.Digest.SHA_1, Der.ofHex("A1"), Der.ofHex("B2")),
                serial(1).value());

        List<KnownStatus> known = stored.look(asked(1, 2), asked(0, 1), foreign, asked(0, 4), asked(1, 3), asked(0, 2));

        assertThat(known)
                .extracting(KnownStatus::answer)
                .containsExactly(
                        new StatusAnswer.Revoked(
                                revocation(2).revokedAt(), revocation(2).published()),
                        new StatusAnswer.Good(),
                        new StatusAnswer.Unknown(),
                        new StatusAnswer.Unknown(),
                        new StatusAnswer.Good(),
                        new StatusAnswer.Revoked(
                                revocation(2).revokedAt(), revocation(2).published()));
        assertThat(known)
                .extracting(KnownStatus::authority)
                .containsExactly(
                        Optional.of(SIGNING),
                        Optional.of(SIGNING),
                        Optional.empty(),
                        Optional.of(SIGNING),
                        Optional.of(SIGNING),
                        Optional.of(SIGNING));
        assertThat(known.get(4).signed()).contains(answer(3, IssuerMark.Digest.SHA_256, false, NOON));
        assertThat(known.get(1).signed()).isEmpty();
        assertThat(known.get(1).standing().orElseThrow().validUntil()).isEqualTo(Certificates.FIVE_YEARS.last());
    }

    @Test
    default void numbers_that_cannot_be_one_are_unknown() {
        Stored stored = stored().answering();

        assertThat(stored.look(
                        new CertId(MARKS.get(0), BigInteger.ONE.shiftLeft(2000)),
                        new CertId(MARKS.get(0), BigInteger.TEN.negate())))
                .extracting(KnownStatus::answer)
                .containsOnly(new StatusAnswer.Unknown());
    }

    @Test
    default void due_is_what_has_no_true_and_fresh_answer_under_every_digest() {
        Stored stored = stored().answering().issuedTo(1, 2, 3, 5);
        stored.keep(1, false, NOON);
        stored.keep(2, false, NOON);
        stored.revoke(2);
        stored.in(() -> {
            stored.book().keep(List.of(answer(3, IssuerMark.Digest.SHA_1, false, NOON)), NOON);
            return stored;
        });

        assertThat(stored.due(NOON.plusSeconds(60))).containsExactly(2, 3, 5);
        assertThat(stored.due(NOON.plus(LIFE))).containsExactly(1, 2, 3, 5);
        assertThat(stored.work()
                        .<List<StatusBook.Due>>readOnly(
                                () -> stored.book().due(SIGNING, Optional.of(serial(2)), NOON, NOON, 1)))
                .extracting(StatusBook.Due::serial)
                .containsExactly(serial(3));
        assertThat(stored.work().<Integer>readOnly(() -> stored.book().inForce(SIGNING, NOON)))
                .isEqualTo(4);
        assertThat(stored.work().<Integer>readOnly(() -> stored.book().ready(SIGNING, NOON, NOON)))
                .isEqualTo(1);
        Instant after = Certificates.FIVE_YEARS.last().plusSeconds(1);
        assertThat(stored.work()
                        .<List<StatusBook.Due>>readOnly(
                                () -> stored.book().due(SIGNING, Optional.empty(), after, after, 9)))
                .isEmpty();
    }

    @Test
    default void the_newest_answer_stays_whoever_came_last() {
        Stored stored = stored().answering().issuedTo(1);
        stored.keep(1, false, NOON.plusSeconds(5));
        stored.keep(1, true, NOON);

        assertThat(stored.look(asked(0, 1)).get(0).signed())
                .contains(answer(1, IssuerMark.Digest.SHA_1, false, NOON.plusSeconds(5)));
    }

    @Test
    default void an_answer_of_a_clock_that_was_ahead_gives_way() {
        Stored stored = stored().answering().issuedTo(1);
        stored.keep(1, false, NOON.plusSeconds(86_400));
        assertThat(stored.work().<Integer>readOnly(() -> stored.book().ready(SIGNING, NOON, NOON)))
                .isZero();

        stored.in(() -> {
            stored.book()
                    .keep(
                            List.of(
                                    answer(1, IssuerMark.Digest.SHA_1, false, NOON),
                                    answer(1, IssuerMark.Digest.SHA_256, false, NOON)),
                            NOON);
            return NOON;
        });

        assertThat(stored.work().<Integer>readOnly(() -> stored.book().ready(SIGNING, NOON, NOON)))
                .isEqualTo(1);
    }

    @Test
    default void answers_that_ended_are_let_go_of_and_all_others_stay() {
        Stored stored = stored().answering().issuedTo(1, 2);
        stored.keep(1, false, NOON.minus(LIFE).minusSeconds(1));
        stored.keep(2, false, NOON.minus(LIFE));

        assertThat(stored.in(() -> stored.book().forget(NOON))).isEqualTo(IssuerMark.Digest.values().length);

        assertThat(stored.look(asked(0, 1)).get(0).signed()).isEmpty();
        assertThat(stored.look(asked(0, 2)).get(0).signed()).isPresent();
        assertThat(stored.<Integer>in(() -> stored.book().forget(NOON))).isZero();
    }

    @Test
    default void only_answers_that_say_what_is_true_and_count_now_stand() {
        Stored stored = stored().answering().issuedTo(1, 2, 3, 4);
        stored.keep(1, false, NOON);
        stored.keep(2, false, NOON);
        stored.revoke(2);
        stored.revoke(3);
        stored.keep(3, true, NOON);
        stored.keep(4, false, NOON.plusSeconds(86_400));

        List<SignedAnswer> first =
                stored.work().readOnly(() -> stored.book().standing(SIGNING, Optional.empty(), NOON, 3));
        List<SignedAnswer> rest =
                stored.work().readOnly(() -> stored.book().standing(SIGNING, Optional.of(first.get(2)), NOON, 3));

        assertThat(first)
                .containsExactly(
                        answer(1, IssuerMark.Digest.SHA_1, false, NOON),
                        answer(1, IssuerMark.Digest.SHA_256, false, NOON),
                        answer(3, IssuerMark.Digest.SHA_1, true, NOON));
        assertThat(rest).containsExactly(answer(3, IssuerMark.Digest.SHA_256, true, NOON));
        assertThat(stored.work()
                        .<List<SignedAnswer>>readOnly(() ->
                                stored.book().standing(SIGNING, Optional.empty(), NOON.plusSeconds(86_400 * 9), 9)))
                .isEmpty();
    }
}
