package jp.mamis.cli.hierarchy;

import jp.mamis.cli.settings.SettingsCommand;
import picocli.CommandLine.Command;

/** {@code mamis association …}. */
@Command(
        name = "association",
        description = "The bodies of the federation.",
        subcommands = {
            AssociationList.class,
            AssociationShow.class,
            AssociationTree.class,
            AssociationNearest.class,
            AssociationExplainCode.class,
            AssociationFound.class,
            AssociationRename.class,
            AssociationMerge.class,
            AssociationSplit.class,
            AssociationDissolve.class,
            AssociationKeepProfile.class,
            SettingsCommand.class,
            AssociationLoadSample.class
        })
public final class AssociationCommand {}
