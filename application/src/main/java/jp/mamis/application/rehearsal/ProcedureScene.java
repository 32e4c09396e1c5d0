package jp.mamis.application.rehearsal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.ApproveStep;
import jp.mamis.application.procedures.DecideOnWithdrawnMembership;
import jp.mamis.application.procedures.DecideOnWithdrawnMembership.Choice;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.application.procedures.RejectProcedure;
import jp.mamis.application.procedures.ResubmitProcedure;
import jp.mamis.application.procedures.SaveDraft;
import jp.mamis.application.procedures.SendBack;
import jp.mamis.application.procedures.StartReview;
import jp.mamis.application.procedures.SubmitProcedure;
import jp.mamis.application.procedures.WithdrawProcedure;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.Reason;

/** One procedure played from its filing to its present state, by the real use cases, each act on a day of its own. */
final class ProcedureScene {

    private static final Reason UNREADABLE = new Reason("医師免許証の写しが不鮮明です。読み取れる写しを添えて、再提出してください。");
    private static final Reason READABLE_NOW = new Reason("写しを撮り直しました。ご確認をお願いします。");
    private static final Reason CHECK_CATEGORY = new Reason("会員区分の確認をお願いします。");
    private static final Reason NOT_OF_THE_AREA = new Reason("勤務先が当会の区域にないため、お受けできません。");
    private static final Reason PLANS_CHANGED = new Reason("転勤することになったため。");

    /** Longer than a sent-back procedure waits for its answer. */
    private static final int PATIENCE_AND_A_DAY = 91;

    private static final int OFFICE_MINUTES = 480;

    /** What happens so many days after the act before. */
    private record Act(int daysAfter, Runnable deed) {}

    /** Who plays, and what is asked for. */
    record Cast(Caller applicant, Map<AssociationId, Caller> clerks, JoinRequest request) {}

    private final PlannedProcedure planned;
    private final ProcedureUseCases procedures;
    private final RehearsalClock clock;
    private final Chance chance;
    private final List<Act> acts = new ArrayList<>();

    ProcedureScene(PlannedProcedure planned, ProcedureUseCases procedures, RehearsalClock clock, Chance chance) {
        this.planned = planned;
        this.procedures = procedures;
        this.clock = clock;
        this.chance = chance;
    }

    /** The state of the filing that the next act has seen. */
    private static final class Seen {
        private Optional<Receipt> last = Optional.empty();

        Receipt receipt() {
            return last.orElseThrow();
        }

        void take(Outcome<Receipt> outcome) {
            last = Optional.of(Required.of(outcome));
        }
    }

    /** Plays everything, so that the last act lies a few days before {@code today}. */
    void play(Cast cast, LocalDate today) {
        Seen seen = new Seen();
        plan(new Deeds(cast, seen));
        int whole = acts.stream().mapToInt(Act::daysAfter).sum();
        LocalDate day = today.minusDays(whole + (long) chance.between(1, 20));
        for (Act act : acts) {
            day = day.plusDays(act.daysAfter());
            clock.set(day, LocalTime.of(9, 0).plusMinutes(chance.below(OFFICE_MINUTES)));
            act.deed().run();
        }
    }

    private void plan(Deeds deeds) {
        int at = planned.at();
        int last = planned.route().size() - 1;
        if (planned.course() == PlannedProcedure.Course.DRAFT) {
            then(0, deeds::saveDraft);
            return;
        }
        then(0, deeds::submit);
        approvals(deeds, 0, at - 1);
        switch (planned.course()) {
            case DRAFT, OPEN -> {}
            case IN_REVIEW -> then(some(), () -> deeds.review(at));
            case SENT_BACK -> sentBack(deeds, at);
            case SENT_TO_BODY_BELOW -> then(some(), () -> deeds.sendTo(at, at - 1));
            case COMPLETED -> approvals(deeds, at, last);
            case COMPLETED_AFTER_ANSWER -> {
                sentBack(deeds, at);
                then(some(), deeds::resubmit);
                approvals(deeds, at, last);
            }
            case REJECTED -> then(some(), () -> deeds.reject(at));
            case WITHDRAWN -> then(some(), deeds::withdraw);
            case WITHDRAWN_AND_KEPT -> {
                then(some(), deeds::withdraw);
                for (int i = 0; i < at; i++) {
                    int body = i;
                    then(some(), () -> deeds.choose(body, Choice.KEEP));
                }
            }
            case WITHDRAWN_AND_CANCELLED -> {
                then(some(), deeds::withdraw);
                then(some(), () -> deeds.choose(0, Choice.CANCEL));
            }
            case EXPIRED -> {
                sentBack(deeds, at);
                then(PATIENCE_AND_A_DAY, deeds::expire);
            }
        }
    }

