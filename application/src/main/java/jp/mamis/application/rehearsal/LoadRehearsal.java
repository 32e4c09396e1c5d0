package jp.mamis.application.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Realm;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/**
 * Fills an installation with an invented nation and its procedures (リハーサル). Works in batches, each in a transaction
 * of its own; what a stop left out is made up for by loading again, and nothing is there twice.
 */
public final class LoadRehearsal {

    /**
     * What to load.
     *
     * @param members  how many members the national body had on 31 March 2024, the pictured doctor included
     * @param seed     which nation: one per installation
     * @param today    the day before which procedures were filed; the present one where none is given
     * @param progress told after every batch
     */
    public record Command(int members, long seed, Optional<LocalDate> today, Progress progress) {

        /** With procedures up to the present day. */
        public Command(int members, long seed, Progress progress) {
            this(members, seed, Optional.empty(), progress);
        }
    }

    /** Listens to how far the work has come. */
    public interface Progress {
        void at(int done, int all);
    }

    /**
     * What was loaded now; nothing when everything was there.
     *
     * @param people     doctors of the nation, the two pictured ones among them
     * @param procedures procedures, each with an applicant of its own
     */
    public record Loaded(Map<InventedKind, Integer> people, int procedures) {

        public Loaded {
            people = Map.copyOf(people);
        }

        public int of(InventedKind kind) {
            return people.getOrDefault(kind, 0);
        }

        public int doctors() {
            return people.values().stream().mapToInt(Integer::intValue).sum();
        }

        public boolean isNothing() {
            return doctors() + procedures == 0;
        }
    }

    private static final int BATCH = 500;

    private final Ports ports;
    private final AssociationSystem system;
    private final Foundation foundation;
    private final Realm realm;
    private final DoctorStore doctors;
    private final BegunLoad begun;

    LoadRehearsal(Ports ports, AssociationSystem system, Foundation foundation, Realm realm) {
        this.ports = ports;
        this.system = system;
        this.foundation = foundation;
        this.realm = realm;
        this.doctors = new DoctorStore(ports, foundation);
        this.begun = new BegunLoad(ports, foundation);
    }

    public Outcome<Loaded> load(Command command, Caller caller) {
        Instant now = now();
        return RehearsalUseCases.permitted(realm, caller)
                .then(allowed -> inRange(command, now))
                .then(allowed -> system.hierarchy().foundFederation().loadSample(caller))
                .map(founded -> system.hierarchy().currentHierarchy().get())
                .then(hierarchy -> begun.begin(command, nationalIn(hierarchy), caller)
                        .map(allowed -> loaded(command, hierarchy, now, caller)));
    }

    /** Whether the command may be carried out as far as that does not depend on what is there; nothing changes. */
    public Outcome<Command> judged(Command command, Caller caller) {
        return RehearsalUseCases.permitted(realm, caller).then(allowed -> inRange(command, now()));
    }

    private Instant now() {
        return foundation.time().now();
    }

    private static Outcome<Command> inRange(Command command, Instant now) {
        boolean fits = command.members() >= 1
                && command.members() <= InventedNation.MOST
                && new Population(command.members()).people() <= InventedNation.MOST;
        LocalDate present = JapanTime.today(now);
        LocalDate today = command.today().orElse(present);
        boolean lived = !today.isBefore(InventedNation.AS_OF) && !today.isAfter(present);
        return Policies.accept(
                () -> command,
                Stream.of(
                                Policies.unless(
                                        fits,
                                        () -> Refusal.of(RehearsalRefusal.MEMBERS_OUT_OF_RANGE)
                                                .at("members")),
                                Policies.unless(
                                        lived || command.today().isEmpty(),
                                        () -> Refusal.of(RehearsalRefusal.TODAY_OUT_OF_RANGE)
                                                .at("today")))
                        .flatMap(reasons -> reasons));
    }

    private static AssociationId nationalIn(Hierarchy hierarchy) {
        return hierarchy.national().orElseThrow().id();
    }

    private Loaded loaded(Command command, Hierarchy hierarchy, Instant now, Caller caller) {
        InventedNation nation = new InventedNation(command.seed(), command.members(), hierarchy);
        Map<InventedKind, Integer> people = new EnumMap<>(InventedKind.class);
        AssociationId national = nationalIn(hierarchy);
        Stream.of(
                        pictured(DemonstrationPersons.taro(hierarchy), InventedKind.NATIONAL_MEMBER, national, caller),
                        pictured(DemonstrationPersons.withoutMembership(), InventedKind.NO_MEMBER, national, caller))
                .flatMap(Optional::stream)
                .forEach(kind -> people.merge(kind, 1, Integer::sum));
        List<PlannedProcedure> planned = new ProcedurePlan(command.seed(), hierarchy).procedures(command.members());
        int all = nation.people() + planned.size();
        int procedures = 0;
        ProcedureStage stage = new ProcedureStage(
                ports,
                system,
                command.seed(),
                command.today().map(LoadRehearsal::noonOf).orElse(now));
        for (int i = 0; i < planned.size(); i++) {
            procedures += stage.play(planned.get(i)) ? 1 : 0;
            command.progress().at(i + 1, all);
        }
        for (int from = 0; from < nation.people(); from += BATCH) {
            int until = Math.min(from + BATCH, nation.people());
            doctors.storeMissing(nation, from, until, national, caller)
                    .forEach(kind -> people.merge(kind, 1, Integer::sum));
            command.progress().at(planned.size() + until, all);
        }
        Loaded loaded = new Loaded(people, procedures);
        finish(command, loaded, national, caller);
        return loaded;
    }

    private static Instant noonOf(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(JapanTime.TOKYO).toInstant();
    }

    /** One of the two that the national body's slides picture; answers the kind when missing. */
    private Optional<InventedKind> pictured(
            InventedDoctor doctor, InventedKind kind, AssociationId national, Caller caller) {
        return ports.work().inTransaction(() -> {
            if (doctors.knows(doctor.id())) {
                return Optional.empty();
            }
            doctors.store(doctor, national, caller);
            return Optional.of(kind);
        });
    }

    /** A stop after the last of the people leaves this to be made up for too. */
    private void finish(Command command, Loaded loaded, AssociationId national, Caller caller) {
        if (loaded.isNothing() && begun.isComplete()) {
            return;
        }
        ports.work().inTransaction(() -> {
            ports.membership().bulk().measure();
            return loaded;
        });
        begun.complete(command, national, caller);
    }
}
