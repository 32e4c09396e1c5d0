package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ceremony.Ceremony;
import jp.mamis.domain.hpki.ceremony.CeremonyId;
import jp.mamis.domain.hpki.ceremony.CeremonyPlan;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.hpki.ceremony.CeremonyTask;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/** Begins a ceremony; by two officers, and as long as no other one is under way. */
public final class BeginCeremony {

    /** @param second the other officer */
    public record Command(CeremonyPlan plan, Caller second) {}

    private final Foundation foundation;
    private final Ceremonies ceremonies;
    private final CaGenerations generations;
    private final OfficersPresent officers;
    private final CaRealm realm;

    BeginCeremony(
            Foundation foundation,
            Ceremonies ceremonies,
            CaGenerations generations,
            OfficersPresent officers,
            CaRealm realm) {
        this.foundation = foundation;
        this.ceremonies = ceremonies;
        this.generations = generations;
        this.officers = officers;
        this.realm = realm;
    }

    public Outcome<Ceremony> begin(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            CeremonyId id = new CeremonyId(foundation.ids().next());
            List<Ceremony> before = ceremonies.all();
            Outcome<Ceremony> decided = officers.two(caller, command.second(), now)
                    .then(both -> possible(command.plan(), before)
                            .map(plan -> Ceremony.of(id, before.size() + 1, plan, now, both)));
            decided.accepted().ifPresent(ceremonies::save);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            Intention.BEGIN_CEREMONY,
                            id.value(),
                            1,
                            decided,
                            PerformStep.with(
                                    command.second(),
                                    Detail.of("realm", command.plan().realm())));
            return decided;
        });
    }

    private Outcome<CeremonyPlan> possible(CeremonyPlan plan, List<Ceremony> before) {
        List<CaGeneration> known = generations.all();
        Stream<Refusal> underWay = before.stream()
                .filter(Ceremony::isUnderWay)
                .map(ceremony -> Refusal.of(
                        CeremonyRefusal.CEREMONY_UNDER_WAY, Map.of("number", Integer.toString(ceremony.number()))));
        Stream<Refusal> taken = plan.tasks().stream()
                .map(CeremonyTask::duty)
                .distinct()
                .filter(duty -> known.stream()
                                .anyMatch(one -> one.duty() == duty
                                        && one.realm() == plan.realm()
                                        && one.number() == plan.generation())
                        || before.stream()
                                .filter(ceremony -> !ceremony.isUnderWay())
                                .filter(ceremony -> ceremony.label(duty).equals(Ceremony.label(plan, duty)))
                                .anyMatch(ceremony -> ceremony.mayHaveKey(duty)))
                .map(duty -> Refusal.of(
                        CeremonyRefusal.GENERATION_TAKEN,
                        Map.of("duty", duty.name(), "number", Integer.toString(plan.generation()))));
        return Policies.accept(
                () -> plan,
                Stream.of(
                                Policies.unless(
                                        plan.realm() == realm, () -> Refusal.of(CeremonyRefusal.PLAN_OF_OTHER_REALM)),
                                plan.withFitRoot().refusals().stream().flatMap(reasons -> reasons.reasons().stream()),
                                underWay,
                                taken)
                        .flatMap(reasons -> reasons));
    }
}
