package jp.mamis.application.memory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import jp.mamis.application.hpki.ca.IssuanceLog;
import jp.mamis.application.hpki.ca.IssuanceNote;
import jp.mamis.application.hpki.ca.LogHead;

/** The log of issuing, in memory; like the real one it knows no transactions. */
public final class InMemoryIssuanceLog implements IssuanceLog {

    private final String name = UUID.randomUUID().toString();
    private final List<IssuanceNote> notes = new CopyOnWriteArrayList<>();
    private boolean begun;

    @Override
    public void appendAll(List<? extends IssuanceNote> more) {
        begun = true;
        notes.addAll(more);
    }

    @Override
    public void read(Consumer<IssuanceNote> reader) {
        notes.forEach(reader);
    }

    @Override
    public boolean read(LogHead after, Consumer<IssuanceNote> reader) {
        boolean holds = begun && after.length() <= notes.size() + 1 && after.equals(head((int) after.length() - 1));
        if (holds) {
            List.copyOf(notes).subList((int) after.length() - 1, notes.size()).forEach(reader);
        }
        return holds;
    }

    @Override
    public Optional<LogHead> head() {
        return begun ? Optional.of(head(notes.size())) : Optional.empty();
    }

    @Override
    public LogHead begin() {
        begun = true;
        return head(notes.size());
    }

    private LogHead head(int length) {
        return new LogHead(
                name,
                length + 1L,
                Integer.toHexString(List.copyOf(notes).subList(0, length).hashCode()));
    }
}
