package jp.mamis.web.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.domain.procedures.HistoryLine.Happening;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.Procedure.State;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** What is said above a procedure: what its body has just done, came too late to do, or is asked to do again. */
final class DecisionNotices {

    /** What the address of a procedure says after a call was noted. */
    static final String CALL = "call";

    /** What it says after a paper was entered. */
    static final String ENTRY = "entry";

    /** What it says after a withdrawal on paper was entered. */
    static final String WITHDRAWAL = "withdrawal";

    private final Place place;
    private final Visit visit;
    private final Texts t;

    DecisionNotices(Place place, Visit visit) {
        this.place = place;
        this.visit = visit;
        this.t = visit.texts();
    }

    /** That it is done, with what came of it, and the way to the next one that waits. */
    Notice done(DecisionAct act, OfficePage seen, Optional<ProcedureId> next) {
        List<Link> ways = new ArrayList<>();
        next.map(id -> new Place(place.body(), id, place.list()))
                .ifPresent(there -> ways.add(new Link(t.get("office.next"), there.path() + there.along())));
        ways.add(new Link(t.get("office.back-to-queue"), place.back()));
        List<String> lines = new ArrayList<>(
                act == DecisionAct.APPROVAL && seen instanceof OfficePage.Full full
                        ? new ApprovalWords(full, place, visit).done()
                        : List.of());
        if (act != DecisionAct.REVIEW && next.isEmpty()) {
            lines.add(t.get("office.next.none"));
        }
        boolean confirmed = act == DecisionAct.APPROVAL
                && seen instanceof OfficePage.Full full
                && full.boardDays().isPresent();
        return Notice.success(
                        t.get(confirmed ? "office.done.confirmed" : "office.done." + act.slug()),
                        lines.toArray(String[]::new))
                .leadingTo(ways.toArray(Link[]::new));
    }

    /** That a call was noted, or a paper entered; empty where the address says something else. */
    Optional<Notice> noted(String done) {
        return switch (done) {
            case CALL -> Optional.of(Notice.success(t.get("call.done")));
            case WITHDRAWAL ->
                Optional.of(Notice.success(t.get("paper.withdrawal.done"))
                        .leadingTo(new Link(t.get("office.back-to-queue"), place.back())));
            case ENTRY ->
                Optional.of(Notice.success(t.get("paper.entry.done"))
                        .leadingTo(
                                new Link(t.get("paper.entry.next"), ProcedurePath.office(place.body()) + "/entry"),
                                new Link(t.get("office.back-to-queue"), place.back())));
            default -> Optional.empty();
        };
    }

    /** That others of the office have to confirm too; empty where one decides alone. */
    Optional<Notice> confirming(OfficePage.Full seen) {
        return seen.confirming()
                .map(confirming -> Notice.information(
                        t.get("office.confirming.title"),
                        new ApprovalWords(seen, place, visit).confirmations().toArray(String[]::new)));
    }

    /** That the applicant belongs to another body of the layer, where this body wants to know; while it decides. */
    Optional<Notice> otherMembership(OfficePage.Full seen) {
        String own = new ApprovalWords(seen, place, visit).bodyInHistory();
        return seen.tracker().history().stream()
                .filter(line -> line.what() == Happening.OTHER_MEMBERSHIP_NOTED)
                .filter(line ->
                        line.body().equals(Optional.of(own)) && seen.boardDays().isPresent())
                .findFirst()
                .map(line -> Notice.warning(t.get("office.other-membership"), t.get("office.other-membership.answer")));
    }

    /** Which office takes the answer on paper to what was sent back, and that it waits for it where that is this one. */
    Optional<Notice> answeredOnPaper(OfficePage.Full seen) {
        String own = new ApprovalWords(seen, place, visit).bodyInHistory();
        return seen.tracker().history().stream()
                .filter(line ->
                        line.what() == Happening.SUBMITTED && seen.tracker().state() == State.SENT_BACK)
                .flatMap(line -> line.body().stream())
                .findFirst()
                .map(body -> body.equals(own)
                        ? Notice.warning(t.get("office.answered-here"), t.get("office.answered-here.text"))
                        : Notice.information(t.get("office.answered-elsewhere", "body", body)));
    }

