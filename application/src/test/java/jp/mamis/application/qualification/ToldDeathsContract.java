package jp.mamis.application.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.IssuancePorts;
import jp.mamis.application.membership.MemberFixture;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Suspension;
import jp.mamis.domain.accounts.SuspensionReason;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Issuances;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Qualifications;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.qualification.FactKind;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.QualificationFact;
import org.junit.jupiter.api.Test;

/** What is promised of deaths that bodies were told of, on stores of any kind. */
public interface ToldDeathsContract {

    Physician DOCTOR = Physicians.usual();
    Instant NOON = Issuances.NOON;
    LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** Empty stores. */
    Ports ports();

    /** Of the same. */
    IssuancePorts issuance();

    private Ports certified(Ports ports) {
        ports.work().inTransaction(() -> {
            ports.people().physicians().save(DOCTOR, NOON);
            issuance().issuances().add(Issuances.issued(1));
            return ports;
        });
        return ports;
    }

    private static void suspended(Ports ports, SuspensionReason reason) {
        ports.work().inTransaction(() -> {
            Account account = Account.ofPhysician(
                    new AccountId(new UUID(0xDEAD, 1)),
                    LoginId.parse("doctor1"),
                    HolderName.parse("見本　花子"),
                    DOCTOR.id());
            ports.accounts()
                    .accounts()
                    .save(account.suspended(
                                    new Suspension(reason, Optional.empty(), NOON, Optional.empty(), Optional.empty()))
                            .accepted()
                            .orElseThrow());
            return account;
        });
    }

    private static void ended(Ports ports, Membership.EndReason reason) {
        ports.work().inTransaction(() -> {
            ports.membership().members().save(MemberFixture.inAoba(DAY.minusYears(1)), NOON);
            Member member = ports.membership().members().of(MemberFixture.PERSON);
            Member left = member.in(Associations.AOBA.id())
                    .findFirst()
                    .map(Membership::id)
                    .flatMap(id ->
                            member.endOrCancel(id, DAY.minusDays(9), reason).accepted())
                    .map(Change::state)
                    .orElseThrow();
            ports.membership().members().save(left, NOON.plusSeconds(1));
            return left;
        });
    }

    private static List<ToldDeaths.Told> unrecorded(Ports ports, Instant now) {
        return ports.work().readOnly(() -> ports.qualifications().deaths().unrecorded(now, 9));
    }

    private static ToldDeaths.Told told(LocalDate day) {
        return new ToldDeaths.Told(
                DOCTOR.id(), DOCTOR.latest().licence().number(), DOCTOR.latest().name(), day);
    }

    @Test
    default void an_account_that_was_suspended_for_a_death_tells_of_it() {
        Ports ports = certified(ports());
        assertThat(unrecorded(ports, NOON)).isEmpty();

        suspended(ports, SuspensionReason.DEATH);

        assertThat(unrecorded(ports, NOON)).containsExactly(told(DAY));
    }

    @Test
    default void another_suspension_tells_of_no_death() {
        Ports ports = certified(ports());

        suspended(ports, SuspensionReason.EXPULSION);

        assertThat(unrecorded(ports, NOON)).isEmpty();
    }

    @Test
    default void a_membership_that_ended_with_a_death_tells_of_it_once_and_of_the_earliest_day() {
        Ports ports = certified(ports());
        ended(ports, Membership.EndReason.DECEASED);
        suspended(ports, SuspensionReason.DEATH);

        assertThat(unrecorded(ports, NOON)).containsExactly(told(DAY.minusDays(9)));
    }

    @Test
    default void another_end_of_a_membership_tells_of_no_death() {
        Ports ports = certified(ports());

        ended(ports, Membership.EndReason.LEFT);

        assertThat(unrecorded(ports, NOON)).isEmpty();
    }

    @Test
    default void nobody_waits_whose_death_is_recorded_and_not_taken_back() {
        Ports ports = certified(ports());
        suspended(ports, SuspensionReason.DEATH);
        QualificationFact death = Qualifications.since(DOCTOR, FactKind.DEATH, DAY);
        ports.work().inTransaction(() -> {
            ports.qualifications().facts().add(death);
            return death;
        });
        assertThat(unrecorded(ports, NOON)).isEmpty();

        ports.work().inTransaction(() -> {
            ports.qualifications().facts().supersede(death.superseded(NOON));
            return death;
        });

        assertThat(unrecorded(ports, NOON)).hasSize(1);
    }

    @Test
    default void nobody_waits_whose_certificates_are_over_or_revoked() {
        Ports ports = certified(ports());
        suspended(ports, SuspensionReason.DEATH);
        Instant last = Issuances.order(1).validity().last();
        assertThat(unrecorded(ports, last)).hasSize(1);
        assertThat(unrecorded(ports, last.plusSeconds(1))).isEmpty();

        ports.work().inTransaction(() -> issuance().revocations().keep(Issuances.revocation(1)));

        assertThat(unrecorded(ports, NOON)).isEmpty();
    }
}
