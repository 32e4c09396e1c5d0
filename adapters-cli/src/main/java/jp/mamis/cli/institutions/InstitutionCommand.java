package jp.mamis.cli.institutions;

import picocli.CommandLine.Command;

/** {@code mamis institution …}. */
@Command(
        name = "institution",
        description = "The register of institutions.",
        subcommands = {
            InstitutionSearch.class,
            InstitutionShow.class,
            InstitutionLoad.class,
            InstitutionTyped.class,
            InstitutionLink.class
        })
public final class InstitutionCommand {}
