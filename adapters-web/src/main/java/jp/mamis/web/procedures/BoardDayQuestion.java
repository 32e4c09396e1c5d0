package jp.mamis.web.procedures;

import java.time.LocalDate;
import java.util.function.Function;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.application.procedures.OfficeQueries;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Texts;

/** Asks once about a board's day before the one the doctor wished for, or applied on; allowed, and likely a slip. */
final class BoardDayQuestion {

    private final OfficeQueries queries;

    BoardDayQuestion(OfficeQueries queries) {
        this.queries = queries;
    }

    /** Whether it is to be asked; not when it was asked about before, or is no lawful day anyway. */
    boolean isDue(FormInput input, Place place, Caller caller) {
        return Decisions.boardDay(input)
                .filter(typed -> !input.text(ApprovalWords.ASKED).equals(typed.toString()))
                .filter(typed -> isEarly(typed, place, caller))
                .isPresent();
    }

    private boolean isEarly(LocalDate day, Place place, Caller caller) {
        return queries.office(place.procedure(), place.body().id(), caller)
                .accepted()
                .filter(OfficePage.Full.class::isInstance)
                .map(OfficePage.Full.class::cast)
                .filter(seen ->
                        seen.boardDays().filter(days -> days.contains(day)).isPresent())
                .filter(seen -> day.isBefore(seen.tracker().request().desiredOn())
                        || day.isBefore(seen.tracker().appliedOn()))
                .isPresent();
    }

    /** The form as it was sent, with the question about its day. */
    static Function<Texts, Form> asking(FormInput input) {
        return t -> input.form(t)
                .answering(ApprovalWords.QUESTION, "yes")
                .answering(
                        ApprovalWords.ASKED,
                        Decisions.boardDay(input).map(LocalDate::toString).orElse(""));
    }
}
