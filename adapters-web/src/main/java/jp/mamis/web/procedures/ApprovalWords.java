package jp.mamis.web.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.procedures.BegunMembership;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** What an approval is about and what follows from it, before and after it is given. */
final class ApprovalWords {

    private static final String BOARD_DAY = "boardDay";

    /** Holds the board's day that was asked about, so that it is asked about once. */
    static final String ASKED = "asked";

    /** Says that the form came back with the question. */
    static final String QUESTION = "question";

    private final OfficePage.Full seen;
    private final int own;
    private final Texts t;
    private final Dates dates;
    private final ProcedureWords words;

    ApprovalWords(OfficePage.Full seen, Place place, Visit visit) {
        this.seen = seen;
        this.own = stages(seen).stream()
                .map(Tracker.Stage::body)
                .toList()
                .indexOf(place.body().id());
        this.t = visit.texts();
        this.dates = visit.dates();
        this.words = new ProcedureWords(visit);
    }

    Facts facts() {
        Facts facts = Facts.none()
                .and(t.get("office.queue.applicant"), seen.data().name().full())
                .and(t.get("office.approve.body"), words.body(stage()))
                .and(t.get("join.categories"), words.category(stage()))
                .and(
                        t.get("join.desired-on"),
                        dates.day(seen.tracker().request().desiredOn()));
        Facts more = below().map(day -> facts.and(t.get("office.approve.below"), dates.day(day)))
                .orElse(facts);
        return stage().begun()
                .map(BegunMembership::from)
                .map(day -> more.and(t.get("office.approve.before"), dates.day(day)))
                .orElse(more);
    }

    /** What follows from the approval. */
    List<String> follows() {
        if (seen.confirming()
                .filter(confirmers -> confirmers.confirming().missing() > 1)
                .isPresent()) {
            return confirmations();
        }
        List<String> lines = new ArrayList<>();
        lines.add(t.get(
                stage().begun().isPresent() ? "office.approve.follows.restated" : "office.approve.follows.member",
                "body",
                words.body(stage())));
        lines.add(next().map(body -> t.get("office.approve.follows.next", "body", body))
                .orElseGet(() -> t.get("office.approve.follows.end")));
        if (stage().tier() == Tier.NATIONAL) {
            lines.add(t.get("office.approve.follows.number"));
        }
        lines.addAll(confirmations());
        return lines;
    }

    /** Which days may be named, and where the day that is filled in comes from. */
    String hint() {
        String span = seen.boardDays()
                .map(days -> t.get(
                        "office.approve.board-day.span",
                        Map.of("first", dates.day(days.first()), "last", dates.day(days.last()))))
                .orElse("");
        String origin =
                confirmedDay().isPresent() ? "office.approve.board-day.confirmed" : "office.approve.board-day.before";
        return knownDay().map(day -> t.get(origin, "span", span)).orElse(span);
    }

    /** The form with the day that is known already, where nothing was sent yet: another would move what has begun. */
    Form filledIn(Form form) {
        return form.answers(BOARD_DAY + "-year").isEmpty()
                ? knownDay().map(day -> form.answering(BOARD_DAY, day)).orElse(form)
                : form;
    }

    /** The day that was confirmed or, where the body decides again, the one it decided on before, if still lawful. */
    private Optional<LocalDate> knownDay() {
        return confirmedDay()
                .or(this::dayBefore)
                .filter(day ->
                        seen.boardDays().filter(days -> days.contains(day)).isPresent());
    }

    private Optional<LocalDate> dayBefore() {
        return seen.tracker().history().stream()
                .filter(line -> line.what() == HistoryLine.Happening.APPROVED
                        && line.body().equals(Optional.of(stage().name())))
                .max(Comparator.comparing(Tracker.Line::at))
                .flatMap(Tracker.Line::boardDay);
    }

    private Optional<LocalDate> confirmedDay() {
        return seen.confirming().flatMap(confirmers -> confirmers.confirming().boardDay());
    }

    /** Asks about the day that was asked about with the form: before the one applied on or wished for. */
    Optional<Notice> question(Form form) {
        return form.ticked(QUESTION)
                ? Optional.of(Notice.warning(t.get("office.approve.remark"), remarks(form)))
                : Optional.empty();
    }

    private String[] remarks(Form form) {
        String asked = form.answer(ASKED);
        LocalDate wished = seen.tracker().request().desiredOn();
        LocalDate applied = seen.tracker().appliedOn();
        Stream<String> unapplied = asked.compareTo(applied.toString()) < 0
                ? Stream.of(t.get("office.approve.remark.before-application", "applied", dates.day(applied)))
                : Stream.empty();
        Stream<String> unwished = asked.compareTo(wished.toString()) < 0
                ? Stream.of(t.get("office.approve.remark.before-wished-day", "wished", dates.day(wished)))
                : Stream.empty();
        return Stream.of(unapplied, unwished, Stream.of(t.get("office.approve.remark.again")))
                .flatMap(lines -> lines)
                .toArray(String[]::new);
    }

    /** How far the body has come where its decision needs more than one person, and who is next. */
    List<String> confirmations() {
        return seen.confirming().map(new ConfirmerWords(t, dates)::lines).orElse(List.of());
    }

    /** What the approval has brought about: nothing yet, while others have to confirm. */
    List<String> done() {
        if (seen.boardDays().isPresent()) {
            return confirmations();
        }
        List<String> lines = new ArrayList<>();
        stage().begun()
                .map(BegunMembership::from)
                .ifPresent(day -> lines.add(t.get(
                        "office.done.approval.since", Map.of("body", words.body(stage()), "day", dates.day(day)))));
        lines.add(next().map(body -> t.get("office.done.approval.next", "body", body))
                .orElseGet(() -> t.get("office.done.approval.end")));
        return lines;
    }

    /** The deciding body as the procedure's history names it. */
    String bodyInHistory() {
        return stage().name();
    }

    private Tracker.Stage stage() {
        return stages(seen).get(own);
    }

    private Optional<String> next() {
        return stages(seen).stream().skip(own + 1L).map(words::body).findFirst();
    }

    private Optional<LocalDate> below() {
        return own == 0 ? Optional.empty() : stages(seen).get(own - 1).boardDay();
    }

    private static List<Tracker.Stage> stages(OfficePage.Full seen) {
        return seen.tracker().stages();
    }
}
