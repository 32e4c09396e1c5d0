package jp.mamis.cli.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.kernel.PublicUrl;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.rehearsal.RehearsalUseCases;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.cli.command.GlobalOptions;
import jp.mamis.persistence.Database;
import jp.mamis.persistence.DatabaseSettings;
import jp.mamis.persistence.OpenedDatabase;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.mail.SmtpMailOut;
import jp.mamis.persistence.mail.SmtpSettings;
import jp.mamis.persistence.passwords.NodeSecret;
import org.jspecify.annotations.Nullable;

/** The installation a command works on: its data folder or external database, opened at the first use. */
final class Installation implements BootSurroundings, AutoCloseable {

    private static final int CONNECTIONS = 4;

    private final GlobalOptions options;
    private final Map<String, String> environment;
    private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private final PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    private final PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    private @Nullable OpenedDatabase opened;
    private @Nullable AssociationSystem system;

    Installation(GlobalOptions options) {
        this(options, System.getenv());
    }

    Installation(GlobalOptions options, Map<String, String> environment) {
        this.options = options;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public AssociationSystem system() {
        if (system == null) {
            system = open();
        }
        return system;
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    /**
     * The number of the operating-system user, not the name, which would stand in the journal for ever. A folder that is
     * not there yet belongs to whoever begins it, but says nothing about an external database.
     */
    @Override
    public Optional<String> owner() {
        Path data = data();
        try {
            Object user = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
            boolean owned = Files.exists(data)
                    ? Files.getAttribute(data, "unix:uid").equals(user)
                    : external().isEmpty();
            return owned ? Optional.of(user.toString()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public BufferedReader in() {
        return in;
    }

    @Override
    public PrintWriter out() {
        return out;
    }

    @Override
    public PrintWriter err() {
        return err;
    }

    /** On the JDK 17 this runs on, there is no console where a stream is redirected. */
    @Override
    @SuppressWarnings("SystemConsoleNull")
    public boolean terminal() {
        return System.console() != null;
    }

    @Override
    public void close() {
        out.flush();
        err.flush();
        if (opened != null) {
            opened.close();
        }
    }

    @Override
    public RehearsalUseCases rehearsal() {
        Database database = opened().database();
        return new RehearsalUseCases(ports(), clock(), realmOf(database));
    }

    /** What the database was begun for; a wish for the other realm does not change it. */
    private Realm realmOf(Database database) {
        return jp.mamis.persistence.Installation.realmOf(database).orElseGet(() -> {
            Realm wish = realmAtFirst();
            jp.mamis.persistence.Installation.claim(database, wish);
            return wish;
        });
    }

    private AssociationSystem open() {
        Realm realm = realmOf(opened().database());
        return AssociationSystem.builder(withMail(ports()))
                .clock(clock())
                .publicUrl(publicUrl(realm))
                .realm(realm)
                .build();
    }

    private Ports ports() {
        Path secret = variable("MAMIS_SECRET_FILE").map(Path::of).orElse(data().resolve("secret"));
        return new PersistenceAdapters(opened().database(), NodeSecret.inFile(secret)).ports();
    }

    private Ports withMail(Ports ports) {
        try {
            return variable("MAMIS_SMTP_URL")
                    .map(url ->
                            SmtpSettings.parse(url, variable("MAMIS_MAIL_FROM").orElse("")))
                    .map(server -> ports.withMail(ports.mail().withOut(new SmtpMailOut(server))))
                    .orElse(ports);
        } catch (SmtpSettings.Unusable unusable) {
            throw wrong("MAMIS_SMTP_URL, MAMIS_MAIL_FROM (smtp+starttls://user:password@host:587)");
        }
    }

    /** As the portal reads it. In production no mail leaves with a link that leads nowhere; without mail none is needed. */
    private URI publicUrl(Realm realm) {
        String here = "http://127.0.0.1:" + variable("MAMIS_PORT").orElse("8080");
        boolean mailsLeave = variable("MAMIS_SMTP_URL").isPresent();
        Optional<URI> url = variable("MAMIS_PUBLIC_URL")
                .map(given -> PublicUrl.read(given, realm))
                .orElseGet(() -> PublicUrl.read(here, mailsLeave ? realm : Realm.DEMONSTRATION));
        return url.orElseThrow(() -> wrong("MAMIS_PUBLIC_URL (https://portal.example.org)"));
    }

    private OpenedDatabase opened() {
        if (opened == null) {
            Path data = data();
            opened = external().map(OpenedDatabase::external).orElseGet(() -> OpenedDatabase.embeddedIn(data));
        }
        return opened;
    }

    private Clock clock() {
        Duration offset = offset();
        if (!offset.isZero() && realmOf(opened().database()) == Realm.PRODUCTION) {
            throw wrong("MAMIS_CLOCK_OFFSET");
        }
        return Clock.offset(Clock.systemUTC(), offset);
    }

    /** As the portal decides: nobody guesses for an external database. */
    private Realm realmAtFirst() {
        String text = variable("MAMIS_REALM").orElse(external().isPresent() ? "" : "demonstration");
        return Arrays.stream(Realm.values())
                .filter(realm -> realm.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> wrong("MAMIS_REALM (demonstration, production)"));
    }

    private Path data() {
        return options.data(environment);
    }

    private Optional<DatabaseSettings> external() {
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

    private Duration offset() {
        try {
            return variable("MAMIS_CLOCK_OFFSET").map(Duration::parse).orElse(Duration.ZERO);
        } catch (DateTimeParseException malformed) {
            throw wrong("MAMIS_CLOCK_OFFSET (P30D)");
        }
    }

    private CommandFailed wrong(String what) {
        return new CommandFailed(ExitCode.MISUSED, options.words(environment).get("cli.setting", Map.of("what", what)));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
