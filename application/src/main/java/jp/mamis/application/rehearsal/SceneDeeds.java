package jp.mamis.application.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.ApproveStep;
import jp.mamis.application.procedures.DecideOnWithdrawnMembership;
import jp.mamis.application.procedures.DecideOnWithdrawnMembership.Choice;
import jp.mamis.application.procedures.ExpireProcedures;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.application.procedures.RejectProcedure;
import jp.mamis.application.procedures.ResubmitProcedure;
import jp.mamis.application.procedures.SaveDraft;
import jp.mamis.application.procedures.SendBack;
import jp.mamis.application.procedures.StartReview;
import jp.mamis.application.procedures.SubmitProcedure;
import jp.mamis.application.procedures.WithdrawProcedure;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.Reason;

/** The acts of a played procedure, each on the state of the filing that the act before has left. */
final class SceneDeeds {

    private static final Reason UNREADABLE = new Reason("医師免許証の写しが不鮮明です。読み取れる写しを添えて、再提出してください。");
    private static final Reason READABLE_NOW = new Reason("写しを撮り直しました。ご確認をお願いします。");
    private static final Reason CHECK_CATEGORY = new Reason("会員区分の確認をお願いします。");
    private static final Reason NOT_OF_THE_AREA = new Reason("勤務先が当会の区域にないため、お受けできません。");
    private static final Reason PLANS_CHANGED = new Reason("転勤することになったため。");

    private final List<Association> route;
    private final ProcedureUseCases procedures;
    private final RehearsalClock clock;
    private final ProcedureScene.Cast cast;
    private Optional<Receipt> last = Optional.empty();

    SceneDeeds(List<Association> route, ProcedureUseCases procedures, RehearsalClock clock, ProcedureScene.Cast cast) {
        this.route = route;
        this.procedures = procedures;
        this.clock = clock;
        this.cast = cast;
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
        take(procedures
                .submitProcedure()
                .submit(new SubmitProcedure.Command(cast.request(), Optional.empty()), cast.applicant()));
    }

    void resubmit() {
        take(procedures
                .resubmitProcedure()
                .resubmit(
                        new ResubmitProcedure.Command(
                                seen().id(), cast.request(), Optional.of(READABLE_NOW), seen().version()),
                        cast.applicant()));
    }

    void withdraw() {
        take(procedures
                .withdrawProcedure()
                .withdraw(
                        new WithdrawProcedure.Command(seen().id(), Optional.of(PLANS_CHANGED), seen().version()),
                        cast.applicant()));
    }

    void review(int at) {
        take(procedures
                .startReview()
                .start(new StartReview.Command(seen().id(), body(at), seen().version()), clerk(at)));
    }

    void approve(int at) {
        LocalDate boardDay = LocalDate.ofInstant(clock.instant(), clock.getZone());
        take(procedures
                .approveStep()
                .approve(new ApproveStep.Command(seen().id(), body(at), boardDay, seen().version()), clerk(at)));
    }

    void sendBack(int at) {
        take(procedures
                .sendBack()
                .sendBack(
                        new SendBack.Command(seen().id(), body(at), Optional.empty(), UNREADABLE, seen().version()),
                        clerk(at)));
    }

    void sendTo(int at, int lower) {
        take(procedures
                .sendBack()
                .sendBack(
                        new SendBack.Command(
                                seen().id(), body(at), Optional.of(body(lower)), CHECK_CATEGORY, seen().version()),
                        clerk(at)));
    }

    void reject(int at) {
        take(procedures
                .rejectProcedure()
                .reject(
                        new RejectProcedure.Command(seen().id(), body(at), NOT_OF_THE_AREA, seen().version()),
                        clerk(at)));
    }

    void choose(int at, Choice choice) {
        take(procedures
                .decideOnWithdrawnMembership()
                .decide(
                        new DecideOnWithdrawnMembership.Command(seen().id(), body(at), choice, seen().version()),
                        clerk(at)));
    }

    void expire() {
        Required.of(procedures
                .expireProcedures()
                .expire(new ExpireProcedures.Command(Integer.MAX_VALUE), RehearsalUseCases.MACHINE));
    }

    private AssociationId body(int at) {
        return route.get(at).id();
    }

    private Caller clerk(int at) {
        return Optional.ofNullable(cast.clerks().get(body(at))).orElseThrow();
    }

    private Receipt seen() {
        return last.orElseThrow();
    }

    private void take(Outcome<Receipt> outcome) {
        last = Optional.of(Required.of(outcome));
    }
}
