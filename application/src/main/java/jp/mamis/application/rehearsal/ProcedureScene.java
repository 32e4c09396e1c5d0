package jp.mamis.application.rehearsal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.DecideOnWithdrawnMembership.Choice;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.JoinRequest;

/** One procedure played from its filing to its present state, by the real use cases, each act on a day of its own. */
final class ProcedureScene {

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

    /** Plays everything, so that the last act lies a few days before {@code today}. */
    void play(Cast cast, LocalDate today) {
        plan(new SceneDeeds(planned.route(), procedures, clock, cast));
        int whole = acts.stream().mapToInt(Act::daysAfter).sum();
        LocalDate day = today.minusDays(whole + (long) chance.between(1, 20));
        for (Act act : acts) {
            day = day.plusDays(act.daysAfter());
            clock.set(day, LocalTime.of(9, 0).plusMinutes(chance.below(OFFICE_MINUTES)));
            act.deed().run();
        }
    }

    private void plan(SceneDeeds deeds) {
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

    private void approvals(SceneDeeds deeds, int from, int until) {
        for (int i = from; i <= until; i++) {
            int body = i;
            then(some(), () -> deeds.review(body));
            then(some(), () -> deeds.approve(body));
        }
    }

    private void sentBack(SceneDeeds deeds, int at) {
        then(some(), () -> deeds.review(at));
        then(some(), () -> deeds.sendBack(at));
    }

    private void then(int daysAfter, Runnable deed) {
        acts.add(new Act(daysAfter, deed));
    }

    private int some() {
        return chance.between(1, 9);
    }
}
