package jp.mamis.application.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AccountFixture;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.consent.ConsentRefusal;
import jp.mamis.domain.consent.DocumentKind;
import jp.mamis.domain.consent.Edition;
import jp.mamis.domain.consent.Editions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdmitDoctorTest {

    private static final Edition FIRST = new Edition(DocumentKind.TERMS_OF_USE, 1);
    private static final Edition SECOND = new Edition(DocumentKind.TERMS_OF_USE, 2);

    private final MovableClock clock = MovableClock.at("2026-04-01T14:59:59Z");
    private final ConsentUseCases consent = AssociationSystem.builder(InMemoryPorts.ports())
            .clock(clock)
            .documents(Shelves.withTextsOfTheFirst(new Editions(List.of(
                    new Editions.Dated(FIRST, LocalDate.of(2025, 4, 1)),
                    new Editions.Dated(SECOND, LocalDate.of(2026, 4, 2))))))
            .build()
            .consent();

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"PAGE", "API", "CLI"})
    void a_doctor_is_turned_back_on_every_way_in_until_all_that_is_in_force_is_agreed_to(Channel channel) {
        Caller doctor = caller(AccountFixture.doctor("doctor"), channel);

        assertThat(turnedBack(doctor)).isTrue();
        consent.giveConsent().give(new GiveConsent.Command(List.of(FIRST)), doctor);
        assertThat(turnedBack(doctor)).isFalse();
        assertThat(turnedBack(doctor)).isFalse();

        clock.forward(Duration.ofSeconds(1));
        assertThat(turnedBack(doctor)).isTrue();
        consent.giveConsent().give(new GiveConsent.Command(List.of(SECOND)), doctor);
        assertThat(turnedBack(doctor)).isFalse();
    }

    @Test
    void staff_the_operator_and_strangers_pass() {
        assertThat(turnedBack(caller(AccountFixture.clerk("clerk"), Channel.CLI)))
                .isFalse();
        assertThat(turnedBack(Caller.operator("owner", "test"))).isFalse();
        assertThat(turnedBack(Caller.anonymous(Channel.PAGE, "test"))).isFalse();
    }

    private boolean turnedBack(Caller caller) {
        return consent.admitDoctor()
                .admit(caller)
                .refusals()
                .filter(reasons -> reasons.contains(ConsentRefusal.CONSENT_MISSING))
                .isPresent();
    }

    private static Caller caller(Account account, Channel channel) {
        return new Caller(
                new Actor.Holder(account.id()), account.person(), List.of(), Optional.empty(), channel, "test");
    }
}
