package jp.mamis.web.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.application.procedures.ProcedureQueries;
import jp.mamis.domain.procedures.BoardDayRemark;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Texts;

/** Asks once about a board's day that the rules allow and that is likely a slip. */
final class BoardDayQuestion {

    private final ProcedureQueries queries;

    BoardDayQuestion(ProcedureQueries queries) {
        this.queries = queries;
    }

    /** What is to be asked; nothing when it was asked about before, or is no lawful day anyway. */
    List<BoardDayRemark> remarks(FormInput input, Place place, Caller caller, LocalDate today) {
        Optional<LocalDate> day = Decisions.boardDay(input)
                .filter(typed -> !input.text(ApprovalWords.ASKED).equals(typed.toString()));
        return day.map(typed -> remarks(typed, place, caller, today)).orElseGet(List::of);
    }

    private List<BoardDayRemark> remarks(LocalDate day, Place place, Caller caller, LocalDate today) {
        return queries.office(place.procedure(), place.body().id(), caller)
                .accepted()
                .filter(OfficePage.Full.class::isInstance)
                .map(OfficePage.Full.class::cast)
                .filter(seen ->
                        seen.boardDays().filter(days -> days.contains(day)).isPresent())
                .map(seen -> BoardDayRemark.on(day, seen.tracker().request().desiredOn(), today))
                .orElseGet(List::of);
    }

    /** The form as it was sent, with what is asked about its day. */
    static Function<Texts, Form> asking(List<BoardDayRemark> remarks, FormInput input) {
        return t -> input.form(t)
                .answering(
                        ApprovalWords.ASKED,
                        Decisions.boardDay(input).map(LocalDate::toString).orElse(""))
                .answering(
                        ApprovalWords.REMARK,
                        remarks.stream().map(BoardDayRemark::name).toArray(String[]::new));
    }
}
