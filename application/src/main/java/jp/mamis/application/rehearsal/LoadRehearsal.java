package jp.mamis.application.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Realm;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;

/**
 * Fills an installation with an invented nation and its procedures (リハーサル). Works in batches, each in a transaction
 * of its own; what a stop left out is made up for by loading again, and nothing is there twice.
 */
public final class LoadRehearsal {

    /**
     * What to load.
     *
     * @param members  how many doctors, 1 to {@link InventedNation#MOST}
     * @param seed     which nation: one per installation
     * @param progress told after every batch
     */
    public record Command(int members, long seed, Progress progress) {}

    /** Listens to how far the work has come. */
    public interface Progress {
        void at(int done, int all);
    }

    /**
     * What was loaded now; nothing when everything was there.
     *
     * @param doctors    doctors of the nation
     * @param procedures procedures, each with an applicant of its own
     */
    public record Loaded(int doctors, int procedures) {}

    private static final int BATCH = 100;

    private final Ports ports;
    private final AssociationSystem system;
    private final Foundation foundation;
    private final Realm realm;
    private final DoctorStore doctors;

    LoadRehearsal(Ports ports, AssociationSystem system, Foundation foundation, Realm realm) {
        this.ports = ports;
        this.system = system;
        this.foundation = foundation;
        this.realm = realm;
        this.doctors = new DoctorStore(ports, foundation);
    }

    public Outcome<Loaded> load(Command command, Caller caller) {
        return RehearsalUseCases.permitted(realm, caller)
                .then(allowed -> inRange(command))
                .then(allowed -> system.hierarchy().foundFederation().loadSample(caller))
                .map(founded -> system.hierarchy().currentHierarchy().get())
                .then(hierarchy -> sameSeed(new InventedNation(command.seed(), hierarchy))
                        .map(nation -> loaded(nation, command, hierarchy, caller)));
    }

    private static Outcome<Command> inRange(Command command) {
        return command.members() >= 1 && command.members() <= InventedNation.MOST
                ? Outcome.accepted(command)
                : Outcome.refused(
                        Refusal.of(RehearsalRefusal.MEMBERS_OUT_OF_RANGE).at("members"));
    }

    /** The first register number tells whose nation is here. */
    private Outcome<InventedNation> sameSeed(InventedNation nation) {
        boolean another = ports.work()
                .readOnly(() -> ports.people().physicians().findByLicence(InventedNation.numberOf(0)))
                .filter(first -> !first.id().equals(nation.idOf(0)))
                .isPresent();
        return another
                ? Outcome.refused(
                        Refusal.of(RehearsalRefusal.ANOTHER_SEED_IS_LOADED).at("seed"))
                : Outcome.accepted(nation);
    }

    private Loaded loaded(InventedNation nation, Command command, Hierarchy hierarchy, Caller caller) {
        AssociationId national = hierarchy.national().orElseThrow().id();
        List<PlannedProcedure> planned = new ProcedurePlan(command.seed(), hierarchy).procedures(command.members());
        ProcedureStage stage = new ProcedureStage(
                ports, system, command.seed(), foundation.time().now());
        int all = command.members() + planned.size();
        int procedures = 0;
        for (int i = 0; i < planned.size(); i++) {
            procedures += stage.play(planned.get(i)) ? 1 : 0;
            command.progress().at(i + 1, all);
        }
        int people = 0;
        for (int from = 0; from < command.members(); from += BATCH) {
            int until = Math.min(from + BATCH, command.members());
            people += batch(nation, from, until, national, caller);
            command.progress().at(planned.size() + until, all);
        }
        Loaded loaded = new Loaded(people, procedures);
        record(command, loaded, national, caller);
        return loaded;
    }

    /** One transaction. A batch whose last doctor is known is whole. */
    private int batch(InventedNation nation, int from, int until, AssociationId national, Caller caller) {
        return ports.work().inTransaction(() -> {
            if (doctors.knows(nation.idOf(until - 1))) {
                return 0;
            }
            List<InventedDoctor> missing = IntStream.range(from, until)
                    .filter(index -> !doctors.knows(nation.idOf(index)))
                    .boxed()
                    .flatMap(index -> nation.doctors(index, index + 1))
                    .toList();
            missing.forEach(doctor -> doctors.store(doctor, national, caller));
            return missing.size();
        });
    }

    private void record(Command command, Loaded loaded, AssociationId national, Caller caller) {
        if (loaded.doctors() + loaded.procedures() == 0) {
            return;
        }
        UUID subject = national.value();
        ports.work().inTransaction(() -> {
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.of(national),
                            Intention.LOAD_REHEARSAL,
                            subject,
                            0,
                            Outcome.accepted(loaded),
                            Detail.of("seed", command.seed()).and("members", command.members()));
            return loaded;
        });
    }
}
