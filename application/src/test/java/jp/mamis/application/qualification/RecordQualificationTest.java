package jp.mamis.application.qualification;

import static jp.mamis.domain.qualification.QualificationRefusal.AFTER_DEATH;
import static jp.mamis.domain.qualification.QualificationRefusal.CANCELLED_ALREADY;
import static jp.mamis.domain.qualification.QualificationRefusal.DIED_BEFORE_BIRTH;
import static jp.mamis.domain.qualification.QualificationRefusal.FACT_IN_FUTURE;
import static jp.mamis.domain.qualification.QualificationRefusal.LEARNED_IN_FUTURE;
import static jp.mamis.domain.qualification.QualificationRefusal.NOT_ALLOWED;
import static jp.mamis.domain.qualification.QualificationRefusal.NOT_CANCELLED;
import static jp.mamis.domain.qualification.QualificationRefusal.NOT_FOR_A_DEPUTY;
import static jp.mamis.domain.qualification.QualificationRefusal.NO_ENTRY_PROVED;
import static jp.mamis.domain.qualification.QualificationRefusal.NO_SUCH_FACT;
import static jp.mamis.domain.qualification.QualificationRefusal.NO_SUCH_PERSON;
import static jp.mamis.domain.qualification.QualificationRefusal.SUSPENSIONS_OVERLAP;
import static jp.mamis.domain.qualification.QualificationRefusal.SUSPENSION_TOO_LONG;
import static jp.mamis.domain.qualification.QualificationRefusal.SUSPENSION_WITHOUT_END;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.hpki.ca.IssuanceNote;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Issuances;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.CertificateStatus;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.qualification.FactAct;
import jp.mamis.domain.qualification.FactId;
import jp.mamis.domain.qualification.FactKind;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.PhysicianStanding;
import jp.mamis.domain.qualification.QualificationFact;
import jp.mamis.domain.qualification.WithdrawalReason;
import org.junit.jupiter.api.Test;

class RecordQualificationTest {

    private final QualificationScene scene = new QualificationScene();
    private final String entered =
            scene.physician().latest().licence().registeredOn().toString();

    @Test
    void an_entry_that_was_proved_makes_a_physician_from_its_day_on() {
        assertThat(standing("2026-11-22")).isEqualTo(PhysicianStanding.Kind.NOT_KNOWN);

        done(scene.records(FactKind.ENTRY, entered));

        assertThat(standing("2026-11-22")).isEqualTo(PhysicianStanding.Kind.PRACTISING);
        assertThat(standing(LocalDate.parse(entered).minusDays(1).toString()))
                .isEqualTo(PhysicianStanding.Kind.NOT_YET);
        assertThat(scene.shown("2026-11-22", Optional.of(QualificationScene.START.minusSeconds(1)))
                        .standing())
                .isEqualTo(new PhysicianStanding.NotKnown());
    }

    @Test
    void a_cancellation_takes_every_certificate_with_it_and_tells_how_long_that_took() {
        done(scene.records(FactKind.ENTRY, entered));
        Issuance present = scene.holds(Issuances.issued(1), scene.number());
        Issuance former = scene.holds(
                Issuances.issued(2),
                scene.physician().latest().licence().formerNumbers().get(0));
        Issuance underWay = scene.holds(Issuances.prepared(3), scene.number());
        Issuance strange = scene.holds(Issuances.issued(4), new LicenceNumber("999999"));
        scene.clock().forward(Duration.ofHours(2));
        Instant learned = scene.clock().instant().minus(Duration.ofMinutes(50));

        QualificationReceipt receipt = done(scene.use()
                .record()
                .record(
                        scene.command(
                                FactKind.CANCELLATION,
                                Interval.since(LocalDate.parse("2026-11-20")),
                                Optional.of(learned),
                                Optional.empty()),
                        scene.keeper()));

        assertThat(receipt.revoked())
                .extracting(Revocation::serial)
                .containsExactlyInAnyOrder(
                        present.order().serial(),
                        former.order().serial(),
                        underWay.order().serial())
                .doesNotContain(strange.order().serial());
        assertThat(receipt.revoked()).allSatisfy(revocation -> {
            assertThat(revocation.ground()).isEqualTo(RevocationGround.QUALIFICATION_LOST);
            assertThat(revocation.published()).isEqualTo(RevocationReason.CESSATION_OF_OPERATION);
            assertThat(revocation.recordedAt()).isEqualTo(receipt.fact().recordedAt());
        });
        assertThat(scene.log()).hasSize(3).allMatch(IssuanceNote.Revoked.class::isInstance);

        scene.clock().forward(Duration.ofMinutes(5));
        scene.listed();
        scene.clock().forward(Duration.ofMinutes(5));
        QualificationView today = scene.shown("2026-11-22", Optional.empty());
        assertThat(today.standing())
                .isEqualTo(new PhysicianStanding.NotPhysician(LocalDate.parse("2026-11-20"), FactKind.CANCELLATION));
        assertThat(today.certificates()).hasSize(2).allSatisfy(held -> {
            assertThat(held.status().kind()).isEqualTo(CertificateStatus.Kind.REVOKED);
            assertThat(held.fall().orElseThrow().untilRecorded()).contains(Duration.ofMinutes(50));
            assertThat(held.fall().orElseThrow().untilListed()).contains(Duration.ofMinutes(55));
        });
    }

