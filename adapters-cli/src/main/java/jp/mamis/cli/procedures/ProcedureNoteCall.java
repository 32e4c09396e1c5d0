package jp.mamis.cli.procedures;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.procedures.NoteCall;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.procedures.CallDirection;
import jp.mamis.domain.procedures.CallId;
import jp.mamis.domain.procedures.CallNote;
import jp.mamis.domain.procedures.CallParty;
import jp.mamis.domain.procedures.CallText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Notes a telephone call, or supplements such a note. */
@Command(name = "note-call", description = "Note a telephone call about a procedure, or supplement such a note.")
public final class ProcedureNoteCall implements Runnable {

    @Parameters(paramLabel = "PROCEDURE", description = "reference number or id")
    private String procedure = "";

    @Option(names = "--at", required = true, paramLabel = "CODE", description = "the body that notes, such as 1401A")
    private String body = "";

    @Option(names = "--direction", paramLabel = "WAY", description = "who called: ${COMPLETION-CANDIDATES}")
    private Optional<CallDirection> direction = Optional.empty();

    @Option(names = "--with", paramLabel = "PARTY", description = "with whom: ${COMPLETION-CANDIDATES}")
    private Optional<CallParty> party = Optional.empty();

    @Option(names = "--on", paramLabel = "MOMENT", description = "when the call was, in Tokyo: 2026-04-01T14:05")
    private String moment = "";

    @Option(
            names = "--supplements",
            paramLabel = "ID",
            description = "the note to supplement, as procedure show prints it")
    private Optional<UUID> supplements = Optional.empty();

    @Option(
            names = "--text",
            required = true,
            paramLabel = "TEXT",
            description = "what was said; 1 to 2,000 characters")
    private String text = "";

    private final CommandContext context;

    public ProcedureNoteCall(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Reached reached = new Reached(context);
        CallId noted = context.require(reached.procedures()
                .noteCall()
                .note(
                        new NoteCall.Command(
                                reached.procedure(procedure), reached.body(body).id(), said()),
                        reached.caller()));
        context.say("procedure.call-noted", Map.of("id", noted.value()));
    }

    private CallNote.Said said() {
        CallText what = CallText.parse(text);
        return supplements
                .<CallNote.Said>map(id -> new CallNote.Supplement(new CallId(id), what))
                .orElseGet(() -> new CallNote.Call(
                        direction.orElseThrow(() -> new MalformedValue("choice", "--direction")),
                        party.orElseThrow(() -> new MalformedValue("choice", "--with")),
                        instant(moment),
                        what));
    }

    private static Instant instant(String text) {
        try {
            return LocalDateTime.parse(text).atZone(JapanTime.TOKYO).toInstant();
        } catch (DateTimeException noMoment) {
            throw new MalformedValue("moment", text);
        }
    }
}
