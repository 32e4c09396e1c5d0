package jp.mamis.application.procedures;

import jp.mamis.application.attachments.AttachmentPorts;

/** The driven ports of procedures and their steps. */
public record ProcedurePorts(
        Procedures procedures,
        Drafts drafts,
        ReferenceNumbers referenceNumbers,
        ProcedureIndex index,
        OpenFilings open,
        BulkApprovals bulk,
        AttachmentPorts files,
        PaperForms papers,
        CallNotes calls) {}
