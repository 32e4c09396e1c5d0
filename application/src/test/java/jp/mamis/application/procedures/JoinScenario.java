package jp.mamis.application.procedures;

import static jp.mamis.application.procedures.JoinScene.BOARD_DAY;
import static jp.mamis.application.procedures.JoinScene.clerkOf;
import static jp.mamis.application.procedures.JoinScene.doctor;
import static jp.mamis.application.procedures.JoinScene.doctorAndClerkOf;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.FUJISAWA;
import static jp.mamis.domain.fixture.Associations.HOKKAIDO;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.SAPPORO;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static jp.mamis.domain.fixture.Procedures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.mamis.application.hierarchy.Restructured;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.once.Answer;
import jp.mamis.application.once.OnceOnly;
import jp.mamis.application.once.SubmissionKey;
import jp.mamis.application.people.AmendPhysician;
import jp.mamis.application.procedures.DecideOnWithdrawnMembership.Choice;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.fixture.Names;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.RegisteredDataBuilder;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.GroupId;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.membership.MembershipRefusal;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.procedures.BegunMembership;
import jp.mamis.domain.procedures.EndedMembership;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.domain.procedures.SentBackProcedure;
import org.junit.jupiter.api.Test;

/** What joining is as a whole, told through the use cases on ports of any kind. */
public interface JoinScenario {

    /** A prepared scene with ten doctors on an empty store. */
    JoinScene scene();

    @Test
    default void an_applicant_reads_how_long_the_body_whose_turn_it_is_has_taken_once_it_has_decided_often_enough() {
        JoinScene scene = scene();
        for (int doctor = 1; doctor <= 4; doctor++) {
            scene.approved(scene.filed(doctor), AOBA);
        }
        assertThat(usual(scene, scene.filed(5), 5)).isEmpty();

        scene.approved(scene.filed(6), AOBA);
        Receipt filed = scene.filed(7);

        assertThat(usual(scene, filed, 7)).contains(new ProcedureIndex.Usual(AOBA.id(), 5, 1, 1));
        assertThat(usual(scene, scene.approved(filed, AOBA), 7)).isEmpty();
    }

    private static Optional<ProcedureIndex.Usual> usual(JoinScene scene, Receipt filed, int doctor) {
        return done(scene.procedures().procedureQueries().tracker(filed.id(), doctor(doctor)))
                .usual();
    }

