package jp.mamis.cli.procedures;

import picocli.CommandLine.Command;

/** {@code mamis procedure file …}. */
@Command(
        name = "file",
        description = "Files attached for bodies that ask for documents.",
        subcommands = {FileList.class, FileAttach.class, FileScan.class, FileRemove.class, FileSave.class})
public final class ProcedureFile {}
