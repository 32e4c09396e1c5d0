package jp.mamis.cli.boot;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.mamis.application.accounts.ProofRules;
import jp.mamis.application.kernel.PublicUrl;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.labels.ConfiguredSheets;
import jp.mamis.application.procedures.DraftLife;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.cli.command.GlobalOptions;
import jp.mamis.domain.accounts.FactorDemand;
import jp.mamis.domain.hpki.status.AnswerLife;
import jp.mamis.domain.settings.LabelSheets;
import jp.mamis.persistence.BareDatabase;
import jp.mamis.persistence.DatabaseSettings;
import jp.mamis.persistence.UnsuitableDatabase;
import jp.mamis.persistence.mail.SmtpSettings;
import jp.mamis.pkcs11.door.TokenKnock;

/**
 * What the environment says of the installation a command works on. Each item is judged when a command first needs it, so
 * that a wrong one stops only what depends on it.
 */
record InstallationSettings(GlobalOptions options, Map<String, String> environment) {

    private static final int CONNECTIONS = 4;
    private static final int LONGEST_CONFIRMATION = 720;

    /** The folder of everything the installation keeps. */
    Path data() {
        return options.data(environment);
    }

    /** Where the portal of this folder takes a PIN. */
    TokenKnock portal() {
        return new TokenKnock(data().toAbsolutePath().resolve("portal"));
    }

    Path secretFile() {
        return variable("MAMIS_SECRET_FILE").map(Path::of).orElse(data().resolve("secret"));
    }

