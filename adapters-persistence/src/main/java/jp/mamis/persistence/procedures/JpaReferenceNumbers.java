package jp.mamis.persistence.procedures;

import jp.mamis.application.procedures.ReferenceNumbers;
import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.procedures.ProcedureKind;
import jp.mamis.persistence.work.CurrentEntityManager;

/**
 * The numbers of procedures in PostgreSQL. A counter's row stays locked until its transaction ends, so numbers follow one
 * another without a gap and a submission waits for the one before.
 */
public final class JpaReferenceNumbers implements ReferenceNumbers {

    private static final String NEXT = "insert into mamis.reference_counter as c (kind, fiscal_year, last)"
            + " values (?1, ?2, 1) on conflict (kind, fiscal_year) do update set last = c.last + 1 returning last";

    private final CurrentEntityManager current;

    public JpaReferenceNumbers(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public long next(ProcedureKind kind, FiscalYear year) {
        Object last = current.get()
                .createNativeQuery(NEXT)
                .setParameter(1, kind.name())
                .setParameter(2, year.year())
                .getSingleResult();
        return ((Number) last).longValue();
    }
}
