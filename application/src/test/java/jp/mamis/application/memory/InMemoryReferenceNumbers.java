package jp.mamis.application.memory;

import java.util.NavigableMap;
import jp.mamis.application.procedures.ReferenceNumbers;
import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.procedures.ProcedureKind;

/** The numbers of procedures in memory. */
public final class InMemoryReferenceNumbers implements ReferenceNumbers {

    private final InMemoryStore store;
    private final NavigableMap<String, Long> last;

    public InMemoryReferenceNumbers(InMemoryStore store) {
        this.store = store;
        this.last = store.table();
    }

    @Override
    public long next(ProcedureKind kind, FiscalYear year) {
        store.requireTransaction();
        return last.merge(kind.name() + " " + year.year(), 1L, Long::sum);
    }
}