    private void approvals(Deeds deeds, int from, int until) {
        for (int i = from; i <= until; i++) {
            int body = i;
            then(some(), () -> deeds.review(body));
            then(some(), () -> deeds.approve(body));
        }
    }

    private void sentBack(Deeds deeds, int at) {
        then(some(), () -> deeds.review(at));
        then(some(), () -> deeds.sendBack(at));
    }

    private void then(int daysAfter, Runnable deed) {
        acts.add(new Act(daysAfter, deed));
    }

    private int some() {
        return chance.between(1, 9);
    }

    /** The acts themselves. */
    private final class Deeds {

        private final Cast cast;
        private final Seen seen;

        Deeds(Cast cast, Seen seen) {
            this.cast = cast;
            this.seen = seen;
        }

        void saveDraft() {
            Required.of(procedures
                    .saveDraft()
                    .save(
                            new SaveDraft.Command(
                                    Optional.empty(),
                                    Map.of(
                                            "workplaceName",
                                            cast.request().workplace().name().text(),
                                            "duty",
                                            cast.request().duty().code())),
                            cast.applicant()));
        }

        void submit() {
            seen.take(procedures
                    .submitProcedure()
                    .submit(new SubmitProcedure.Command(cast.request(), Optional.empty()), cast.applicant()));
        }

        void resubmit() {
            seen.take(procedures
                    .resubmitProcedure()
                    .resubmit(
                            new ResubmitProcedure.Command(
                                    seen.receipt().id(),
                                    cast.request(),
                                    Optional.of(READABLE_NOW),
                                    seen.receipt().version()),
                            cast.applicant()));
        }

        void withdraw() {
            seen.take(procedures
                    .withdrawProcedure()
                    .withdraw(
                            new WithdrawProcedure.Command(
                                    seen.receipt().id(),
                                    Optional.of(PLANS_CHANGED),
                                    seen.receipt().version()),
                            cast.applicant()));
        }

        void review(int at) {
            seen.take(procedures
                    .startReview()
                    .start(
                            new StartReview.Command(
                                    seen.receipt().id(),
                                    body(at),
                                    seen.receipt().version()),
                            clerk(at)));
        }

        void approve(int at) {
            LocalDate boardDay = LocalDate.ofInstant(clock.instant(), clock.getZone());
            seen.take(procedures
                    .approveStep()
                    .approve(
                            new ApproveStep.Command(
                                    seen.receipt().id(),
                                    body(at),
                                    boardDay,
                                    seen.receipt().version()),
                            clerk(at)));
        }

        void sendBack(int at) {
            seen.take(procedures
                    .sendBack()
                    .sendBack(
                            new SendBack.Command(
                                    seen.receipt().id(),
                                    body(at),
                                    Optional.empty(),
                                    UNREADABLE,
                                    seen.receipt().version()),
                            clerk(at)));
        }

        void sendTo(int at, int lower) {
            seen.take(procedures
                    .sendBack()
                    .sendBack(
                            new SendBack.Command(
                                    seen.receipt().id(),
                                    body(at),
                                    Optional.of(body(lower)),
                                    CHECK_CATEGORY,
                                    seen.receipt().version()),
                            clerk(at)));
        }

        void reject(int at) {
            seen.take(procedures
                    .rejectProcedure()
                    .reject(
                            new RejectProcedure.Command(
                                    seen.receipt().id(),
                                    body(at),
                                    NOT_OF_THE_AREA,
                                    seen.receipt().version()),
                            clerk(at)));
        }

        void choose(int at, Choice choice) {
            seen.take(procedures
                    .decideOnWithdrawnMembership()
                    .decide(
                            new DecideOnWithdrawnMembership.Command(
                                    seen.receipt().id(),
                                    body(at),
                                    choice,
                                    seen.receipt().version()),
                            clerk(at)));
        }

        void expire() {
            Required.of(procedures.expireProcedures().expire(RehearsalUseCases.MACHINE));
        }

        private AssociationId body(int at) {
            return planned.route().get(at).id();
        }

        private Caller clerk(int at) {
            return Optional.ofNullable(cast.clerks().get(body(at))).orElseThrow();
        }
    }
}
