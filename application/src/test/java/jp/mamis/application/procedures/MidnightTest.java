package jp.mamis.application.procedures;

import static jp.mamis.application.procedures.JoinScene.doctor;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Procedures.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.HandedOut;
import jp.mamis.application.accounts.OpenStaffAccount;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.procedures.Filing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MidnightTest {

    private static final Instant MIDNIGHT = JapanTime.startOf(LocalDate.of(2026, 4, 1));

    /** Moves on by a microsecond whenever it is read. */
    private static final class RunningClock extends Clock {

        private final AtomicReference<Instant> next;

        RunningClock(Instant start) {
            next = new AtomicReference<>(start);
        }

        @Override
        public Instant instant() {
            return next.getAndUpdate(now -> now.plus(1, ChronoUnit.MICROS));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    static IntStream readingsBefore() {
        return IntStream.rangeClosed(0, 20);
    }

    @ParameterizedTest
    @MethodSource("readingsBefore")
    void a_filing_while_the_fiscal_year_ends_bears_the_year_of_the_day_it_was_filed_on(int readings) {
        Ports ports = InMemoryPorts.ports();
        JoinScene scene = new JoinScene(ports).prepared(1);
        AssociationSystem system = AssociationSystem.builder(ports)
                .clock(new RunningClock(MIDNIGHT.minus(Duration.of(readings, ChronoUnit.MICROS))))
                .build();

        Receipt receipt = done(system.procedures()
                .submitProcedure()
                .submit(new SubmitProcedure.Command(request().build(), Optional.empty()), doctor(1)));

        Filing filing = scene.stored(receipt).filing();
        FiscalYear filedIn = FiscalYear.of(JapanTime.today(filing.submittedAt()));
        assertThat(filing.reference().text()).startsWith("J-" + filedIn.year() + "-");
    }

    @ParameterizedTest
    @MethodSource("readingsBefore")
    void the_first_duty_of_an_account_begins_on_the_day_its_code_was_made(int readings) {
        Ports ports = InMemoryPorts.ports();
        new JoinScene(ports).prepared(1);
        AssociationSystem system = AssociationSystem.builder(ports)
                .clock(new RunningClock(MIDNIGHT.minus(Duration.of(readings, ChronoUnit.MICROS))))
                .build();

        HandedOut opened = done(system.accounts()
                .openStaffAccount()
                .open(
                        new OpenStaffAccount.Command(
                                AOBA.id(),
                                Duty.ASSOCIATION_STAFF,
                                LoginId.parse("aoba-0009"),
                                HolderName.parse("見本 九郎"),
                                PendingCode.Delivery.AT_ONCE),
                        Caller.automation("test")));

        LocalDate madeOn = JapanTime.today(opened.expiresAt()).minusDays(1);
        assertThat(ports.accounts()
                        .accounts()
                        .find(opened.account())
                        .orElseThrow()
                        .grants())
                .extracting(grant -> grant.period().from())
                .containsExactly(madeOn);
    }
}
