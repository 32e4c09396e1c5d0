package jp.mamis.web.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.domain.procedures.BegunMembership;
import jp.mamis.domain.procedures.HistoryLine.Happening;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.Step;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** Where a procedure stands and how it came there, as applicant and bodies read it. */
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
                .map(stage -> hasEnded(tracker.state()) ? ended(stage, tracker.state()) : stage(stage))
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

    private jp.mamis.web.page.Tracker.Stage stage(Tracker.Stage stage) {
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
            details.add(t.get("procedure.stage.usual." + ProcedureWords.slug(stage.tier())));
        }
        return new jp.mamis.web.page.Tracker.Stage(
                words.tier(stage.tier()), words.body(stage), words.state(stage.state()), deciding || waits, details);
    }

    private Stream<String> known(Tracker.Stage stage) {
        return Stream.of(
                        Optional.of(category(stage)),
                        stage.since().map(since -> since(stage.state(), since)),
                        stage.begun().map(begun -> t.get("procedure.stage.board-day", "day", dates.day(begun.from()))),
                        stage.begun().flatMap(BegunMembership::ended).map(ended -> left(ended.lastDay())))
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

    /** What happened, the latest first. */
    Table history(Tracker tracker) {
        List<Tracker.Line> latestFirst = new ArrayList<>(tracker.history());
        Collections.reverse(latestFirst);
        return Table.of(
                t.get("procedure.history"),
                latestFirst,
                List.of(
                        Column.text(t.get("procedure.history.at"), line -> dates.shortMoment(line.at())),
                        Column.text(t.get("procedure.history.by"), this::actor),
                        Column.of(t.get("procedure.history.what"), line -> Cell.lines(happening(line))),
                        Column.of(t.get("procedure.history.reason"), line -> Cell.lines(reason(line)))),
                "");
    }

    private static List<String> reason(Tracker.Line line) {
        return line.reason().isBlank() ? List.of() : line.reason().lines().toList();
    }

    /** Who did it: a body, the applicant or the system. */
    String actor(Tracker.Line line) {
        return line.body()
                .map(body -> new BodyNames(t).delegated(body, line.agent()))
                .orElseGet(() -> switch (line.what()) {
                    case SUBMITTED, RESUBMITTED, WITHDRAWN -> t.get("procedure.history.applicant");
                    default -> t.get("procedure.history.system");
                });
    }

    private List<String> happening(Tracker.Line line) {
        Stream<String> done = Stream.of(
                        Optional.of(act(line)),
                        line.begins()
                                .or(line::boardDay)
                                .map(day -> t.get("procedure.stage.board-day", "day", dates.day(day))))
                .flatMap(Optional::stream);
        return Stream.concat(done, line.ended().stream().map(this::ended)).toList();
    }

    private String ended(Tracker.Ending ending) {
        return t.get("procedure.history.ended", Map.of("body", ending.body(), "left", left(ending.lastDay())));
    }

    private String act(Tracker.Line line) {
        if (line.what() == Happening.SUBMITTED && line.body().isPresent()) {
            return t.get("procedure.happening.entered");
        }
        return t.get(
                "procedure.happening." + ProcedureWords.slug(line.what()),
                "to",
                line.to().orElse(""));
    }
}
