package jp.mamis.application.procedures;

/** The driven ports of procedures and their steps. */
public record ProcedurePorts(
        Procedures procedures,
        Drafts drafts,
        ReferenceNumbers referenceNumbers,
        ProcedureIndex index,
        OpenFilings open,
        BulkApprovals bulk) {}