    /** That another body's decision has ended the membership in this one, and when it ended. */
    Optional<Notice> endedByAnother(OfficePage.Full seen) {
        String own = new ApprovalWords(seen, place, visit).bodyInHistory();
        return seen.tracker().history().stream()
                .filter(line -> seen.state() == OfficeState.MEMBERSHIP_ENDED)
                .flatMap(line -> line.ended().stream()
                        .filter(ending -> ending.body().equals(own))
                        .map(ending -> Notice.warning(
                                t.get(
                                        "office.ended-by-another",
                                        "body",
                                        line.body().orElse("")),
                                new ProcedureCourse(visit).left(ending.lastDay()))))
                .findFirst();
    }

    /** That the applicant has died, as a body has told, and what is to be done; what was sent back ends by itself. */
    Optional<Notice> deceased(OfficePage.Full seen) {
        return seen.deceased()
                ? Optional.of(Notice.warning(
                        t.get("office.deceased"),
                        t.get(
                                seen.state() == OfficeState.SENT_BACK
                                        ? "office.deceased.sent-back"
                                        : "office.deceased.text")))
                : Optional.empty();
    }

    /** That a body above has refused what this one had approved, and that the approval stands. */
    Optional<Notice> rejectedAbove(OfficePage.Full seen) {
        return seen.tracker().history().stream()
                .filter(line -> seen.state() == OfficeState.REJECTED_ABOVE && line.what() == Happening.REJECTED)
                .reduce((first, last) -> last)
                .map(line -> Notice.information(
                        t.get("office.rejected-above", "body", line.body().orElse("")),
                        t.get("office.rejected-above.text")));
    }

    /** That a body above asks this one to decide again, and why; empty unless it is waited for. */
    Optional<Notice> askedAgain(OfficePage.Full seen) {
        String own = new ApprovalWords(seen, place, visit).bodyInHistory();
        return seen.tracker().history().stream()
                .filter(line -> line.to().equals(Optional.of(own))
                        || (line.what() == Happening.APPROVED && line.body().equals(Optional.of(own))))
                .reduce((first, last) -> last)
                .filter(line -> line.what() == Happening.SENT_BACK_TO_BODY)
                .filter(line -> seen.boardDays().isPresent())
                .map(line -> Notice.warning(
                        t.get("office.asked-again", "body", line.body().orElse("")),
                        line.reason().lines().toArray(String[]::new)));
    }

    /** With the reason that was typed, to be copied where it is to be said otherwise. */
    Notice conflict(OfficePage now, Optional<String> colleague, String typed) {
        Notice told =
                conflict(now, colleague).leadingTo(new Link(t.get("problem.reload"), place.path() + place.along()));
        return typed.isBlank()
                ? told
                : new Notice(
                        told.kind(),
                        told.title(),
                        Stream.of(told.lines().stream(), Stream.of(t.get("office.conflict.typed")), typed.lines())
                                .flatMap(lines -> lines)
                                .toList(),
                        told.links());
    }

    /** That the procedure had gone on; by whom, unless it was the reader in another window. */
    private Notice conflict(OfficePage now, Optional<String> colleague) {
        if (now instanceof OfficePage.Full full && full.ownAct()) {
            return Notice.error(t.get("office.conflict.own"), t.get("office.conflict.own.more"));
        }
        String last = now instanceof OfficePage.Full full ? lastToAct(full) : t.get("office.conflict.another");
        String who = colleague
                .map(name -> t.get("office.conflict.colleague", Map.of("body", last, "name", name)))
                .orElse(last);
        return Notice.error(t.get("office.conflict", "who", who), t.get("office.conflict.more"));
    }

    /** That it is complete follows from the last approval; whoever gave that has acted. */
    private String lastToAct(OfficePage.Full now) {
        return now.tracker().history().stream()
                .filter(line -> line.what() != Happening.COMPLETED)
                .reduce((first, line) -> line)
                .map(new ProcedureHistory(visit)::actor)
                .orElseGet(() -> t.get("procedure.history.applicant"));
    }
}
