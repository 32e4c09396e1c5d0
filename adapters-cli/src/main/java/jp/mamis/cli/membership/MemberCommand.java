package jp.mamis.cli.membership;

import picocli.CommandLine.Command;

/** {@code mamis member …}. */
@Command(
        name = "member",
        description = "The members of a body, and taking in who is one already.",
        subcommands = {
            MemberList.class,
            MemberShow.class,
            MemberCheckNumber.class,
            MemberLabels.class,
            MemberLabelPrinting.class,
            MemberRegister.class,
            MemberBeginPaper.class,
            MemberEnrol.class
        })
public final class MemberCommand {}
