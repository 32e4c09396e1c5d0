package jp.mamis.cli.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.hpki.verification.VerificationUseCases;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.rehearsal.EmptyDemonstration;
import jp.mamis.application.rehearsal.RehearsalUseCases;
import jp.mamis.cli.command.GlobalOptions;
import jp.mamis.persistence.Database;
import jp.mamis.persistence.HalfRestored;
import jp.mamis.persistence.NewerSchema;
import jp.mamis.persistence.OpenedDatabase;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.SlowStatements;
import jp.mamis.persistence.mail.SmtpMailOut;
import jp.mamis.persistence.passwords.SharedSecret;
import jp.mamis.pkcs11.Pkcs11Adapters;
import jp.mamis.pkcs11.door.TokenKnock;
import jp.mamis.pkcs11.door.TokenWish;
import jp.mamis.pkcs11.software.SoftwareTokenAccess;
import jp.mamis.pkcs11.token.ModuleTokenAccess;
import org.jspecify.annotations.Nullable;

/**
 * The installation a command works on: its data folder or external database, opened at the first use. Long because it answers for
 * all that is only on this machine.
 */
final class Installation implements BootSurroundings, AutoCloseable {

    private final InstallationSettings settings;
    private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private final PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    private final PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    private @Nullable OpenedDatabase opened;
    private @Nullable AssociationSystem system;

    Installation(GlobalOptions options) {
        this(options, System.getenv());
    }

    Installation(GlobalOptions options, Map<String, String> environment) {
        this.settings = new InstallationSettings(options, Map.copyOf(environment));
    }

    @Override
    public AssociationSystem system() {
        if (system == null) {
            system = open();
        }
        return system;
    }

    @Override
    public VerificationUseCases verification() {
        return new VerificationUseCases(Pkcs11Adapters.verification(), Clock.systemUTC());
    }

    @Override
    public Map<String, String> environment() {
        return settings.environment();
    }

    /**
     * The number of the operating-system user, not the name, which would stand in the journal for ever. A folder that is
     * not there yet belongs to whoever begins it, but says nothing about an external database.
     */
    @Override
    public Optional<String> owner() {
        Path data = settings.data();
        try {
            Object user = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
            boolean owned = Files.exists(data)
                    ? Files.getAttribute(data, "unix:uid").equals(user)
                    : settings.database().isEmpty();
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

    @Override
    public void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
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
        Realm realm = realmOf(opened().database());
        return new RehearsalUseCases(ports(), settings.clock(realm), realm);
    }

    @Override
    public EmptyDemonstration.Store demonstration() {
        return new DemonstrationStore(opened().database());
    }

    @Override
    public Backups backups() {
        return new InstallationBackups(() -> opened().database(), settings);
    }

    @Override
    public TokenAccess token() {
        TokenSource source = new TokenSource(settings);
        return source.isSoftware()
                ? SoftwareTokenAccess.in(source.folder(), realmOf(opened().database()))
                : ModuleTokenAccess.reach(source.module());
    }

    @Override
    public TokenAccess token(String other) {
        TokenSource source = new TokenSource(settings);
        return source.isSoftware() ? token() : ModuleTokenAccess.reach(source.module(other));
    }

    @Override
    public TokenWish tokenWish() {
        TokenSource source = new TokenSource(settings);
        return source.isSoftware() ? TokenWish.software() : TokenWish.of(source.module());
    }

    @Override
    public TokenKnock portal() {
        return settings.portal();
    }

    @Override
    public List<Finding> check() {
        return Stream.of(
                        new MachineCheck(settings).findings(),
                        new InstallationCheck(settings, Clock.systemUTC()).findings())
                .flatMap(List::stream)
                .toList();
    }

    /** What the database was begun for; a wish for the other realm does not change it. */
    private Realm realmOf(Database database) {
        return jp.mamis.persistence.DatabaseRealm.realmOf(database).orElseGet(() -> {
            Realm wish = settings.realmAtFirst();
            jp.mamis.persistence.DatabaseRealm.claim(database, wish);
            return wish;
        });
    }

    private AssociationSystem open() {
        Realm realm = realmOf(opened().database());
        return AssociationSystem.builder(withMail(ports()))
                .clock(settings.clock(realm))
                .publicUrl(settings.publicUrl(realm))
                .realm(realm)
                .secondFactor(settings.secondFactor(realm))
                .freshProof(settings.freshProof())
                .labelSheets(settings.labelSheets())
                .draftLife(settings.draftLife())
                .answerLife(settings.answerLife())
                .japaneseNames(settings.japaneseNames())
                .build();
    }

    private Ports ports() {
        Database database = opened().database();
        try {
            PersistenceAdapters adapters =
                    new PersistenceAdapters(database, SharedSecret.of(database.dataSource(), settings.secretFile()));
            Ports ports = adapters.ports();
            return ports.withAuthority(ports.authority()
                    .withCodec(Pkcs11Adapters.codec())
                    .withIssuance(adapters.issuance(settings.data()))
                    .withStatus(adapters.status(settings.data(), Pkcs11Adapters.statusCodec()))
                    .withSignatures(Pkcs11Adapters.detachedSignatures()));
        } catch (SharedSecret.OtherSecret other) {
            throw settings.wrong("MAMIS_SECRET_FILE (" + settings.secretFile() + ")");
        }
    }

    private Ports withMail(Ports ports) {
        return settings.mail()
                .map(server -> ports.withMail(ports.mail().withOut(new SmtpMailOut(server))))
                .orElse(ports);
    }

    private OpenedDatabase opened() {
        if (opened == null) {
            try {
                opened = settings.database()
                        .map(given -> settings.suitable(() -> OpenedDatabase.external(given, SlowStatements.none())))
                        .orElseGet(() -> OpenedDatabase.embeddedIn(settings.data(), SlowStatements.none()));
            } catch (HalfRestored half) {
                throw settings.refused("backup.half-restored");
            } catch (NewerSchema newer) {
                throw settings.refused("check.newer");
            }
        }
        return opened;
    }
}
