package jp.mamis.web.boot;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.ReconcileIssuances;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.rehearsal.RehearsalUseCases;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.persistence.Database;
import jp.mamis.persistence.DatabaseRealm;
import jp.mamis.persistence.OpenedDatabase;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.SlowStatements;
import jp.mamis.persistence.mail.SmtpMailOut;
import jp.mamis.persistence.passkeys.WebauthnPasskeys;
import jp.mamis.persistence.passwords.SharedSecret;
import jp.mamis.pkcs11.Pkcs11Adapters;
import jp.mamis.pkcs11.door.HeldToken;
import jp.mamis.pkcs11.door.TokenDoor;
import jp.mamis.web.health.Meters;

/** The running portal: its settings, its open database and the system over it. One per web application. */
public final class Portal implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Portal.class.getName());

    private final PortalSettings settings;
    private final OpenedDatabase opened;
    private final SlowStatements slow;
    private final AssociationSystem system;
    private final Demonstration demonstration;
    private final Clockwork clockwork;
    private final HeldToken held;
    private final Optional<TokenDoor> door;

    private Portal(PortalSettings settings, OpenedDatabase opened, SlowStatements slow) {
        this.settings = settings;
        this.slow = slow;
        this.opened = opened;
        Database database = opened.database();
        Ports ports = withAuthority(
                new PersistenceAdapters(database, SharedSecret.of(database.dataSource(), settings.secretFile())),
                settings);
        this.system = AssociationSystem.builder(
                        withMail(ports, settings).withPasskeys(new WebauthnPasskeys(settings.publicUrl())))
                .clock(settings.clock())
                .publicUrl(settings.publicUrl())
                .realm(settings.realm())
                .resetLinks(settings.resetLinks())
                .secondFactor(settings.proof().demand())
                .freshProof(settings.proof().fresh())
                .labelSheets(settings.labelSheets())
                .draftLife(settings.draftLife())
                .answerLife(settings.answerLife())
                .build();
        this.demonstration =
                new Demonstration(new RehearsalUseCases(ports, settings.clock(), settings.realm()), settings);
        this.held = new HeldToken(settings.data().resolve("software-keys"), settings.realm());
        Path folder = settings.data().resolve("portal");
        this.door = settings.mayHoldToken()
                ? door(folder, held, new TokenJournal(system.ceremonies().noteToken(), folder))
                : Optional.empty();
        this.clockwork = new Clockwork(
                system.schedule().runSchedule(),
                system.jobs().runJobs(),
                new StatusKeeper(system, held::isOpen, activated(system, held)));
    }

    private static Ports withAuthority(PersistenceAdapters adapters, PortalSettings settings) {
        Ports ports = adapters.ports();
        return ports.withAuthority(ports.authority()
                .withCodec(Pkcs11Adapters.codec())
                .withIssuance(adapters.issuance(settings.data()))
                .withStatus(adapters.status(settings.data(), Pkcs11Adapters.statusCodec())));
    }

    /** Where there is no room for a socket nobody can open a token, and the portal serves all the same. */
    private static Optional<TokenDoor> door(Path folder, HeldToken held, TokenJournal journal) {
        try {
            return Optional.of(TokenDoor.open(folder, held, journal));
        } catch (IOException | IllegalArgumentException unusable) {
            LOG.log(Level.WARNING, "no token can be opened to this portal: " + folder, unusable);
            return Optional.empty();
        }
    }

    /** Whether it signs answers and lists by itself. */
    boolean holdsToken() {
        return held.isOpen();
    }

    private static Ports withMail(Ports ports, PortalSettings settings) {
        return settings.mail()
                .map(server -> ports.withMail(ports.mail().withOut(new SmtpMailOut(server))))
                .orElse(ports);
    }

    /** Whoever ran here before may have held a token: what officers let sign until it ends, they let anew. */
    private void endActivations() {
        if (settings.mayHoldToken()) {
            Outcome<List<Activation>> ended = system.ceremonies().noteToken().started(Caller.automation("start"));
            LOG.log(
                    Level.INFO,
                    "activations for status that ended with the start: {0}",
                    ended.accepted().map(List::size).orElse(0));
        }
    }

    /** What a kill has left is accounted for. Whatever goes wrong there stops what signs, not the portal. */
    private void reconcile() {
        try {
            system.issuance()
                    .ifPresent(issuance -> issuance.withoutToken()
                            .reconcile()
                            .reconcile(new ReconcileIssuances.Command(false, false), Caller.automation("start")));
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "certificates cannot be accounted for", broken);
        }
    }

    static Portal open(PortalSettings settings) {
        SlowStatements slow = new SlowStatements(settings.log().slowStatement());
        OpenedDatabase opened = settings.database()
                .map(external -> OpenedDatabase.external(external, slow))
                .orElseGet(() -> OpenedDatabase.embeddedIn(settings.data(), slow));
        try {
            DatabaseRealm.claim(opened.database(), settings.realm());
            Portal portal = new Portal(settings, opened, slow);
            opened.database().alone(portal.demonstration::setUp);
            portal.endActivations();
            portal.reconcile();
            portal.clockwork.start();
            return portal;
        } catch (RuntimeException failure) {
            opened.close();
            throw failure;
        }
    }

    /** The portal of this web application, once it has started. */
    static Portal of(ServletContext context) {
        return Optional.ofNullable((Portal) context.getAttribute(Portal.class.getName()))
                .orElseThrow(() -> new IllegalStateException("the portal has not started"));
    }

    /** What becomes of mails: {@code connected} to a server, or {@code kept} until there is one. */
    String mail() {
        return settings.mail().isPresent() ? "connected" : "kept";
    }

    public PortalSettings settings() {
        return settings;
    }

    public AssociationSystem system() {
        return system;
    }

    /** What signs answers about status and lists, as long as officers have opened it. */
    CaKey statusKey() {
        return activated(system, held);
    }

    private static CaKey activated(AssociationSystem system, HeldToken held) {
        return system.ceremonies().activated(held, Activation.Purpose.STATUS);
    }

    Meters.Connections connections() {
        Database.Connections now = opened.database().connections();
        return new Meters.Connections(now.active(), now.idle(), now.waiting(), now.most());
    }

    long slowStatements() {
        return slow.count();
    }

    boolean databaseAnswers() {
        return opened.database().answers();
    }

    /** Tells that the portal serves, so that a demonstration may fill itself. Telling it again changes nothing. */
    void serving() {
        demonstration.fill();
    }

    /** Each of its own: what cannot be closed is told and keeps nothing else open. */
    @Override
    public void close() {
        Stream.<Runnable>of(
                        clockwork::close,
                        () -> door.ifPresent(TokenDoor::close),
                        held::close,
                        demonstration::close,
                        opened::close)
                .forEach(Portal::closed);
    }

    private static void closed(Runnable closing) {
        try {
            closing.run();
        } catch (RuntimeException stubborn) {
            LOG.log(Level.ERROR, "a part of the portal cannot be closed", stubborn);
        }
    }
}
