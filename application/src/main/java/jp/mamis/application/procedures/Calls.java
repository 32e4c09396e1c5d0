package jp.mamis.application.procedures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.procedures.CallNote;

/** Turns telephone notes into what bodies and applicants read, in the order of time. */
final class Calls {

    private final Hierarchy bodies;
    private final Agents.Known acting;

    Calls(Hierarchy bodies, Agents.Known acting) {
        this.bodies = bodies;
        this.acting = acting;
    }

    List<Tracker.Call> whole(List<CallNote> notes) {
        return notes.stream()
                .sorted(Comparator.comparing(CallNote::at))
                .map(note -> call(note, Optional.of(note.said().text().text())))
                .toList();
    }

    /** That there were calls: nothing of what was said, and nothing of what was added later. */
    List<Tracker.Call> headings(List<CallNote> notes) {
        return notes.stream()
                .filter(note -> note.said() instanceof CallNote.Call)
                .sorted(Comparator.comparing(CallNote::at))
                .map(note -> call(note, Optional.empty()))
                .toList();
    }

    private Tracker.Call call(CallNote note, Optional<String> text) {
        String body = bodies.require(note.body()).name().text();
        Optional<String> agent = acting.at(note.body(), Optional.of(note.notedAt()));
        return note.said() instanceof CallNote.Call call
                ? new Tracker.Call(
                        note.id(),
                        note.at(),
                        body,
                        Optional.empty(),
                        Optional.of(call.direction()),
                        Optional.of(call.party()),
                        text,
                        agent)
                : new Tracker.Call(
                        note.id(),
                        note.at(),
                        body,
                        Optional.of(((CallNote.Supplement) note.said()).call()),
                        Optional.empty(),
                        Optional.empty(),
                        text,
                        agent);
    }
}