    @Test
    default void a_doctor_joins_four_tiers_and_is_sent_back_once_by_the_city() {
        JoinScene scene = scene();
        Receipt filed = scene.filed(1);
        assertThat(filed.reference().text()).startsWith("J-2025-0000001-");
        assertThat(looks(scene, filed))
                .containsExactly(OfficeState.OPEN, OfficeState.COMING, OfficeState.COMING, OfficeState.COMING);

        Receipt reviewed = done(scene.startReview(filed, AOBA));
        Receipt district = done(scene.approve(reviewed, AOBA, BOARD_DAY));
        assertThat(bodiesOn(scene.member(1), BOARD_DAY)).containsExactly(AOBA.id());

        Receipt sentBack = done(scene.sendBack(district, YOKOHAMA));
        assertThat(sentBack.state()).isEqualTo(Procedure.State.SENT_BACK);
        assertThat(looks(scene, sentBack))
                .containsExactly(OfficeState.PASSED_ON, OfficeState.SENT_BACK, OfficeState.COMING, OfficeState.COMING);
        assertThat(bodiesOn(scene.member(1), BOARD_DAY)).containsExactly(AOBA.id());

        Receipt answered =
                done(scene.resubmit(sentBack, 1, request().remarks("訂正しました").build()));
        Receipt city = done(scene.approve(answered, YOKOHAMA, BOARD_DAY.plusDays(7)));
        Receipt prefecture = done(scene.approve(city, KANAGAWA, BOARD_DAY.plusDays(7)));
        assertThat(scene.member(1).number()).isEmpty();
        Receipt national = done(scene.approve(prefecture, JMA, BOARD_DAY.plusDays(29)));

        assertThat(national.state()).isEqualTo(Procedure.State.COMPLETED);
        assertThat(looks(scene, national)).containsOnly(OfficeState.COMPLETED);
        Member member = scene.member(1);
        assertThat(member.groups()).hasSize(1);
        assertThat(member.number()).isPresent();
        assertThat(member.memberships())
                .extracting(Membership::body)
                .containsExactlyInAnyOrder(AOBA.id(), YOKOHAMA.id(), KANAGAWA.id(), JMA.id());
        assertThat(member.memberships()).extracting(Membership::category).containsOnly(MemberCategory.A2B);
        assertThat(firstDay(member, AOBA)).isEqualTo(BOARD_DAY);
        assertThat(firstDay(member, YOKOHAMA)).isEqualTo(BOARD_DAY.plusDays(7));
        assertThat(firstDay(member, JMA)).isEqualTo(LocalDate.of(2026, 4, 30));
        assertThat(scene.stored(national).filing().history())
                .extracting(HistoryLine::what)
                .containsExactly(
                        HistoryLine.Happening.SUBMITTED,
                        HistoryLine.Happening.REVIEW_STARTED,
                        HistoryLine.Happening.APPROVED,
                        HistoryLine.Happening.SENT_BACK_TO_APPLICANT,
                        HistoryLine.Happening.RESUBMITTED,
                        HistoryLine.Happening.APPROVED,
                        HistoryLine.Happening.APPROVED,
                        HistoryLine.Happening.APPROVED,
                        HistoryLine.Happening.COMPLETED);
        assertThat(scene.journal())
                .extracting(AuditEntry::intention)
                .containsExactly(
                        "SUBMIT_PROCEDURE",
                        "START_REVIEW",
                        "APPROVE_STEP",
                        "SEND_BACK",
                        "RESUBMIT_PROCEDURE",
                        "APPROVE_STEP",
                        "APPROVE_STEP",
                        "APPROVE_STEP");
        assertThat(scene.journal()).extracting(AuditEntry::version).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void each_body_sees_what_it_should_and_a_neighbour_nothing() {
        JoinScene scene = scene();
        Receipt district = scene.approved(scene.filed(1), AOBA);
        ProcedureQueries queries = scene.procedures().procedureQueries();
        OfficeQueries office = scene.procedures().officeQueries();

        assertThat(done(office.office(district.id(), AOBA.id(), clerkOf(AOBA)))).isInstanceOf(OfficePage.Full.class);
        assertThat(done(office.office(district.id(), YOKOHAMA.id(), clerkOf(YOKOHAMA))))
                .isInstanceOf(OfficePage.Full.class);
        assertThat(done(office.office(district.id(), KANAGAWA.id(), clerkOf(KANAGAWA))))
                .isInstanceOf(OfficePage.Slip.class);
        assertThat(done(office.office(district.id(), JMA.id(), clerkOf(JMA)))).isInstanceOf(OfficePage.Slip.class);
        assertRefused(
                office.office(district.id(), FUJISAWA.id(), clerkOf(FUJISAWA)), ProcedureRefusal.NO_SUCH_PROCEDURE);
        assertRefused(office.office(district.id(), AOBA.id(), clerkOf(FUJISAWA)), ProcedureRefusal.NO_SUCH_PROCEDURE);
        assertRefused(office.office(district.id(), AOBA.id(), doctor(1)), ProcedureRefusal.NO_SUCH_PROCEDURE);
        assertRefused(queries.find(district.reference(), clerkOf(FUJISAWA)), ProcedureRefusal.NO_SUCH_PROCEDURE);
        assertRefused(queries.tracker(district.id(), doctor(2)), ProcedureRefusal.NO_SUCH_PROCEDURE);
        assertThat(done(queries.tracker(district.id(), doctor(1))).stages()).hasSize(4);
        assertThat(queries.own(doctor(2))).isEmpty();
        assertRefused(
                office.queue(AOBA.id(), ProcedureIndex.Filter.ALL, Page.first(10), clerkOf(FUJISAWA)),
                ProcedureRefusal.NOT_ALLOWED);
        assertThat(done(office.queue(FUJISAWA.id(), ProcedureIndex.Filter.ALL, Page.first(10), clerkOf(FUJISAWA)))
                        .rows())
                .isEmpty();
        assertThat(done(office.counts(YOKOHAMA.id(), clerkOf(YOKOHAMA))))
                .extracting(ProcedureIndex.Count::state)
                .containsExactly(OfficeState.OPEN);
    }

    @Test
    default void a_second_approver_learns_that_somebody_was_first() {
        JoinScene scene = scene();
        Receipt filed = scene.filed(1);
        Receipt first = done(scene.approve(filed, AOBA, BOARD_DAY));

        Outcome<Receipt> second = scene.approve(filed, AOBA, BOARD_DAY.plusDays(1));

        assertRefused(second, ProcedureRefusal.CHANGED_MEANWHILE);
        assertRefused(scene.approve(first, AOBA, BOARD_DAY), ProcedureRefusal.NOT_THIS_BODYS_TURN);
        assertThat(firstDay(scene.member(1), AOBA)).isEqualTo(BOARD_DAY);
    }

    @Test
    default void nothing_is_approved_after_a_withdrawal() {
        JoinScene scene = scene();
        Receipt filed = scene.filed(1);
        Receipt withdrawn = done(scene.withdraw(filed, 1));

        assertRefused(scene.approve(filed, AOBA, BOARD_DAY), ProcedureRefusal.CHANGED_MEANWHILE);
        assertRefused(scene.approve(withdrawn, AOBA, BOARD_DAY), ProcedureRefusal.NOT_IN_THIS_STATE);

        assertThat(scene.member(1).memberships()).isEmpty();
    }

    @Test
    default void of_two_approvers_at_one_instant_exactly_one_wins() throws Exception {
        JoinScene scene = scene();
        for (int doctor = 1; doctor <= 5; doctor++) {
            Receipt filed = scene.filed(doctor);

            List<Optional<Receipt>> answers = atOnce(3, () -> scene.approve(filed, AOBA, BOARD_DAY));

            assertThat(answers.stream().filter(Optional::isPresent)).hasSize(1);
            assertThat(scene.member(doctor).memberships()).hasSize(1);
            assertThat(scene.stored(filed).version().number()).isEqualTo(2);
        }
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void of_an_approval_and_a_withdrawal_at_one_instant_one_wins_and_both_records_agree() throws Exception {
        JoinScene scene = scene();
        for (int doctor = 1; doctor <= 5; doctor++) {
            Receipt filed = scene.filed(doctor);
            int applicant = doctor;
            List<Callable<Outcome<Receipt>>> acts =
                    List.of(() -> scene.approve(filed, AOBA, BOARD_DAY), () -> scene.withdraw(filed, applicant));

            List<Optional<Receipt>> answers = atOnce(acts);

            assertThat(answers.stream().filter(Optional::isPresent)).hasSize(1);
            boolean approved = scene.stored(filed).state() == Procedure.State.SUBMITTED;
            assertThat(scene.member(doctor).memberships()).hasSize(approved ? 1 : 0);
        }
    }

    @Test
    default void a_second_submission_is_refused_with_the_reference_of_the_first() {
        JoinScene scene = scene();
        Receipt first = scene.filed(1);

        Outcome<Receipt> second = scene.submit(1, request().build());
        Outcome<Receipt> elsewhere =
                scene.submit(1, request().at("見本クリニック").joining(AOBA).build());

        assertRefused(second, ProcedureRefusal.ANOTHER_IS_OPEN);
        assertThat(second.refusals().orElseThrow().first().facts())
                .containsEntry("reference", first.reference().text());
        assertRefused(elsewhere, ProcedureRefusal.ANOTHER_IS_OPEN_FOR_BODY);
        assertThat(elsewhere.refusals().orElseThrow().first().facts())
                .containsEntry("reference", first.reference().text())
                .containsEntry("body", AOBA.name().text());
        assertThat(scene.submit(
                                1,
                                request()
                                        .at("札幌見本クリニック")
                                        .joining(SAPPORO, HOKKAIDO)
                                        .build())
                        .accepted())
                .isPresent();
    }

    @Test
    default void of_submissions_at_one_instant_exactly_one_is_filed() throws Exception {
        JoinScene scene = scene();

        List<Optional<Receipt>> answers =
                atOnce(4, () -> scene.submit(1, request().build()));

        assertThat(answers.stream().filter(Optional::isPresent)).hasSize(1);
        assertThat(scene.procedures().procedureQueries().own(doctor(1))).hasSize(1);
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void of_one_draft_filed_from_several_devices_at_one_instant_all_but_one_learn_that_it_is_filed()
            throws Exception {
        JoinScene scene = scene();
        DraftId draft = done(scene.procedures()
                        .saveDraft()
                        .save(new SaveDraft.Command(Optional.empty(), Map.of("workplace", "x")), doctor(1)))
                .id();
        SubmitProcedure.Command sent = new SubmitProcedure.Command(request().build(), Optional.of(draft));
        Queue<Refusals> told = new ConcurrentLinkedQueue<>();

        List<Optional<Receipt>> answers = atOnce(4, () -> {
            Outcome<Receipt> answer = scene.procedures().submitProcedure().submit(sent, doctor(1));
            answer.refusals().ifPresent(told::add);
            return answer;
        });

        assertThat(answers.stream().filter(Optional::isPresent)).hasSize(1);
        assertThat(told).hasSize(3).allMatch(reasons -> reasons.contains(ProcedureRefusal.DRAFT_FILED));
    }

    @Test
    default void a_body_is_not_dissolved_while_somebody_files_with_it() throws Exception {
        JoinScene scene = scene();
        LocalDate from = BOARD_DAY.plusYears(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Outcome<Restructured>> dissolved = scene.ports().work().inTransaction(() -> {
                JoinScene.done(scene.submit(1, request().build()));
                Future<Outcome<Restructured>> begun = other.submit(() -> scene.dissolve(AOBA, from));
                assertThatThrownBy(() -> begun.get(1, TimeUnit.SECONDS))
                        .as("dissolved before the filing is stored")
                        .isInstanceOf(TimeoutException.class);
                return begun;
            });

            assertThat(dissolved.get().refusals().orElseThrow().first().code())
                    .isEqualTo(HierarchyRefusal.PROCEDURES_REMAIN);
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    default void of_submissions_for_one_body_through_two_workplaces_at_one_instant_exactly_one_is_filed()
            throws Exception {
        JoinScene scene = scene();
        for (int doctor = 1; doctor <= 5; doctor++) {
            int applicant = doctor;
            List<Callable<Outcome<Receipt>>> acts = List.of(
                    () -> scene.submit(applicant, request().build()),
                    () -> scene.submit(applicant, request().at("見本クリニック").build()));

            List<Optional<Receipt>> answers = atOnce(acts);

            assertThat(answers.stream().filter(Optional::isPresent)).hasSize(1);
            assertThat(scene.procedures().procedureQueries().own(doctor(applicant)))
                    .hasSize(1);
        }
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void what_is_sent_again_unchanged_says_why_and_the_body_reads_it() {
        JoinScene scene = scene();
        Receipt sentBack = done(scene.sendBack(scene.filed(1), AOBA));

        Outcome<Receipt> silent = scene.resubmit(sentBack, 1, request().build(), Optional.empty());
        Receipt answered = done(scene.resubmit(sentBack, 1, request().build(), Optional.of(JoinScene.ANSWER)));

        assertRefused(silent, ProcedureRefusal.ANSWER_MISSING);
        OfficePage.Full page = (OfficePage.Full)
                done(scene.procedures().officeQueries().office(answered.id(), AOBA.id(), clerkOf(AOBA)));
        assertThat(page.tracker().history())
                .last()
                .satisfies(line -> assertThat(line.reason()).isEqualTo(JoinScene.ANSWER.text()));
    }

    @Test
    default void who_has_mended_registered_data_that_bodies_read_answers_with_the_same_request() {
        JoinScene scene = scene();
        Receipt sentBack = done(scene.sendBack(scene.filed(1), AOBA));
        scene.clock().forward(Duration.ofMinutes(1));
        amended(scene, 1, Physicians.data().number("660001").formerNameOnMail().former(Names.former()));
        Receipt other = done(scene.sendBack(scene.filed(2), AOBA));
        scene.clock().forward(Duration.ofMinutes(1));
        amended(
                scene,
                2,
                Physicians.data()
                        .number("660002")
                        .contact(withFax(Physicians.data().build().contact())));

        assertThat(done(scene.resubmit(sentBack, 1, request().build(), Optional.empty()))
                        .state())
                .isEqualTo(Procedure.State.SUBMITTED);
        assertRefused(scene.resubmit(other, 2, request().build(), Optional.empty()), ProcedureRefusal.ANSWER_MISSING);
    }

    /** Nobody who decides reads the number of a FAX. */
    private static ContactDetails withFax(ContactDetails before) {
        return new ContactDetails(
                before.home(),
                before.homePhone(),
                Optional.of(new PhoneNumber("045-999-0001")),
                before.mobile(),
                before.other(),
                before.otherPhone(),
                before.otherFax(),
                before.mail(),
                before.destination());
    }

    private static void amended(JoinScene scene, int doctor, RegisteredDataBuilder next) {
        done(scene.system()
                .people()
                .amendPhysician()
                .amend(
                        new AmendPhysician.Command(Physicians.id(doctor), new Version(1), next.build()),
                        doctor(doctor)));
    }

    @Test
    default void the_same_submission_sent_twice_is_answered_alike() {
        JoinScene scene = scene();
        SubmissionKey key = new SubmissionKey("a-form-shown-once");
        Supplier<Answer> filing = () -> {
            Receipt receipt = scene.filed(1);
            return Answer.settled(
                    201,
                    Map.of("Location", "/my/" + receipt.id().value()),
                    receipt.reference().text());
        };

        OnceOnly.Given first = done(scene.system().once().once(key, doctor(1), "content", filing));
        OnceOnly.Given second = done(scene.system().once().once(key, doctor(1), "content", filing));

        assertThat(second).isEqualTo(new OnceOnly.Given(first.answer(), true));
        assertThat(scene.procedures().procedureQueries().own(doctor(1))).hasSize(1);
        assertThat(scene.journal()).hasSize(1);
    }

    @Test
    default void a_slip_names_the_day_that_the_work_list_shows_and_that_of_the_last_move() {
        JoinScene scene = scene();
        Receipt filed = scene.filed(1);
        Instant came = scene.clock().instant();
        scene.clock().forward(Duration.ofDays(13));
        Receipt district = scene.approved(filed, AOBA);
        OfficeQueries office = scene.procedures().officeQueries();

        OfficePage.Slip slip = (OfficePage.Slip) done(office.office(district.id(), KANAGAWA.id(), clerkOf(KANAGAWA)));

        assertThat(slip.since()).isEqualTo(came);
        assertThat(slip.lastMoved()).isEqualTo(scene.clock().instant());
        assertThat(done(office.queue(KANAGAWA.id(), ProcedureIndex.Filter.ALL, Page.first(10), clerkOf(KANAGAWA)))
                        .rows())
                .extracting(ProcedureIndex.Row::since)
                .containsExactly(slip.since());
    }

    @Test
    default void a_body_that_sent_it_down_sees_a_slip_again_unless_it_had_approved() {
        JoinScene scene = scene();
        OfficeQueries office = scene.procedures().officeQueries();

        Receipt byCity = done(scene.sendBackTo(scene.approved(scene.filed(1), AOBA), YOKOHAMA, AOBA));
        Receipt byPrefecture = done(scene.sendBackTo(scene.approved(scene.filed(2), AOBA, YOKOHAMA), KANAGAWA, AOBA));

        assertThat(done(office.office(byCity.id(), YOKOHAMA.id(), clerkOf(YOKOHAMA))))
                .isInstanceOf(OfficePage.Slip.class);
        assertThat(done(office.office(byPrefecture.id(), KANAGAWA.id(), clerkOf(KANAGAWA))))
                .isInstanceOf(OfficePage.Slip.class);
        assertThat(done(office.office(byPrefecture.id(), YOKOHAMA.id(), clerkOf(YOKOHAMA))))
                .isInstanceOf(OfficePage.Full.class);
    }

    @Test
    default void what_a_rejection_ends_stands_in_history_and_tracker_and_is_told_to_the_bodies_above() {
        JoinScene scene = scene();
        Receipt prefecture = scene.approved(scene.filed(1), AOBA, YOKOHAMA, KANAGAWA);
        scene.clock().forward(Duration.ofDays(30));
        Receipt reopened = done(scene.sendBackTo(prefecture, JMA, YOKOHAMA));

        Receipt rejected = done(scene.reject(reopened, YOKOHAMA));

        Optional<LocalDate> lastDay = Optional.of(LocalDate.of(2026, 4, 30));
        Tracker tracker = done(scene.procedures().procedureQueries().tracker(rejected.id(), doctor(1)));
        assertThat(last(tracker.history()).ended())
                .containsExactly(
                        new Tracker.Ending(YOKOHAMA.name().text(), lastDay),
                        new Tracker.Ending(KANAGAWA.name().text(), lastDay));
        assertThat(tracker.stages())
                .extracting(Tracker.Stage::begun)
                .containsExactly(
                        Optional.of(new BegunMembership(BOARD_DAY, Optional.empty())),
                        Optional.of(new BegunMembership(
                                BOARD_DAY, Optional.of(new EndedMembership(YOKOHAMA.id(), lastDay)))),
                        Optional.of(new BegunMembership(
                                BOARD_DAY, Optional.of(new EndedMembership(KANAGAWA.id(), lastDay)))),
                        Optional.empty());
        assertThat(looks(scene, rejected))
                .containsExactly(
                        OfficeState.REJECTED_ABOVE,
                        OfficeState.REJECTED,
                        OfficeState.MEMBERSHIP_ENDED,
                        OfficeState.REJECTED);
    }

    @Test
    default void a_body_that_had_sent_it_back_and_is_asked_for_no_longer_reads_that_on_a_slip() {
        JoinScene scene = scene();
        Receipt back = done(scene.sendBack(scene.approved(scene.filed(1), AOBA), YOKOHAMA));

        Receipt smaller = done(scene.resubmit(back, 1, request().joining(AOBA).build()));

        assertThat(smaller.state()).isEqualTo(Procedure.State.COMPLETED);
        assertThat(done(scene.procedures().officeQueries().counts(YOKOHAMA.id(), clerkOf(YOKOHAMA))))
                .extracting(ProcedureIndex.Count::state)
                .containsExactly(OfficeState.LEFT_OUT);
        assertThat(done(scene.procedures().officeQueries().office(smaller.id(), YOKOHAMA.id(), clerkOf(YOKOHAMA))))
                .isInstanceOfSatisfying(
                        OfficePage.Slip.class, slip -> assertThat(slip.state()).isEqualTo(OfficeState.LEFT_OUT));
        assertThat(scene.procedures()
                        .procedureQueries()
                        .find(smaller.reference(), clerkOf(YOKOHAMA))
                        .accepted())
                .contains(smaller.id());
        assertThat(scene.procedures()
                        .officeQueries()
                        .office(smaller.id(), KANAGAWA.id(), clerkOf(KANAGAWA))
                        .accepted())
                .isEmpty();
    }

    @Test
    default void what_a_body_cancels_stands_in_history_and_tracker_and_is_told_to_the_bodies_above() {
        JoinScene scene = scene();
        Receipt withdrawn = done(scene.withdraw(scene.approved(scene.filed(1), AOBA, YOKOHAMA), 1));
        scene.clock().forward(Duration.ofDays(30));

        Receipt cancelled = done(scene.decideOnWithdrawn(withdrawn, AOBA, Choice.CANCEL));

        Tracker tracker = done(scene.procedures().procedureQueries().tracker(cancelled.id(), doctor(1)));
        assertThat(last(tracker.history()).ended())
                .extracting(Tracker.Ending::body)
                .containsExactly(AOBA.name().text(), YOKOHAMA.name().text());
        assertThat(tracker.stages().stream().filter(Tracker.Stage::isInForce)).isEmpty();
        assertThat(done(scene.procedures().officeQueries().counts(YOKOHAMA.id(), clerkOf(YOKOHAMA))))
                .extracting(ProcedureIndex.Count::state)
                .containsExactly(OfficeState.MEMBERSHIP_ENDED);
        assertThat(done(scene.procedures().officeQueries().counts(AOBA.id(), clerkOf(AOBA))))
                .extracting(ProcedureIndex.Count::state)
                .containsExactly(OfficeState.WITHDRAWN);
    }

    @Test
    default void a_membership_cancelled_before_its_first_day_has_no_last_day() {
        JoinScene scene = scene();
        Receipt withdrawn = done(scene.withdraw(scene.approved(scene.filed(1), AOBA), 1));

        Receipt cancelled = done(scene.decideOnWithdrawn(withdrawn, AOBA, Choice.CANCEL));

        Tracker tracker = done(scene.procedures().procedureQueries().tracker(cancelled.id(), doctor(1)));
        assertThat(last(tracker.history()).ended())
                .containsExactly(new Tracker.Ending(AOBA.name().text(), Optional.empty()));
    }

    @Test
    default void while_a_step_is_decided_anew_first_days_stay_on_the_tracker_and_names_in_the_lists() {
        JoinScene scene = scene();
        Receipt reopened = done(scene.sendBackTo(scene.approved(scene.filed(1), AOBA, YOKOHAMA), KANAGAWA, AOBA));

        Tracker tracker = done(scene.procedures().procedureQueries().tracker(reopened.id(), doctor(1)));

        assertThat(tracker.stages())
                .extracting(stage -> stage.begun().map(BegunMembership::from))
                .containsExactly(Optional.of(BOARD_DAY), Optional.of(BOARD_DAY), Optional.empty(), Optional.empty());
        assertThat(row(scene, YOKOHAMA).kana()).isNotBlank();
        assertThat(row(scene, KANAGAWA).kana()).isBlank();
    }

    @Test
    default void while_it_waits_for_the_applicant_every_body_of_the_route_reads_so() {
        JoinScene scene = scene();
        Receipt district = scene.approved(scene.filed(1), AOBA);
        List<Association> route = List.of(AOBA, YOKOHAMA, KANAGAWA, JMA);
        assertThat(route).noneMatch(body -> row(scene, body).withApplicant());

        Receipt sentBack = done(scene.sendBack(district, YOKOHAMA));

        assertThat(route).allMatch(body -> row(scene, body).withApplicant());
        assertThat(((OfficePage.Slip)
                                done(scene.procedures().officeQueries().office(sentBack.id(), JMA.id(), clerkOf(JMA))))
                        .withApplicant())
                .isTrue();
    }

    private static ProcedureIndex.Row row(JoinScene scene, Association body) {
        return done(scene.procedures()
                        .officeQueries()
                        .queue(body.id(), ProcedureIndex.Filter.ALL, Page.first(10), clerkOf(body)))
                .rows()
                .get(0);
    }

    @Test
    default void a_body_that_sent_it_down_finds_the_end_of_it_as_a_slip() {
        JoinScene scene = scene();
        Receipt down = done(scene.sendBackTo(scene.approved(scene.filed(1), AOBA, YOKOHAMA), KANAGAWA, AOBA));
        OfficeQueries office = scene.procedures().officeQueries();

        Receipt rejected = done(scene.reject(down, AOBA));

        OfficePage.Slip slip = (OfficePage.Slip) done(office.office(rejected.id(), KANAGAWA.id(), clerkOf(KANAGAWA)));
        assertThat(slip.state()).isEqualTo(OfficeState.REJECTED);
        assertThat(slip.closedBy()).contains(AOBA.name().text());
        assertThat(slip.current()).isEmpty();
        assertThat(row(scene, KANAGAWA))
                .satisfies(row -> assertThat(row.state()).isEqualTo(OfficeState.REJECTED))
                .satisfies(row -> assertThat(row.kana()).isBlank());
        assertRefused(office.office(rejected.id(), JMA.id(), clerkOf(JMA)), ProcedureRefusal.NO_SUCH_PROCEDURE);
    }

    @Test
    default void a_body_reads_what_an_answer_has_changed_since_it_had_decided() {
        JoinScene scene = scene();
        Receipt sentBack = done(scene.sendBack(scene.approved(scene.filed(1), AOBA), YOKOHAMA));
        Receipt answered =
                done(scene.resubmit(sentBack, 1, request().remarks("訂正しました").build()));

        assertThat(before(scene, answered, YOKOHAMA).map(Tracker.Asked::request))
                .contains(request().build());
        Receipt reviewed = done(scene.startReview(answered, YOKOHAMA));
        assertThat(before(scene, reviewed, YOKOHAMA)).isPresent();
        Receipt city = done(scene.approve(reviewed, YOKOHAMA, BOARD_DAY));
        assertThat(before(scene, city, YOKOHAMA)).isEmpty();
        assertThat(before(scene, city, KANAGAWA))
                .describedAs("a body that never read it")
                .isEmpty();
    }

    private static Optional<Tracker.Asked> before(JoinScene scene, Receipt receipt, Association body) {
        return ((OfficePage.Full)
                        done(scene.procedures().officeQueries().office(receipt.id(), body.id(), clerkOf(body))))
                .before();
    }

    @Test
    default void what_ends_before_a_bodys_turn_leaves_its_lists() {
        JoinScene scene = scene();
        Receipt filed = scene.filed(1);
        OfficeQueries office = scene.procedures().officeQueries();
        boolean announced =
                !done(office.counts(KANAGAWA.id(), clerkOf(KANAGAWA))).isEmpty();

        Receipt rejected = done(scene.reject(filed, AOBA));

        assertThat(announced).isTrue();
        assertThat(done(office.counts(KANAGAWA.id(), clerkOf(KANAGAWA)))).isEmpty();
        assertThat(done(office.queue(KANAGAWA.id(), ProcedureIndex.Filter.ALL, Page.first(10), clerkOf(KANAGAWA)))
                        .rows())
                .isEmpty();
        assertRefused(
                office.office(rejected.id(), KANAGAWA.id(), clerkOf(KANAGAWA)), ProcedureRefusal.NO_SUCH_PROCEDURE);
        assertThat(done(office.queue(AOBA.id(), ProcedureIndex.Filter.ALL, Page.first(10), clerkOf(AOBA)))
                        .rows())
                .extracting(ProcedureIndex.Row::state)
                .containsExactly(OfficeState.REJECTED);
        assertThat(office.office(rejected.id(), AOBA.id(), clerkOf(AOBA)).accepted())
                .isPresent();
    }

    @Test
    default void a_rejection_leaves_what_bodies_below_have_begun() {
        JoinScene scene = scene();
        Receipt city = scene.approved(scene.filed(1), AOBA, YOKOHAMA);

        Receipt rejected = done(scene.reject(city, KANAGAWA));

        assertThat(rejected.state()).isEqualTo(Procedure.State.REJECTED);
        assertThat(looks(scene, rejected))
                .containsExactly(OfficeState.REJECTED_ABOVE, OfficeState.REJECTED_ABOVE, OfficeState.REJECTED);
        assertThat(bodiesOn(scene.member(1), BOARD_DAY.plusYears(1)))
                .containsExactlyInAnyOrder(AOBA.id(), YOKOHAMA.id());
        assertThat(scene.submit(1, request().joining(KANAGAWA, JMA).build()).accepted())
                .isPresent();
    }

    @Test
    default void a_reopened_step_that_is_rejected_ends_what_it_and_those_above_had_begun() {
        JoinScene scene = scene();
        Receipt prefecture = scene.approved(scene.filed(1), AOBA, YOKOHAMA, KANAGAWA);
        scene.clock().forward(Duration.ofDays(30));
        Receipt reopened = done(scene.sendBackTo(prefecture, JMA, YOKOHAMA));
        assertThat(looks(scene, reopened))
                .containsExactly(OfficeState.PASSED_ON, OfficeState.OPEN, OfficeState.COMING, OfficeState.COMING);
        assertThat(bodiesOn(scene.member(1), BOARD_DAY)).hasSize(3);

        done(scene.reject(reopened, YOKOHAMA));

        Member member = scene.member(1);
        LocalDate today = LocalDate.of(2026, 5, 1);
        assertThat(bodiesOn(member, today)).containsExactly(AOBA.id());
        assertThat(bodiesOn(member, today.minusDays(1))).hasSize(3);
        assertThat(member.in(KANAGAWA.id()).findFirst().flatMap(Membership::ending))
                .contains(Membership.EndReason.DECIDED_ANEW);
    }

    @Test
    default void a_body_that_decides_anew_keeps_the_membership_and_moves_its_first_day() {
        JoinScene scene = scene();
        Receipt city = scene.approved(scene.filed(1), AOBA, YOKOHAMA);
        Receipt reopened = done(scene.sendBackTo(city, KANAGAWA, YOKOHAMA));
        Membership before = scene.member(1).in(YOKOHAMA.id()).findFirst().orElseThrow();

        done(scene.approve(reopened, YOKOHAMA, BOARD_DAY.plusDays(3)));

        assertThat(scene.member(1).in(YOKOHAMA.id())).singleElement().satisfies(after -> {
            assertThat(after.id()).isEqualTo(before.id());
            assertThat(after.period().from()).isEqualTo(BOARD_DAY.plusDays(3));
        });
    }

    @Test
    default void what_membership_rules_refuse_leaves_the_procedure_as_it_was() {
        JoinScene scene = scene();
        Receipt city = scene.approved(scene.filed(1), AOBA, YOKOHAMA);
        Receipt reopened = done(scene.sendBackTo(city, KANAGAWA, AOBA));

        Outcome<Receipt> later = scene.approve(reopened, AOBA, BOARD_DAY.plusDays(1));

        assertRefused(later, MembershipRefusal.BODY_ABOVE_BEGINS_EARLIER);
        assertThat(scene.stored(reopened).version()).isEqualTo(reopened.version());
        assertThat(firstDay(scene.member(1), AOBA)).isEqualTo(BOARD_DAY);
        assertThat(last(scene.journal()).result()).isEqualTo("BODY_ABOVE_BEGINS_EARLIER");
    }

    @Test
    default void another_workplace_after_sending_back_starts_from_the_lowest_body_and_moves_the_group() {
        JoinScene scene = scene();
        Receipt sentBack = done(scene.sendBack(scene.approved(scene.filed(1), AOBA), YOKOHAMA));

        Receipt answered =
                done(scene.resubmit(sentBack, 1, request().at("見本クリニック").build()));
        assertThat(looks(scene, answered)).startsWith(OfficeState.OPEN, OfficeState.COMING);
        scene.approved(answered, AOBA, YOKOHAMA, KANAGAWA, JMA);

        Member member = scene.member(1);
        assertThat(member.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.workplace().name().text()).isEqualTo("見本クリニック"));
        assertThat(member.memberships()).hasSize(4);
    }

    @Test
    default void another_workplace_before_anything_has_begun_leaves_the_group_and_its_memberships_where_they_are() {
        JoinScene scene = scene();
        scene.approved(done(scene.submit(1, request().joining(AOBA).build())), AOBA);
        Receipt sentBack = done(
                scene.sendBack(done(scene.submit(1, request().joining(YOKOHAMA).build())), YOKOHAMA));

        Receipt answered = done(scene.resubmit(
                sentBack, 1, request().at("札幌見本クリニック").joining(SAPPORO).build()));
        scene.approved(answered, SAPPORO);

        Member member = scene.member(1);
        assertThat(workplaceThrough(member, AOBA)).isEqualTo(request().build().workplace());
        assertThat(workplaceThrough(member, SAPPORO).name().text()).isEqualTo("札幌見本クリニック");
    }

    @Test
    default void another_workplace_that_has_a_group_already_gets_no_second_one() {
        JoinScene scene = scene();
        scene.approved(
                done(scene.submit(1, request().at("札幌見本クリニック").joining(SAPPORO).build())), SAPPORO);
        Receipt sentBack =
                done(scene.sendBack(done(scene.submit(1, request().joining(AOBA).build())), AOBA));

        Receipt answered = done(scene.resubmit(
                sentBack, 1, request().at("札幌見本クリニック").joining(AOBA).build()));
        scene.approved(answered, AOBA);

        assertThat(scene.member(1).groups()).hasSize(1);
        assertThat(scene.member(1).memberships()).hasSize(2);
    }

    private static Workplace workplaceThrough(Member member, Association body) {
        GroupId group = member.in(body.id()).findFirst().orElseThrow().group();
        return member.groups().stream()
                .filter(candidate -> candidate.id().equals(group))
                .findFirst()
                .orElseThrow()
                .workplace();
    }

    @Test
    default void an_answer_cannot_move_to_a_workplace_with_another_procedure_under_way() {
        JoinScene scene = scene();
        done(scene.submit(1, request().at("札幌見本クリニック").joining(SAPPORO).build()));
        Receipt sentBack = done(scene.sendBack(scene.filed(1), AOBA));

        assertRefused(scene.resubmit(sentBack, 1, request().at("札幌見本クリニック").build()), ProcedureRefusal.ANOTHER_IS_OPEN);
        assertThat(scene.resubmit(sentBack, 1, request().build()).accepted()).isPresent();
    }

    @Test
    default void after_a_withdrawal_each_body_keeps_or_cancels() {
        JoinScene scene = scene();
        Receipt city = scene.approved(scene.filed(1), AOBA, YOKOHAMA);
        Receipt withdrawn = done(scene.withdraw(city, 1));
        assertThat(scene.member(1).memberships()).hasSize(2);

        Receipt kept = done(scene.decideOnWithdrawn(withdrawn, AOBA, Choice.KEEP));
        assertRefused(scene.decideOnWithdrawn(kept, KANAGAWA, Choice.CANCEL), ProcedureRefusal.NOTHING_TO_DECIDE);
        done(scene.decideOnWithdrawn(kept, YOKOHAMA, Choice.CANCEL));

        assertThat(bodiesOn(scene.member(1), BOARD_DAY.plusDays(1))).containsExactly(AOBA.id());
    }

    @Test
    default void nothing_is_built_on_a_membership_that_may_yet_be_cancelled() {
        JoinScene scene = scene();
        Receipt withdrawn = done(scene.withdraw(scene.approved(scene.filed(1), AOBA), 1));
        JoinRequest above = request().joining(YOKOHAMA, KANAGAWA, JMA).build();

        Outcome<Receipt> early = scene.submit(1, above);
        done(scene.decideOnWithdrawn(withdrawn, AOBA, Choice.KEEP));
        Outcome<Receipt> settled = scene.submit(1, above);

        assertRefused(early, ProcedureRefusal.BODY_BELOW_UNSETTLED);
        assertThat(early.refusals().orElseThrow().first().facts())
                .containsEntry("below", AOBA.name().text())
                .containsEntry("reference", withdrawn.reference().text());
        assertThat(settled.accepted()).isPresent();
    }

    @Test
    default void a_membership_that_another_filing_has_built_on_is_not_cancelled() {
        JoinScene scene = scene();
        Receipt withdrawn = done(scene.withdraw(scene.approved(scene.filed(1), AOBA), 1));
        scene.begun(1, YOKOHAMA, BOARD_DAY);
        scene.begun(1, KANAGAWA, BOARD_DAY);

        Outcome<Receipt> cancelled = scene.decideOnWithdrawn(withdrawn, AOBA, Choice.CANCEL);

        assertRefused(cancelled, ProcedureRefusal.BODY_ABOVE_KEEPS);
        assertThat(bodiesOn(scene.member(1), BOARD_DAY.plusDays(1)))
                .containsExactlyInAnyOrder(AOBA.id(), YOKOHAMA.id(), KANAGAWA.id());
        assertThat(scene.decideOnWithdrawn(withdrawn, AOBA, Choice.KEEP).accepted())
                .isPresent();
    }

    @Test
    default void a_body_takes_nobody_in_whose_membership_below_has_gone() {
        JoinScene scene = scene();
        scene.approved(done(scene.submit(1, request().joining(AOBA).build())), AOBA);
        Receipt above =
                done(scene.submit(1, request().joining(YOKOHAMA, KANAGAWA).build()));
        scene.left(1, AOBA, BOARD_DAY.plusDays(2));

        assertRefused(scene.approve(above, YOKOHAMA, BOARD_DAY.plusDays(1)), MembershipRefusal.BODY_BELOW_NOT_JOINED);
        assertRefused(scene.approve(above, YOKOHAMA, BOARD_DAY.plusDays(3)), MembershipRefusal.BODY_BELOW_NOT_JOINED);
        assertThat(scene.member(1).in(YOKOHAMA.id())).isEmpty();
    }

    @Test
    default void a_body_to_be_dissolved_approves_nobody_who_filed_before() {
        JoinScene scene = scene();
        Receipt filed = done(scene.submit(1, request().joining(FUJISAWA).build()));
        scene.dissolving(FUJISAWA, BOARD_DAY.plusMonths(3));

        assertRefused(scene.approve(filed, FUJISAWA, BOARD_DAY), ProcedureRefusal.BODY_TO_BE_DISSOLVED);
        assertRefused(scene.submit(2, request().joining(FUJISAWA).build()), ProcedureRefusal.BODY_TO_BE_DISSOLVED);
        assertThat(scene.reject(filed, FUJISAWA).accepted()).isPresent();
    }

    @Test
    default void a_body_that_cancels_long_after_ends_the_membership_as_withdrawn() {
        JoinScene scene = scene();
        Receipt withdrawn = done(scene.withdraw(scene.approved(scene.filed(1), AOBA), 1));
        scene.clock().forward(Duration.ofDays(30));

        done(scene.decideOnWithdrawn(withdrawn, AOBA, Choice.CANCEL));

        assertThat(scene.member(1).in(AOBA.id()).findFirst().flatMap(Membership::ending))
                .contains(Membership.EndReason.WITHDRAWN);
    }

    @Test
    default void what_is_not_answered_until_the_end_of_the_ninetieth_day_expires_and_nothing_else() {
        JoinScene scene = scene();
        Receipt district = scene.approved(scene.filed(1), AOBA);
        Receipt early = done(scene.sendBack(district, YOKOHAMA));
        scene.clock().forward(Duration.ofDays(1));
        Receipt late = done(scene.sendBack(scene.filed(2), AOBA));
        Receipt open = scene.filed(3);
        scene.clock().forward(untilTheLastInstantOfDay(scene, 89));

        assertThat(expire(scene)).isZero();
        scene.clock().forward(Duration.ofNanos(1_000));
        assertThat(expire(scene)).isEqualTo(1);
        assertThat(expire(scene)).isZero();

        assertThat(scene.stored(early).state()).isEqualTo(Procedure.State.EXPIRED);
        assertThat(scene.stored(late).state()).isEqualTo(Procedure.State.SENT_BACK);
        assertThat(scene.stored(open).state()).isEqualTo(Procedure.State.SUBMITTED);
        assertThat(bodiesOn(scene.member(1), BOARD_DAY)).containsExactly(AOBA.id());
        assertRefused(
                scene.procedures().expireProcedures().expire(new ExpireProcedures.Command(1), clerkOf(AOBA)),
                ProcedureRefusal.NOT_ALLOWED);
    }

    @Test
    default void the_rules_of_a_filing_to_be_answered_are_told_to_its_applicant_alone() {
        JoinScene scene = scene();
        Receipt back = done(scene.sendBack(scene.filed(1), AOBA));
        JoinPreview preview = scene.procedures().joinPreview();
        int entries = scene.journal().size();

        assertThat(preview.rulesOfAnswer(back.id(), List.of(AOBA), doctor(1)).accepted())
                .isPresent();
        assertRefused(preview.rulesOfAnswer(back.id(), List.of(AOBA), doctor(2)), ProcedureRefusal.NO_SUCH_PROCEDURE);

        assertThat(scene.journal().subList(entries, scene.journal().size()))
                .extracting(AuditEntry::intention)
                .containsExactly("DENIED_LOOK");
    }

    @Test
    default void nobody_decides_on_a_filing_of_his_own() {
        JoinScene scene = scene();
        Receipt filed = scene.filed(1);

        Outcome<Receipt> own = scene.procedures()
                .approveStep()
                .approve(
                        new ApproveStep.Command(filed.id(), AOBA.id(), BOARD_DAY.minusDays(1), filed.version()),
                        doctorAndClerkOf(1, AOBA));

        assertRefused(own, ProcedureRefusal.OWN_PROCEDURE);
        assertThat(scene.procedures()
                        .approveStep()
                        .approve(
                                new ApproveStep.Command(filed.id(), AOBA.id(), BOARD_DAY.minusDays(1), filed.version()),
                                doctorAndClerkOf(2, AOBA))
                        .accepted())
                .isPresent();
    }

    @Test
    default void every_act_out_of_reach_gets_the_same_answer_and_is_written_down() {
        JoinScene scene = scene();
        Receipt filed = scene.filed(1);
        int before = scene.journal().size();
        List<Caller> strangers = List.of(clerkOf(FUJISAWA), doctor(1), doctor(2), clerkOf(YOKOHAMA));
        List<Outcome<?>> answers = new ArrayList<>();

        for (Caller stranger : strangers) {
            ProcedureUseCases acts = scene.procedures();
            answers.add(acts.startReview()
                    .start(new StartReview.Command(filed.id(), AOBA.id(), filed.version()), stranger));
            answers.add(acts.approveStep()
                    .approve(new ApproveStep.Command(filed.id(), AOBA.id(), BOARD_DAY, filed.version()), stranger));
            answers.add(acts.sendBack()
                    .sendBack(
                            new SendBack.Command(
                                    filed.id(), AOBA.id(), Optional.empty(), JoinScene.REASON, filed.version()),
                            stranger));
            answers.add(acts.rejectProcedure()
                    .reject(
                            new RejectProcedure.Command(filed.id(), AOBA.id(), JoinScene.REASON, filed.version()),
                            stranger));
            answers.add(acts.decideOnWithdrawnMembership()
                    .decide(
                            new DecideOnWithdrawnMembership.Command(
                                    filed.id(), AOBA.id(), Choice.KEEP, filed.version()),
                            stranger));
        }
        answers.add(scene.withdraw(filed, 2));
        answers.add(scene.resubmit(filed, 2, request().build()));
        answers.add(scene.procedures()
                .discardDraft()
                .discard(new DiscardDraft.Command(new DraftId(filed.id().value()), Optional.empty()), doctor(2)));
        answers.add(scene.procedures()
                .saveDraft()
                .save(new SaveDraft.Command(Optional.of(new DraftId(filed.id().value())), Map.of()), doctor(2)));

        assertThat(answers).allSatisfy(answer -> assertRefused(answer, ProcedureRefusal.NO_SUCH_PROCEDURE));
        List<AuditEntry> written =
                scene.journal().subList(before, scene.journal().size());
        assertThat(written).hasSameSizeAs(answers);
        assertThat(written).extracting(AuditEntry::result).containsOnly("NO_SUCH_PROCEDURE");
        assertThat(scene.stored(filed).version()).isEqualTo(filed.version());
    }

    @Test
    default void a_run_expires_so_many_at_the_most_and_the_next_one_the_rest() {
        JoinScene scene = scene();
        IntStream.rangeClosed(1, 3).forEach(i -> done(scene.sendBack(scene.filed(i), AOBA)));
        scene.clock().forward(SentBackProcedure.PATIENCE.plusDays(1));

        assertThat(expire(scene, 2)).isEqualTo(2);
        assertThat(expire(scene, 2)).isEqualTo(1);
        assertThat(expire(scene, 2)).isZero();
    }

    @Test
    default void in_every_state_exactly_the_acts_of_that_state_are_possible() {
        JoinScene scene = scene();
        Receipt submitted = scene.filed(1);
        Receipt sentBack = done(scene.sendBack(scene.filed(2), AOBA));
        Receipt completed = scene.approved(scene.filed(3), AOBA, YOKOHAMA, KANAGAWA, JMA);
        Receipt rejected = done(scene.reject(scene.filed(4), AOBA));
        Receipt withdrawn = done(scene.withdraw(scene.approved(scene.filed(5), AOBA), 5));
        Receipt expired = done(scene.sendBack(scene.filed(6), AOBA));
        Receipt answered = done(scene.resubmit(sentBack, 2, request().build()));
        scene.clock().forward(SentBackProcedure.PATIENCE.plusDays(1));
        expire(scene);
        Receipt ended = new Receipt(
                expired.id(),
                expired.reference(),
                Procedure.State.EXPIRED,
                expired.version().next());
        Receipt asked = done(scene.sendBack(answered, AOBA));

        assertThat(possible(scene, completed, 3)).isEmpty();
        assertThat(possible(scene, rejected, 4)).isEmpty();
        assertThat(possible(scene, ended, 6)).isEmpty();
        assertThat(possible(scene, withdrawn, 5)).containsExactly("keep");
        assertThat(possible(scene, asked, 2)).containsExactly("resubmit");
        assertThat(possible(scene, submitted, 1)).containsExactly("review");
    }

    @Test
    default void a_draft_is_gone_on_with_on_any_device_and_ends_with_the_filing() {
        JoinScene scene = scene();
        Draft begun = done(scene.procedures()
                .saveDraft()
                .save(new SaveDraft.Command(Optional.empty(), Map.of("workplace", "見本", "remarks", "あ")), doctor(1)));
        Draft gone = done(scene.procedures()
                .saveDraft()
                .save(new SaveDraft.Command(Optional.of(begun.id()), Map.of("remarks", "い")), doctor(1)));

        assertThat(gone.answers()).isEqualTo(Map.of("workplace", "見本", "remarks", "い"));
        assertThat(scene.procedures().procedureQueries().drafts(doctor(1))).hasSize(1);
        assertRefused(
                scene.procedures().procedureQueries().draft(begun.id(), doctor(2)), ProcedureRefusal.NO_SUCH_PROCEDURE);
        done(scene.procedures()
                .submitProcedure()
                .submit(new SubmitProcedure.Command(request().build(), Optional.of(begun.id())), doctor(1)));
        assertThat(scene.procedures().procedureQueries().drafts(doctor(1))).isEmpty();
    }

    @Test
    default void an_answer_is_begun_only_while_one_is_awaited() {
        JoinScene scene = scene();
        Receipt sentBack = done(scene.sendBack(scene.filed(1), AOBA));
        Draft begun = done(answering(scene, sentBack));

        Receipt withdrawn = done(scene.withdraw(sentBack, 1));
        Outcome<Draft> late = answering(scene, sentBack);

        assertRefused(late, ProcedureRefusal.NOT_IN_THIS_STATE);
        assertThat(late.refusals().orElseThrow().first().facts()).containsEntry("state", "WITHDRAWN");
        assertRefused(scene.resubmit(sentBack, 1, request().build()), ProcedureRefusal.NOT_IN_THIS_STATE);
        assertRefused(scene.withdraw(withdrawn, 1), ProcedureRefusal.NOT_IN_THIS_STATE);
        assertRefused(answering(scene, scene.filed(1)), ProcedureRefusal.NOT_IN_THIS_STATE);
        assertThat(scene.procedures().procedureQueries().drafts(doctor(1)))
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.id()).isEqualTo(begun.id());
                    assertThat(left.version()).isNotEqualTo(begun.version());
                    assertThat(left.answers()).containsOnly(Map.entry("remarks", "あ"));
                });
    }

    @Test
    default void the_answers_draft_goes_with_its_filing_and_stays_where_that_is_refused() {
        JoinScene scene = scene();
        Receipt sentBack = done(scene.sendBack(scene.filed(1), AOBA));
        done(answering(scene, sentBack));

        assertThat(scene.resubmit(sentBack, 1, request().build(), Optional.empty())
                        .refusals())
                .isPresent();
        assertThat(left(scene)).contains(sentBack.id());
        done(scene.resubmit(sentBack, 1, request().build(), Optional.of(Reason.parse("確認しました"))));

        assertThat(scene.procedures().procedureQueries().drafts(doctor(1))).isEmpty();
    }

    @Test
    default void no_draft_answers_what_has_expired_was_rejected_or_is_completed() {
        JoinScene scene = scene();
        Receipt expiring = done(scene.sendBack(scene.filed(1), AOBA));
        done(answering(scene, expiring));
        scene.clock().forward(SentBackProcedure.PATIENCE.plusDays(1));
        expire(scene);
        Optional<ProcedureId> expired = left(scene);
        Receipt rejecting = done(scene.sendBack(scene.filed(1), AOBA));
        done(answering(scene, rejecting));
        Receipt answered = done(scene.resubmit(rejecting, 1, request().build(), Optional.of(Reason.parse("確認しました"))));
        done(scene.reject(answered, AOBA));
        Optional<ProcedureId> rejected = left(scene);
        Receipt completing = done(scene.sendBack(scene.filed(1), AOBA));
        done(answering(scene, completing));
        int before = scene.procedures().procedureQueries().drafts(doctor(1)).size();
        scene.approved(
                done(scene.resubmit(completing, 1, request().build(), Optional.of(Reason.parse("確認しました")))),
                AOBA,
                YOKOHAMA,
                KANAGAWA,
                JMA);

        assertThat(expired).isEmpty();
        assertThat(rejected).isEmpty();
        assertThat(left(scene)).isEmpty();
        assertThat(scene.procedures().procedureQueries().drafts(doctor(1))).hasSize(before - 1);
    }

    private static Outcome<Draft> answering(JoinScene scene, Receipt receipt) {
        Map<String, String> answers = Map.of(
                "procedure",
                receipt.id().value().toString(),
                "seen",
                Long.toString(receipt.version().number()),
                "answer",
                "い",
                "remarks",
                "あ");
        return scene.procedures().saveDraft().save(new SaveDraft.Command(Optional.empty(), answers), doctor(1));
    }

    /** A procedure that a draft of the first doctor answers. */
    private static Optional<ProcedureId> left(JoinScene scene) {
        return scene.procedures().procedureQueries().drafts(doctor(1)).stream()
                .flatMap(draft -> draft.answered().stream())
                .findFirst();
    }

    @Test
    default void a_draft_filed_from_two_devices_is_one_filing_that_the_second_is_told_of() {
        JoinScene scene = scene();
        Draft begun = done(scene.procedures()
                .saveDraft()
                .save(new SaveDraft.Command(Optional.empty(), Map.of("workplace", "x")), doctor(1)));
        SubmitProcedure.Command sent = new SubmitProcedure.Command(request().build(), Optional.of(begun.id()));
        SubmitProcedure.Command elsewhere =
                new SubmitProcedure.Command(request().at("別の病院").build(), Optional.of(begun.id()));

        Receipt first = done(scene.procedures().submitProcedure().submit(sent, doctor(1)));

        assertThat(scene.procedures()
                        .submitProcedure()
                        .submit(elsewhere, doctor(1))
                        .refusals()
                        .orElseThrow()
                        .reasons())
                .containsExactly(Refusal.of(
                        ProcedureRefusal.DRAFT_FILED,
                        Map.of("reference", first.reference().text())));
        assertThat(scene.procedures().procedureQueries().own(doctor(1))).hasSize(1);
        assertThat(scene.procedures().procedureQueries().filed(begun.id(), doctor(1)))
                .contains(first.id());
        assertThat(scene.procedures().procedureQueries().filed(begun.id(), doctor(2)))
                .isEmpty();
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void coming_back_to_an_own_draft_that_is_filed_is_no_attempt_on_anothers() {
        JoinScene scene = scene();
        Draft begun = done(scene.procedures()
                .saveDraft()
                .save(new SaveDraft.Command(Optional.empty(), Map.of("remarks", "あ")), doctor(1)));
        ProcedureQueries queries = scene.procedures().procedureQueries();
        int before = scene.journal().size();

        Optional<Draft> anothers = queries.draftIfKept(begun.id(), doctor(2));
        Optional<Draft> own = queries.draftIfKept(begun.id(), doctor(1));
        List<AuditEntry> attempts =
                List.copyOf(scene.journal().subList(before, scene.journal().size()));
        done(scene.procedures()
                .submitProcedure()
                .submit(new SubmitProcedure.Command(request().build(), Optional.of(begun.id())), doctor(1)));
        int filed = scene.journal().size();
        Optional<Draft> gone = queries.draftIfKept(begun.id(), doctor(1));

        assertThat(anothers).isEmpty();
        assertThat(attempts).extracting(AuditEntry::intention).containsExactly(Intention.DENIED_LOOK.name());
        assertThat(own).map(Draft::id).contains(begun.id());
        assertThat(gone).isEmpty();
        assertThat(scene.journal()).hasSize(filed);
    }

    /** The acts that succeed, each tried as long as the state allows; the first that succeeds changes the state. */
    private static List<String> possible(JoinScene scene, Receipt seen, int doctor) {
        Map<String, Supplier<Outcome<Receipt>>> acts = new java.util.LinkedHashMap<>();
        acts.put("review", () -> scene.startReview(seen, AOBA));
        acts.put("approve", () -> scene.approve(seen, AOBA, BOARD_DAY));
        acts.put("send back", () -> scene.sendBack(seen, AOBA));
        acts.put("reject", () -> scene.reject(seen, AOBA));
        acts.put("resubmit", () -> scene.resubmit(seen, doctor, request().build()));
        acts.put("withdraw", () -> scene.withdraw(seen, doctor));
        acts.put("keep", () -> scene.decideOnWithdrawn(seen, AOBA, Choice.KEEP));
        List<String> done = new ArrayList<>();
        acts.forEach((name, act) -> {
            if (act.get().accepted().isPresent()) {
                done.add(name);
            }
        });
        return done;
    }

    /** The last microsecond in Tokyo of the day so many days from now. */
    private static Duration untilTheLastInstantOfDay(JoinScene scene, int days) {
        Instant now = scene.clock().instant();
        Instant end = JapanTime.startOf(JapanTime.today(now).plusDays(days + 1L));
        return Duration.between(now, end).minusNanos(1_000);
    }

    private static int expire(JoinScene scene) {
        return expire(scene, 100);
    }

    private static int expire(JoinScene scene, int most) {
        return done(scene.procedures()
                        .expireProcedures()
                        .expire(new ExpireProcedures.Command(most), Caller.automation("schedule")))
                .done();
    }

    private static List<OfficeState> looks(JoinScene scene, Receipt receipt) {
        Procedure procedure = scene.stored(receipt);
        return List.of(AOBA, YOKOHAMA, KANAGAWA, JMA).stream()
                .flatMap(body -> done(scene.procedures()
                                .officeQueries()
                                .queue(
                                        body.id(),
                                        new ProcedureIndex.Filter(
                                                java.util.Set.of(),
                                                procedure.filing().reference().text(),
                                                ProcedureIndex.Sort.OLDEST_FIRST),
                                        Page.first(10),
                                        clerkOf(body)))
                        .rows()
                        .stream()
                        .map(ProcedureIndex.Row::state))
                .toList();
    }

    private static List<jp.mamis.domain.hierarchy.AssociationId> bodiesOn(Member member, LocalDate day) {
        return member.memberships().stream()
                .filter(membership -> membership.isInForceOn(day))
                .map(Membership::body)
                .toList();
    }

    private static LocalDate firstDay(Member member, Association body) {
        return member.in(body.id()).findFirst().orElseThrow().period().from();
    }

    private static <T> T last(List<T> entries) {
        return entries.get(entries.size() - 1);
    }

    private static void assertRefused(Outcome<?> outcome, jp.mamis.domain.kernel.RefusalCode code) {
        assertThat(outcome.refusals()
                        .map(reasons -> reasons.reasons().stream()
                                .map(reason -> reason.code().name())
                                .toList())
                        .orElseGet(List::of))
                .containsExactly(code.name());
    }

    private static List<Optional<Receipt>> atOnce(int callers, Callable<Outcome<Receipt>> act) throws Exception {
        return atOnce(Collections.nCopies(callers, act));
    }

    /** What each act answers when all begin together; empty for a refusal and for one that came too late. */
    private static List<Optional<Receipt>> atOnce(List<Callable<Outcome<Receipt>>> acts) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<Optional<Receipt>>> answers = new ArrayList<>();
            IntStream.range(0, acts.size())
                    .forEach(i -> answers.add(threads.submit(() -> {
                        start.await();
                        return answered(acts.get(i));
                    })));
            start.countDown();
            List<Optional<Receipt>> received = new ArrayList<>();
            for (Future<Optional<Receipt>> answer : answers) {
                received.add(answer.get());
            }
            return received;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Optional<Receipt> answered(Callable<Outcome<Receipt>> act) throws Exception {
        try {
            return act.call().accepted();
        } catch (StaleState tooLate) {
            return Optional.empty();
        }
    }
}
