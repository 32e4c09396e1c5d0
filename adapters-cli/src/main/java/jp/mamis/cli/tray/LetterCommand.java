package jp.mamis.cli.tray;

import picocli.CommandLine.Command;

/** {@code mamis letter …}. */
@Command(
        name = "letter",
        description = "The tray of an office: news for doctors who have no mail address.",
        subcommands = {LetterList.class, LetterShow.class, LetterSent.class, LetterDrop.class, LetterReopen.class})
public final class LetterCommand {}
