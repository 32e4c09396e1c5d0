package jp.mamis.cli.statistics;

import picocli.CommandLine.Command;

/** {@code mamis statistics …}. */
@Command(
        name = "statistics",
        description = "How many members there are.",
        subcommands = {StatisticsMembers.class})
public final class StatisticsCommand {}