    @Test
    @Proves({"qualification.StandingPolicy", "QUALIFICATION_ON_A_DAY"})
    void what_was_good_before_stays_known_as_it_was() {
        done(scene.records(FactKind.ENTRY, entered));
        scene.holds(Issuances.issued(1), scene.number());
        scene.clock().forward(Duration.ofDays(3));
        Instant before = scene.clock().instant();
        scene.clock().forward(Duration.ofDays(1));
        done(scene.records(FactKind.DEATH, "2026-11-24"));

        QualificationView then = scene.shown("2026-11-23", Optional.empty());
        assertThat(then.standing().isPhysician()).isTrue();
        assertThat(then.certificates().get(0).status().kind()).isEqualTo(CertificateStatus.Kind.GOOD);
        QualificationView asKnown = scene.shown("2026-11-25", Optional.of(before));
        assertThat(asKnown.standing().isPhysician()).isTrue();
        assertThat(asKnown.certificates().get(0).fall()).isEmpty();
        QualificationView now = scene.shown("2026-11-25", Optional.empty());
        assertThat(now.standing().isPhysician()).isFalse();
        assertThat(scene.shown("2026-11-21", Optional.empty()).certificates()).isEmpty();
    }

    @Test
    @Proves({"qualification.FactPolicy.Suspension", "qualification.StandingPolicy"})
    void a_suspension_forbids_to_practise_and_leaves_certificates_as_they_are() {
        done(scene.records(FactKind.ENTRY, entered));
        scene.holds(Issuances.issued(1), scene.number());
        Interval months = Interval.throughLastDay(LocalDate.parse("2026-11-01"), LocalDate.parse("2027-01-31"));

        QualificationReceipt receipt = done(suspended(months));

        assertThat(receipt.revoked()).isEmpty();
        assertThat(scene.shown("2026-12-31", Optional.empty()).standing())
                .isEqualTo(
                        new PhysicianStanding.Suspended(LocalDate.parse("2026-11-01"), LocalDate.parse("2027-01-31")));
        assertThat(standing("2027-02-01")).isEqualTo(PhysicianStanding.Kind.PRACTISING);
        assertThat(codes(suspended(
                        Interval.throughLastDay(LocalDate.parse("2027-01-31"), LocalDate.parse("2027-02-03")))))
                .containsExactly(SUSPENSIONS_OVERLAP);
        assertThat(codes(suspended(
                        Interval.throughLastDay(LocalDate.parse("2027-02-01"), LocalDate.parse("2030-02-01")))))
                .containsExactly(SUSPENSION_TOO_LONG);
        assertThat(codes(suspended(Interval.since(LocalDate.parse("2028-02-01")))))
                .containsExactly(SUSPENSION_WITHOUT_END);
    }

    @Test
    @Proves("qualification.FactPolicy.Cancellation")
    void a_licence_is_given_anew_after_it_was_cancelled_and_no_certificate_comes_back() {
        done(scene.records(FactKind.ENTRY, entered));
        scene.holds(Issuances.issued(1), scene.number());
        assertThat(codes(scene.records(FactKind.RESTORATION, "2026-11-21"))).containsExactly(NOT_CANCELLED);
        done(scene.records(FactKind.CANCELLATION, "2026-11-20"));
        scene.clock().forward(Duration.ofSeconds(5));
        assertThat(codes(scene.records(FactKind.CANCELLATION, "2026-11-21"))).containsExactly(CANCELLED_ALREADY);

        done(scene.records(FactKind.RESTORATION, "2026-11-21"));

        QualificationView view = scene.shown("2026-11-22", Optional.empty());
        assertThat(view.standing()).isEqualTo(new PhysicianStanding.Practising(LocalDate.parse("2026-11-21")));
        assertThat(view.certificates().get(0).status().kind()).isEqualTo(CertificateStatus.Kind.REVOKED);
    }

