package jp.mamis.cli.qualification;

import picocli.CommandLine.Command;

/** {@code mamis qualification …}. */
@Command(
        name = "qualification",
        description = "Who is and was a physician, and by which certificates.",
        subcommands = {QualificationShow.class, QualificationRecord.class, QualificationWithdraw.class})
public final class QualificationCommand {}
