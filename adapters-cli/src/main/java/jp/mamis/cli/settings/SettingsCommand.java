package jp.mamis.cli.settings;

import picocli.CommandLine.Command;

/** {@code mamis association settings …}. */
@Command(
        name = "settings",
        description = "The rules an association sets for itself, dated.",
        subcommands = {SettingsShow.class, SettingsSet.class, SettingsRemove.class, SettingsTrial.class})
public final class SettingsCommand {}
