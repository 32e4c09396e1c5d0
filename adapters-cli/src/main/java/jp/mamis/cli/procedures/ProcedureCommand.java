package jp.mamis.cli.procedures;

import picocli.CommandLine.Command;

/** {@code mamis procedure …}. */
@Command(
        name = "procedure",
        description = "Procedures: applications to join, and what bodies decide about them.",
        subcommands = {
            ProcedureList.class,
            ProcedureShow.class,
            ProcedureCounts.class,
            ProcedureBelow.class,
            ProcedureRemind.class,
            ProcedureBoard.class,
            ProcedureSubmit.class,
            ProcedureResubmit.class,
            ProcedureWithdraw.class,
            ProcedureReview.class,
            ProcedureApprove.class,
            ProcedureApproveAll.class,
            ProcedureSendBack.class,
            ProcedureNoteCall.class,
            ProcedureReject.class,
            ProcedureDecide.class,
            ProcedureExpire.class,
            ProcedureFile.class,
            ProcedureEnter.class,
            ProcedureDiscardPaper.class,
            ProcedureAnswerPaper.class,
            ProcedureWithdrawPaper.class
        })
public final class ProcedureCommand {}
