package jp.mamis.web.boot;

import java.lang.System.Logger.Level;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.PortFailure;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.rehearsal.DemonstrationSetUp;
import jp.mamis.application.rehearsal.DemonstrationSetUp.Passwords;
import jp.mamis.application.rehearsal.LoadRehearsal;
import jp.mamis.application.rehearsal.RehearsalRefusal;
import jp.mamis.application.rehearsal.RehearsalUseCases;
import jp.mamis.domain.accounts.Password;

/**
 * What a portal of the demonstration realm does beside serving: log-ins before it is ready, the invented nation behind it
 * afterwards. In production it does nothing.
 */
final class Demonstration implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Demonstration.class.getName());
    private static final Caller CALLER = Caller.automation("demonstration");
    private static final long SEED = 1;
    private static final long LONGEST_BATCH_SECONDS = 10;

    private final RehearsalUseCases rehearsal;
    private final PortalSettings settings;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final ExecutorService behind = Executors.newSingleThreadExecutor(Demonstration::daemon);

    Demonstration(RehearsalUseCases rehearsal, PortalSettings settings) {
        this.rehearsal = rehearsal;
        this.settings = settings;
    }

    /** Bodies, doctors and log-ins, and their password where the launcher finds it. */
    void setUp() {
        if (settings.realm() != Realm.DEMONSTRATION) {
            return;
        }
        DemonstrationPassword kept = DemonstrationPassword.of(settings.data());
        try (Password password = kept.password()) {
            DemonstrationSetUp.Command command =
                    new DemonstrationSetUp.Command(password, kept.kept() ? Passwords.MISSING : Passwords.ALL);
            rehearsal.demonstrationSetUp().setUp(command, CALLER).refusals().ifPresent(reasons -> {
                throw new IllegalStateException("the demonstration was refused: " + reasons.first());
            });
        }
        kept.keep();
    }

    /** Begins to load the nation, or to finish what an earlier start left; only the first call counts. */
    void fill() {
        boolean wanted = settings.realm() == Realm.DEMONSTRATION && settings.rehearsedMembers() > 0;
        if (wanted && !begun.getAndSet(true)) {
            behind.execute(this::load);
        }
    }

    /** Ends after the batch under way. */
    @Override
    public void close() {
        closing.set(true);
        behind.shutdown();
        try {
            if (!behind.awaitTermination(LONGEST_BATCH_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "The demonstration is cut off while loading; the next start goes on");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void load() {
        LOG.log(Level.INFO, "Loading the demonstration behind the portal: {0} members", settings.rehearsedMembers());
        try {
            LoadRehearsal.Command command =
                    new LoadRehearsal.Command(settings.rehearsedMembers(), SEED, (done, all) -> goOn());
            rehearsal.loadRehearsal().load(command, CALLER).fold(Demonstration::loaded, reasons -> {
                if (reasons.contains(RehearsalRefusal.ANOTHER_NATION_IS_LOADED)) {
                    LOG.log(Level.INFO, "The demonstration keeps the invented nation that it has");
                } else {
                    LOG.log(
                            Level.WARNING,
                            "The demonstration was not loaded: {0}",
                            reasons.first().code());
                }
                return reasons;
            });
        } catch (CancellationException stopped) {
            LOG.log(Level.INFO, "The demonstration is loaded in part; the next start goes on");
        } catch (PortFailure failure) {
            LOG.log(Level.WARNING, "The demonstration is loaded in part; the next start goes on", failure);
        }
    }

    private static LoadRehearsal.Loaded loaded(LoadRehearsal.Loaded loaded) {
        LOG.log(
                Level.INFO,
                "The demonstration is loaded: {0} people and {1} procedures were missing",
                loaded.doctors(),
                loaded.procedures());
        return loaded;
    }

    private void goOn() {
        if (closing.get()) {
            throw new CancellationException();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "demonstration");
        thread.setDaemon(true);
        return thread;
    }
}
