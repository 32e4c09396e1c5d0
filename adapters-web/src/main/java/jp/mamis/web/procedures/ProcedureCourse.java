package jp.mamis.web.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.domain.procedures.BegunMembership;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.Step;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** Where a procedure stands, as applicant and bodies read it. */
final class ProcedureCourse {

    private final Texts t;
    private final Dates dates;
    private final ProcedureWords words;

    ProcedureCourse(Visit visit) {
        t = visit.texts();
        dates = visit.dates();
        words = new ProcedureWords(visit);
    }

    /** The route as a list of stages. */
    jp.mamis.web.page.Tracker tracker(Tracker tracker) {
        return new jp.mamis.web.page.Tracker(tracker.stages().stream()
                .map(stage -> hasEnded(tracker.state()) ? ended(stage, tracker.state()) : stage(stage, tracker.usual()))
                .toList());
    }

    private static boolean hasEnded(Procedure.State state) {
        return state != Procedure.State.SUBMITTED && state != Procedure.State.SENT_BACK;
    }

    /** Nothing is awaited any more: a body that had not decided shows how the procedure ended, those above that none came. */
    private jp.mamis.web.page.Tracker.Stage ended(Tracker.Stage stage, Procedure.State end) {
        return new jp.mamis.web.page.Tracker.Stage(
                words.tier(stage.tier()),
                words.body(stage),
                words.atEnd(stage, end),
                false,
                Stream.concat(known(stage), afterEnd(stage, end)).toList());
    }

    /** What becomes of a membership that the procedure has begun and left without a last word. */
    private Stream<String> afterEnd(Tracker.Stage stage, Procedure.State end) {
        boolean told = end != Procedure.State.WITHDRAWN && stage.state() == Step.StepCode.APPROVED;
        return stage.standing().stream()
                .filter(held -> !told)
                .map(held -> t.get(held.toSettle() ? "procedure.stage.to-settle" : "procedure.stage.goes-on"));
    }

    /** What is known of the body itself says more than what is usual for its tier. */
    private String usual(Tracker.Stage stage, Optional<ProcedureIndex.Usual> takes) {
        return takes.filter(known -> known.body().equals(stage.body()))
                .map(known -> t.get(
                        "procedure.stage.usual",
                        Map.of("decided", known.decided(), "median", known.median(), "most", known.most())))
                .orElseGet(() -> t.get("procedure.stage.usual." + ProcedureWords.slug(stage.tier())));
    }

    private jp.mamis.web.page.Tracker.Stage stage(Tracker.Stage stage, Optional<ProcedureIndex.Usual> takes) {
        List<String> details = new ArrayList<>(known(stage).toList());
        if (stage.isInForce() && stage.state() != Step.StepCode.APPROVED) {
            details.add(t.get("procedure.stage.goes-on"));
        }
        boolean deciding = stage.state() == Step.StepCode.OPEN || stage.state() == Step.StepCode.IN_REVIEW;
        boolean waits = stage.state() == Step.StepCode.SENT_BACK;
        if (waits) {
            details.add(t.get("procedure.stage.waits"));
        }
        if (deciding) {
            details.add(usual(stage, takes));
        }
        return new jp.mamis.web.page.Tracker.Stage(
                words.tier(stage.tier()), words.body(stage), words.state(stage.state()), deciding || waits, details);
    }

    private Stream<String> known(Tracker.Stage stage) {
        return Stream.of(
                        Optional.of(category(stage)),
                        stage.since().map(since -> since(stage.state(), since)),
                        stage.begun().map(begun -> t.get("procedure.stage.board-day", "day", dates.day(begun.from()))),
                        stage.begun().flatMap(BegunMembership::ended).map(ended -> left(ended.lastDay())),
                        stage.other().map(answer -> t.get("procedure.stage.other." + ProcedureWords.slug(answer))))
                .flatMap(Optional::stream);
    }

    private String category(Tracker.Stage stage) {
        return stage.otherwise()
                .map(held -> t.get(
                        "procedure.stage.category-held",
                        Map.of("category", held.label(), "asked", words.shortCategory(stage))))
                .orElseGet(() -> t.get("procedure.stage.category", "category", words.shortCategory(stage)));
    }

    String left(Optional<LocalDate> lastDay) {
        return lastDay.map(day -> t.get("procedure.stage.left", "day", dates.day(day)))
                .orElseGet(() -> t.get("procedure.stage.never-member"));
    }

    private String since(Step.StepCode state, Instant since) {
        return t.get("procedure.stage.since." + ProcedureWords.slug(state), "moment", dates.moment(since));
    }
}
