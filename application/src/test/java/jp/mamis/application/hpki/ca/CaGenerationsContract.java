package jp.mamis.application.hpki.ca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.mamis.application.Ports;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.fixture.Authorities;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.CaRealm;
import org.junit.jupiter.api.Test;

/** What the generations of authorities promise, on stores of any kind. */
public interface CaGenerationsContract {

    /** Over an empty store. */
    Ports ports();

    @Test
    default void a_generation_comes_back_as_it_was_added() {
        Ports ports = ports();
        CaGeneration root = Authorities.root(CaRealm.DEMONSTRATION, 1);
        CaGeneration signing = Authorities.signing(CaRealm.PRODUCTION, 1);

        added(ports, root, signing);

        assertThat(read(ports, () -> ports.authority().generations().find(root.id())))
                .contains(root);
        assertThat(read(ports, () -> ports.authority().generations().find(signing.id())))
                .contains(signing);
    }

    @Test
    default void one_that_is_not_there_is_nothing() {
        Ports ports = ports();

        assertThat(read(ports, () -> ports.authority().generations().find(new CaGenerationId(new UUID(9, 9)))))
                .isEmpty();
        assertThat(read(ports, () -> ports.authority().generations().all())).isEmpty();
    }

    @Test
    default void all_come_by_duty_and_number() {
        Ports ports = ports();
        CaGeneration root = Authorities.root(CaRealm.DEMONSTRATION, 1);
        CaGeneration first = Authorities.signing(CaRealm.DEMONSTRATION, 1);
        CaGeneration second = Authorities.signing(CaRealm.DEMONSTRATION, 2);
        CaGeneration login = Authorities.authentication(CaRealm.DEMONSTRATION, 1);

        added(ports, login, second, first, root);

        assertThat(read(ports, () -> ports.authority().generations().all()))
                .isEqualTo(List.of(root, first, second, login));
    }

    @Test
    default void a_number_is_taken_once_for_a_duty_and_realm() {
        Ports ports = ports();
        CaGeneration first = Authorities.signing(CaRealm.DEMONSTRATION, 1);
        CaGeneration other = Authorities.with(first, new CaGenerationId(new UUID(5, 5)));
        added(ports, first, Authorities.signing(CaRealm.PRODUCTION, 1));

        assertThatThrownBy(() -> added(ports, Authorities.signing(CaRealm.DEMONSTRATION, 2), other))
                .isInstanceOf(StaleState.class);
        assertThatThrownBy(() -> added(ports, first)).isInstanceOf(StaleState.class);

        assertThat(read(ports, () -> ports.authority().generations().all())).hasSize(2);
    }

    private static void added(Ports ports, CaGeneration... generations) {
        ports.work().inTransaction(() -> {
            List.of(generations).forEach(ports.authority().generations()::add);
            return generations.length;
        });
    }

    private static <T> T read(Ports ports, Supplier<T> reading) {
        return ports.work().readOnly(reading);
    }
}
