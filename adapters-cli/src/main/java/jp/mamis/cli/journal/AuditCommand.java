package jp.mamis.cli.journal;

import picocli.CommandLine.Command;

/** {@code mamis audit …}. */
@Command(name = "audit", description = "The journal of everything that was done.", subcommands = AuditVerify.class)
public final class AuditCommand {}
