package jp.mamis.application.procedures;

import jp.mamis.application.journal.Foundation;

/** Constructs the use cases and queries of procedures and their steps and hands them out. */
public final class ProcedureUseCases {

    public ProcedureUseCases(Foundation foundation, ProcedurePorts ports) {}
}
