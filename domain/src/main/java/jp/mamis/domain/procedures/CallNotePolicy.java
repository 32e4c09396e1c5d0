package jp.mamis.domain.procedures;

import static jp.mamis.domain.kernel.Policies.unless;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/** Whether a call may be noted (電話メモの条件). */
@Basis(
        document = "our choice",
        rule =
                "A call is noted once it was, and within a year; what is added to a note is added to a call noted on the same "
                        + "procedure.")
public final class CallNotePolicy {

    private static final Duration LONGEST_AGO = Duration.ofDays(365);

    private CallNotePolicy() {}

    /** @param notes those of the procedure so far */
    public static Outcome<CallNote.Said> judge(CallNote.Said said, List<CallNote> notes, Instant now) {
        Stream<Refusal> reasons = said instanceof CallNote.Call call
                ? Stream.of(
                                unless(
                                        !call.at().isAfter(now),
                                        () -> Refusal.of(ProcedureRefusal.CALL_IN_FUTURE)
                                                .at("at")),
                                unless(
                                        !call.at().isBefore(now.minus(LONGEST_AGO)),
                                        () -> Refusal.of(ProcedureRefusal.CALL_TOO_LONG_AGO)
                                                .at("at")))
                        .flatMap(refusals -> refusals)
                : unless(
                        isNoted(((CallNote.Supplement) said).call(), notes),
                        () -> Refusal.of(ProcedureRefusal.NO_SUCH_CALL));
        return Policies.accept(() -> said, reasons);
    }

    private static boolean isNoted(CallId call, List<CallNote> notes) {
        return notes.stream()
                .filter(note -> note.said() instanceof CallNote.Call)
                .anyMatch(note -> note.id().equals(call));
    }
}