    @Test
    void the_same_again_is_one_fact_and_what_was_issued_since_falls_as_well() {
        QualificationReceipt first = done(scene.records(FactKind.DEATH, "2026-11-20"));
        Issuance later = scene.holds(Issuances.issued(1), scene.number());
        scene.clock().forward(Duration.ofMinutes(1));

        QualificationReceipt again = done(scene.records(FactKind.DEATH, "2026-11-20"));

        assertThat(again.first()).isFalse();
        assertThat(again.fact()).isEqualTo(first.fact());
        assertThat(again.revoked())
                .extracting(Revocation::serial)
                .containsExactly(later.order().serial());
        assertThat(again.revoked().get(0).ground()).isEqualTo(RevocationGround.DEATH);
        assertThat(scene.shown("2026-11-22", Optional.empty()).facts()).hasSize(1);
    }

    @Test
    void a_correction_supersedes_and_what_was_believed_stays_known() {
        done(scene.records(FactKind.ENTRY, entered));
        QualificationReceipt wrong = done(scene.records(FactKind.DEATH, "2026-11-02"));
        scene.clock().forward(Duration.ofHours(1));
        Instant believed = scene.clock().instant();
        scene.clock().forward(Duration.ofHours(1));

        done(correct(wrong.fact().id(), "2026-11-12"));

        assertThat(standing("2026-11-05")).isEqualTo(PhysicianStanding.Kind.PRACTISING);
        assertThat(scene.shown("2026-11-05", Optional.of(believed)).standing().isPhysician())
                .isFalse();
        assertThat(scene.shown("2026-11-05", Optional.empty()).facts()).hasSize(3);
        assertThat(codes(correct(wrong.fact().id(), "2026-11-13"))).containsExactly(NO_SUCH_FACT);
        assertThat(codes(correct(new FactId(new UUID(1, 1)), "2026-11-13"))).containsExactly(NO_SUCH_FACT);
    }

    @Test
    @Proves("QUALIFICATION_ON_A_DAY")
    void who_took_a_fact_back_and_why_is_told_from_then_on_and_not_before() {
        done(scene.records(FactKind.ENTRY, entered));
        QualificationReceipt wrong = done(scene.records(FactKind.DEATH, "2026-11-02"));
        scene.clock().forward(Duration.ofHours(1));
        Instant believed = scene.clock().instant();
        scene.clock().forward(Duration.ofHours(1));

        QualificationReceipt taken = done(scene.use()
                .withdraw()
                .withdraw(
                        new WithdrawQualification.Command(
                                scene.number(), wrong.fact().id(), WithdrawalReason.OTHER_PERSON),
                        scene.keeper()));

        QualificationView now = scene.shown("2026-11-05", Optional.empty());
        assertThat(now.standing().isPhysician()).isTrue();
        assertThat(now.history()).hasSize(3).last().satisfies(done -> {
            assertThat(done.act().kind()).isEqualTo(FactAct.Kind.WITHDRAWN);
            assertThat(done.act().fact()).isEqualTo(taken.fact());
            assertThat(done.act().reason()).contains(WithdrawalReason.OTHER_PERSON);
            assertThat(done.act().by()).contains(new UUID(7, 7));
        });
        QualificationView then = scene.shown("2026-11-05", Optional.of(believed));
        assertThat(then.standing().isPhysician()).isFalse();
        assertThat(then.history()).hasSize(2).allMatch(done -> done.act().kind() == FactAct.Kind.RECORDED);
        assertThat(then.facts()).allMatch(QualificationFact::isCurrent);
    }

    @Test
    @Proves({
        "qualification.FactPolicy",
        "qualification.FactPolicy.Told",
        "qualification.FactPolicy.Death",
        "qualification.FactPolicy.Entry"
    })
    void what_cannot_be_is_refused() {
        assertThat(codes(scene.records(FactKind.DEATH, "2026-11-23"))).containsExactly(FACT_IN_FUTURE);
        assertThat(codes(scene.records(FactKind.DEATH, "1899-01-01"))).containsExactly(DIED_BEFORE_BIRTH);
        assertThat(codes(scene.records(FactKind.CONFIRMATION, "2026-11-20"))).containsExactly(NO_ENTRY_PROVED);
        assertThat(codes(scene.use()
                        .record()
                        .record(
                                scene.command(
                                        FactKind.DEATH,
                                        Interval.since(LocalDate.parse("2026-11-20")),
                                        Optional.of(QualificationScene.START.plusSeconds(1)),
                                        Optional.empty()),
                                scene.keeper())))
                .containsExactly(LEARNED_IN_FUTURE);
        done(scene.records(FactKind.DEATH, "2026-11-10"));
        assertThat(codes(scene.records(FactKind.CANCELLATION, "2026-11-11"))).containsExactly(AFTER_DEATH);
    }

