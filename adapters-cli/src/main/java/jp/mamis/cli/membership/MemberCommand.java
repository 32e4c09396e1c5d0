package jp.mamis.cli.membership;

import picocli.CommandLine.Command;

/** {@code mamis member …}. */
@Command(
        name = "member",
        description = "The members of a body.",
        subcommands = {MemberList.class, MemberShow.class})
public final class MemberCommand {}
