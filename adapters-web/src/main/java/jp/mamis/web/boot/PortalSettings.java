package jp.mamis.web.boot;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.accounts.ProofRules;
import jp.mamis.application.kernel.PublicUrl;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.procedures.DraftLife;
import jp.mamis.domain.accounts.FactorDemand;
import jp.mamis.domain.accounts.ResetLink;
import jp.mamis.domain.hpki.status.AnswerLife;
import jp.mamis.domain.settings.LabelSheets;
import jp.mamis.persistence.DatabaseSettings;
import jp.mamis.persistence.mail.SmtpSettings;
import jp.mamis.web.health.BearerToken;
import jp.mamis.web.security.LetterThrottle;

/**
 * Everything the portal is told from outside, read once at the start from {@code MAMIS_…} variables and judged as a
 * whole. Business parameters are not among it: those are dated settings in the database.
 *
 * @param data folder of everything this installation keeps
 * @param database an external database; absent for the embedded one of the data folder
 * @param publicUrl how people reach the portal; what mail links and the security of cookies follow
 * @param clockOffset how far the portal's clock runs ahead of the machine's; zero in production
 * @param secretFile keys of one-use codes and second factors, the same on all nodes
 * @param proxies addresses, separated by commas, of the proxies whose {@code X-Forwarded-For} counts
 * @param rehearsedMembers how many invented members are loaded behind a demonstration; none in production
 * @param mail the mail server; without one, mails are kept and wait
 * @param resetLinks how long a link in a mail sets a password
 * @param labelSheets the sheets of labels that offices choose from
 * @param lettersAtOnce how many letters (links to register or to set a password) one network address may ask for at once
 * @param metricsToken what lets another machine read what the portal measures; without one, none may
 * @param log how the portal writes its log, and what it notes there
 * @param draftLife how long what was begun and not filed is kept
 * @param answerLife how long answers about the status of certificates count
 * @param start the mark that the launcher gave this start; empty without one
 * @param mayHoldToken whether a token may be opened to this node, whose start then ends what officers let sign without an end
 * @param proof of whom a second factor is asked, and how long a proof counts for acts with consequences
 */
