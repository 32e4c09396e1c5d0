package jp.mamis.application.procedures;

import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.procedures.ProcedureKind;

/** Numbers procedures within a fiscal year. */
public interface ReferenceNumbers {

    /** The next number of this kind and year, from 1; never one that a stored procedure bears. */
    long next(ProcedureKind kind, FiscalYear year);
}
