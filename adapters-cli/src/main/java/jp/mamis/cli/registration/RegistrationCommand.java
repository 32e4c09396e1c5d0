package jp.mamis.cli.registration;

import picocli.CommandLine.Command;

/** {@code mamis registration …}. */
@Command(
        name = "registration",
        description = "Doctors who register by themselves, and what users agreed to.",
        subcommands = {
            RegistrationList.class,
            RegistrationReviews.class,
            RegistrationSettle.class,
            RegistrationConsents.class
        })
public final class RegistrationCommand {}