    /** An external database; absent for the embedded one of the data folder. */
    Optional<DatabaseSettings> database() {
        return variable("MAMIS_DATABASE_URL").map(url -> {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw wrong("MAMIS_DATABASE_URL (jdbc:postgresql://host:port/database)");
            }
            return new DatabaseSettings(
                    url,
                    variable("MAMIS_DATABASE_USER").orElse("mamis"),
                    variable("MAMIS_DATABASE_PASSWORD").orElse(""),
                    CONNECTIONS);
        });
    }

    /** The mail server; without one, mails are kept and wait. */
    Optional<SmtpSettings> mail() {
        try {
            return variable("MAMIS_SMTP_URL")
                    .map(url ->
                            SmtpSettings.parse(url, variable("MAMIS_MAIL_FROM").orElse("")));
        } catch (SmtpSettings.Unusable unusable) {
            throw wrong("MAMIS_SMTP_URL, MAMIS_MAIL_FROM (smtp+starttls://user:password@host:587)");
        }
    }

    /** As the portal reads it. In production no mail leaves with a link that leads nowhere; without mail none is needed. */
    URI publicUrl(Realm realm) {
        String here = "http://127.0.0.1:" + variable("MAMIS_PORT").orElse("8080");
        boolean mailsLeave = variable("MAMIS_SMTP_URL").isPresent();
        Optional<URI> url = variable("MAMIS_PUBLIC_URL")
                .map(given -> PublicUrl.read(given, realm))
                .orElseGet(() -> PublicUrl.read(here, mailsLeave ? realm : Realm.DEMONSTRATION));
        return url.orElseThrow(() -> wrong("MAMIS_PUBLIC_URL (https://portal.example.org)"));
    }

    /** The machine's clock, shifted in a demonstration only. */
    Clock clock(Realm realm) {
        Duration offset = offset();
        if (!offset.isZero() && realm == Realm.PRODUCTION) {
            throw wrong("MAMIS_CLOCK_OFFSET");
        }
        return Clock.offset(Clock.systemUTC(), offset);
    }

    /** As the portal decides: nobody guesses for an external database. */
    Realm realmAtFirst() {
        String text = variable("MAMIS_REALM").orElse(database().isPresent() ? "" : "demonstration");
        return Arrays.stream(Realm.values())
                .filter(realm -> realm.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> wrong("MAMIS_REALM (demonstration, production)"));
    }

    /** As the portal reads it: never less than production asks for. */
    FactorDemand secondFactor(Realm realm) {
        String byRealm = realm == Realm.PRODUCTION ? "staff" : "nobody";
        String text = variable("MAMIS_SECOND_FACTOR").orElse(byRealm).toLowerCase(Locale.ROOT);
        boolean lax = realm == Realm.PRODUCTION && !text.equals(byRealm);
        if (lax || !(text.equals("staff") || text.equals("nobody"))) {
            throw wrong("MAMIS_SECOND_FACTOR (staff)");
        }
        return text.equals("staff") ? FactorDemand.STAFF : FactorDemand.NOBODY;
    }

    /** How long a proof counts for acts with consequences. */
    Duration freshProof() {
        String text = variable("MAMIS_CONFIRMATION_MINUTES").orElse(Long.toString(ProofRules.FRESH.toMinutes()));
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > LONGEST_CONFIRMATION) {
            throw wrong("MAMIS_CONFIRMATION_MINUTES (1 - " + LONGEST_CONFIRMATION + ")");
        }
        return Duration.ofMinutes(Integer.parseInt(text));
    }

    /** As the portal reads it. */
    LabelSheets labelSheets() {
        try {
            return variable("MAMIS_LABEL_SHEETS").map(ConfiguredSheets::read).orElse(LabelSheets.STANDARD);
        } catch (ConfiguredSheets.Unusable unusable) {
            throw wrong("MAMIS_LABEL_SHEETS (" + unusable.what() + ")");
        }
    }

    /** As the portal reads it. */
    DraftLife draftLife() {
        long most = DraftLife.LONGEST.toDays();
        String text = variable("MAMIS_DRAFT_DAYS")
                .orElse(Long.toString(DraftLife.USUAL.length().toDays()));
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > most) {
            throw wrong("MAMIS_DRAFT_DAYS (1 - " + most + ")");
        }
        return new DraftLife(Duration.ofDays(Integer.parseInt(text)));
    }

    /** Whether the name in Japanese stands in new certificates. */
    boolean japaneseNames() {
        return switch (variable("MAMIS_JAPANESE_NAMES").orElse("yes")) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw wrong("MAMIS_JAPANESE_NAMES (yes, no)");
        };
    }

    /** As the portal reads it. */
    AnswerLife answerLife() {
        long most = AnswerLife.MOST.toHours();
        String text = variable("MAMIS_ANSWER_HOURS")
                .orElse(Long.toString(AnswerLife.USUAL.length().toHours()));
        if (!text.matches("[1-9][0-9]?") || Integer.parseInt(text) > most) {
            throw wrong("MAMIS_ANSWER_HOURS (1 - " + most + ")");
        }
        return new AnswerLife(Duration.ofHours(Integer.parseInt(text)));
    }

    private Duration offset() {
        try {
            return variable("MAMIS_CLOCK_OFFSET").map(Duration::parse).orElse(Duration.ZERO);
        } catch (DateTimeParseException malformed) {
            throw wrong("MAMIS_CLOCK_OFFSET (P30D)");
        }
    }

    CommandFailed wrong(String what) {
        return new CommandFailed(ExitCode.MISUSED, options.words(environment).get("cli.setting", Map.of("what", what)));
    }

    /** What is opened, unless the external database is one that this system cannot work on. */
    <T> T suitable(Supplier<T> opening) {
        try {
            return opening.get();
        } catch (UnsuitableDatabase unsuitable) {
            throw wrong("MAMIS_DATABASE_URL (PostgreSQL 16+, UTF8, C; " + unsuitable.found() + ")");
        }
    }

    /** The database as it is. Starts the embedded one where it does not run, and makes it where there is none. */
    BareDatabase bareDatabase() {
        return database()
                .map(given -> suitable(() -> BareDatabase.external(given)))
                .orElseGet(() -> BareDatabase.embeddedIn(data()));
    }

    CommandFailed refused(String key) {
        return new CommandFailed(ExitCode.REFUSED, options.words(environment).get(key));
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
