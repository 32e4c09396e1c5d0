package jp.mamis.application.memory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import jp.mamis.application.hpki.ca.IssuanceLog;
import jp.mamis.application.hpki.ca.IssuanceNote;

/** The log of issuing, in memory; like the real one it knows no transactions. */
public final class InMemoryIssuanceLog implements IssuanceLog {

    private final List<IssuanceNote> notes = new CopyOnWriteArrayList<>();

    @Override
    public void append(IssuanceNote note) {
        notes.add(note);
    }

    @Override
    public void read(Consumer<IssuanceNote> reader) {
        notes.forEach(reader);
    }
}
