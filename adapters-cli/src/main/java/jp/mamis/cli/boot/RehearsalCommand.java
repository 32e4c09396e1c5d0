package jp.mamis.cli.boot;

import picocli.CommandLine.Command;

/** The group of demonstration commands. */
@Command(
        name = "rehearsal",
        description = "Fill a demonstration with invented people.",
        subcommands = RehearsalLoad.class)
final class RehearsalCommand {}