public record PortalSettings(
        Path data,
        Optional<DatabaseSettings> database,
        URI publicUrl,
        Realm realm,
        Duration clockOffset,
        Path secretFile,
        String proxies,
        int rehearsedMembers,
        Optional<SmtpSettings> mail,
        Duration resetLinks,
        int lettersAtOnce,
        ProofRules proof,
        LabelSheets labelSheets,
        DraftLife draftLife,
        AnswerLife answerLife,
        boolean mayHoldToken,
        Optional<BearerToken> metricsToken,
        LogSettings log,
        String start) {

    private static final int POOL_SIZE = 16;
    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::");
    private static final String LOOPBACK = "127.0.0.1";
    private static final int LONGEST_RESET_LINK = 1440;
    private static final int LONGEST_CONFIRMATION = 720;
    private static final int MOST_LETTERS_AT_ONCE = 9999;
    private static final String DEMONSTRATED_MEMBERS = "2000";

    /** @throws WrongSetting naming the first setting that cannot be used */
    static PortalSettings from(Map<String, String> environment) {
        Environment given = new Environment(environment);
        Path data = Path.of(given.or("MAMIS_DATA", "data")).toAbsolutePath();
        Optional<DatabaseSettings> database = databaseOf(given);
        String bind = given.or("MAMIS_BIND", LOOPBACK);
        Realm realm = realmOf(given, database.isPresent() || !isLoopback(bind));
        URI publicUrl = publicUrlOf(given, bind, realm);
        return new PortalSettings(
                data,
                database,
                publicUrl,
                realm,
                clockOffsetOf(given, realm),
                given.optional("MAMIS_SECRET_FILE").map(Path::of).orElse(data.resolve("secret")),
                given.or("MAMIS_TRUSTED_PROXIES", ""),
                rehearsedMembersOf(given, realm),
                given.mail(),
                given.minutes("MAMIS_RESET_LINK_MINUTES", LONGEST_RESET_LINK, ResetLink.VALIDITY),
                given.number("MAMIS_LETTERS_AT_ONCE", MOST_LETTERS_AT_ONCE, LetterThrottle.BURST),
                new ProofRules(
                        secondFactorOf(given, realm),
                        given.minutes("MAMIS_CONFIRMATION_MINUTES", LONGEST_CONFIRMATION, ProofRules.FRESH),
                        publicUrl),
                given.labelSheets(),
                given.draftLife(),
                given.answerLife(),
                given.yes("MAMIS_HOLDS_TOKEN", true),
                given.bearerToken("MAMIS_METRICS_TOKEN"),
                LogSettings.of(given),
                given.or("MAMIS_START", ""));
    }

    public Clock clock() {
        return Clock.offset(Clock.systemUTC(), clockOffset);
    }

    /** Whether cookies may travel over encrypted connections only. */
    public boolean encrypted() {
        return "https".equals(publicUrl.getScheme());
    }

    private static Optional<DatabaseSettings> databaseOf(Environment given) {
        return given.optional("MAMIS_DATABASE_URL").map(url -> {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new WrongSetting(
                        "MAMIS_DATABASE_URL must be a PostgreSQL address: jdbc:postgresql://host:port/database");
            }
            return new DatabaseSettings(
                    url, given.or("MAMIS_DATABASE_USER", "mamis"), given.or("MAMIS_DATABASE_PASSWORD", ""), POOL_SIZE);
        });
    }

    private static Realm realmOf(Environment given, boolean mustBeGiven) {
        Optional<String> text = given.optional("MAMIS_REALM");
        if (text.isEmpty() && mustBeGiven) {
            throw new WrongSetting("With an external database, or an address other machines reach, MAMIS_REALM must be"
                    + " given: demonstration or production");
        }
        return switch (text.orElse("demonstration").toLowerCase(Locale.ROOT)) {
            case "demonstration" -> Realm.DEMONSTRATION;
            case "production" -> Realm.PRODUCTION;
            default ->
                throw new WrongSetting(
                        "MAMIS_REALM must be demonstration or production, not \"" + text.orElse("") + "\"");
        };
    }

    private static URI publicUrlOf(Environment given, String bind, Realm realm) {
        if (EVERY_ADDRESS.contains(bind) && given.optional("MAMIS_PUBLIC_URL").isEmpty()) {
            throw new WrongSetting("MAMIS_PUBLIC_URL must be given where the portal listens on every address");
        }
        String host = bind.contains(":") ? "[" + bind + "]" : bind;
        String text = given.or("MAMIS_PUBLIC_URL", "http://" + host + ":" + given.or("MAMIS_PORT", "8080"));
        if (PublicUrl.read(text, Realm.DEMONSTRATION).isEmpty()) {
            throw new WrongSetting(
                    "MAMIS_PUBLIC_URL must be like https://portal.example.org, without a path, not \"" + text + "\"");
        }
        return PublicUrl.read(text, realm)
                .orElseThrow(() -> new WrongSetting("In production MAMIS_PUBLIC_URL must begin with https://"));
    }

    private static Duration clockOffsetOf(Environment given, Realm realm) {
        Optional<String> text = given.optional("MAMIS_CLOCK_OFFSET");
        if (text.isPresent() && realm == Realm.PRODUCTION) {
            throw new WrongSetting("MAMIS_CLOCK_OFFSET is for the demonstration realm only");
        }
        try {
            return text.map(Duration::parse).orElse(Duration.ZERO);
        } catch (DateTimeParseException malformed) {
            throw new WrongSetting(
                    "MAMIS_CLOCK_OFFSET must be a duration such as P30D or -PT12H, not \"" + text.orElse("") + "\"");
        }
    }

    private static FactorDemand secondFactorOf(Environment given, Realm realm) {
        String byRealm = realm == Realm.PRODUCTION ? "staff" : "nobody";
        String text = given.or("MAMIS_SECOND_FACTOR", byRealm).toLowerCase(Locale.ROOT);
        if (realm == Realm.PRODUCTION && !text.equals(byRealm)) {
            throw new WrongSetting("In production MAMIS_SECOND_FACTOR can only be staff");
        }
        return switch (text) {
            case "staff" -> FactorDemand.STAFF;
            case "nobody" -> FactorDemand.NOBODY;
            default -> throw new WrongSetting("MAMIS_SECOND_FACTOR must be staff or nobody, not \"" + text + "\"");
        };
    }

    private static int rehearsedMembersOf(Environment given, Realm realm) {
        Optional<String> text = given.optional("MAMIS_REHEARSAL_MEMBERS");
        if (realm == Realm.PRODUCTION) {
            if (text.isPresent()) {
                throw new WrongSetting("MAMIS_REHEARSAL_MEMBERS is for the demonstration realm only");
            }
            return 0;
        }
        String members = text.orElse(DEMONSTRATED_MEMBERS);
        if (!members.matches("[0-9]{1,6}")) {
            throw new WrongSetting(
                    "MAMIS_REHEARSAL_MEMBERS must be a number of members such as 2000, or 0, not \"" + members + "\"");
        }
        return Integer.parseInt(members);
    }

    private static boolean isLoopback(String bind) {
        return bind.startsWith("127.") || bind.equals("::1") || bind.equals("localhost");
    }
}