    @Test
    void staff_and_other_bodies_neither_record_nor_look_and_every_look_is_noted() {
        RecordQualification.Command death =
                scene.command(FactKind.DEATH, Interval.since(LocalDate.parse("2026-11-20")));
        QualificationQueries.Question question =
                new QualificationQueries.Question(scene.number(), Optional.empty(), Optional.empty());
        for (var caller : List.of(
                scene.caller(Duty.ASSOCIATION_STAFF, Associations.JMA),
                scene.caller(Duty.ASSOCIATION_ADMINISTRATION, Associations.KANAGAWA),
                scene.caller(Duty.SYSTEM_ADMINISTRATION, Associations.JMA))) {
            assertThat(codes(scene.use().record().record(death, caller))).containsExactly(NOT_ALLOWED);
            assertThat(codes(scene.use().queries().show(question, caller))).containsExactly(NOT_ALLOWED);
        }
        assertThat(codes(scene.use()
                        .queries()
                        .show(
                                new QualificationQueries.Question(
                                        new LicenceNumber("1"), Optional.empty(), Optional.empty()),
                                scene.keeper())))
                .containsExactly(NO_SUCH_PERSON);
        assertThat(looks()).isZero();

        scene.shown("2026-11-22", Optional.empty());
        assertThat(looks()).isEqualTo(1);
        done(scene.records(FactKind.DEATH, "2026-11-20"));
        assertThat(looks()).isEqualTo(2);
    }

    @Test
    void certificates_that_stay_good_are_told_where_the_proof_of_the_entry_is_taken_back() {
        QualificationReceipt entry = done(scene.records(FactKind.ENTRY, entered));
        Issuance good = scene.holds(Issuances.issued(1), scene.number());
        scene.clock().forward(Duration.ofMinutes(1));

        QualificationReceipt taken = done(scene.use()
                .withdraw()
                .withdraw(
                        new WithdrawQualification.Command(
                                scene.number(), entry.fact().id(), WithdrawalReason.OTHER_PERSON),
                        scene.keeper()));

        assertThat(entry.doubted()).isEmpty();
        assertThat(taken.revoked()).isEmpty();
        assertThat(taken.doubted()).containsExactly(good.order().serial());
    }

    @Test
    void a_deputy_does_nothing_that_certificates_may_fall_with() {
        Caller deputy = scene.deputy();
        assertThat(scene.use().queries().mayEnd(deputy)).isFalse();
        assertThat(scene.use().queries().mayEnd(scene.keeper())).isTrue();
        QualificationReceipt entry = done(scene.use()
                .record()
                .record(scene.command(FactKind.ENTRY, Interval.since(LocalDate.parse(entered))), deputy));
        Interval since = Interval.since(LocalDate.parse("2026-11-20"));

        for (FactKind kind : List.of(FactKind.CANCELLATION, FactKind.DEATH)) {
            assertThat(codes(scene.use().record().record(scene.command(kind, since), deputy)))
                    .containsExactly(NOT_FOR_A_DEPUTY);
        }
        assertThat(codes(scene.use()
                        .record()
                        .record(
                                scene.command(
                                        FactKind.ENTRY,
                                        Interval.since(LocalDate.parse(entered)),
                                        Optional.empty(),
                                        Optional.of(entry.fact().id())),
                                deputy)))
                .containsExactly(NOT_FOR_A_DEPUTY);
        assertThat(codes(scene.use()
                        .withdraw()
                        .withdraw(
                                new WithdrawQualification.Command(
                                        scene.number(), entry.fact().id(), WithdrawalReason.OTHER_PERSON),
                                deputy)))
                .containsExactly(NOT_FOR_A_DEPUTY);
        assertThat(standing("2026-11-22")).isEqualTo(PhysicianStanding.Kind.PRACTISING);
    }

    private int looks() {
        return scene.ports()
                .work()
                .readOnly(() -> scene.ports()
                        .views()
                        .of(scene.physician().id(), Page.first(10))
                        .rows()
                        .size());
    }

    private Outcome<QualificationReceipt> suspended(Interval during) {
        return scene.use().record().record(scene.command(FactKind.SUSPENSION, during), scene.keeper());
    }

    private Outcome<QualificationReceipt> correct(FactId wrong, String day) {
        return scene.use()
                .record()
                .record(
                        scene.command(
                                FactKind.DEATH,
                                Interval.since(LocalDate.parse(day)),
                                Optional.empty(),
                                Optional.of(wrong)),
                        scene.keeper());
    }

    private PhysicianStanding.Kind standing(String day) {
        return scene.shown(day, Optional.empty()).standing().kind();
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.fold(value -> value, reasons -> {
            throw new AssertionError(reasons);
        });
    }

    private static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.refusals().orElseThrow().reasons().stream()
                .map(reason -> reason.code())
                .toList();
    }
}
