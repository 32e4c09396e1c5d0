package jp.mamis.application.hierarchy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Founding;
import jp.mamis.domain.hierarchy.FoundingPolicy;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/**
 * Loads the sample bodies of the whole federation in one transaction: for demonstrations, tests and a first look. For
 * the operator and the system itself. What is there already, by code, stays as it is, so loading again adds nothing.
 */
public final class FoundFederation {

    /** Stands in the journal while there is no national body. */
    private static final UUID NOBODY = new UUID(0, 0);

    /**
     * @param founded how many bodies were added
     * @param known   how many were there already
     */
    public record Loaded(int founded, int known) {}

    private final Foundation foundation;
    private final Associations associations;

    FoundFederation(Foundation foundation, Associations associations) {
        this.foundation = foundation;
        this.associations = associations;
    }

    public Outcome<Loaded> loadSample(Caller caller) {
        return foundation.work().inTransaction(() -> {
            Outcome<Loaded> outcome = caller.isSystem() ? load() : Outcome.refused(HierarchyRefusal.NOT_OPERATOR);
            boolean nothingToDo =
                    outcome.accepted().filter(loaded -> loaded.founded() == 0).isPresent();
            if (!nothingToDo) {
                record(caller, outcome);
            }
            return outcome;
        });
    }

    private Outcome<Loaded> load() {
        Hierarchy before = associations.load();
        List<Founding> sample = SampleFederation.foundings();
        List<Founding> missing = sample.stream()
                .filter(founding -> before.findByCode(founding.code()).isEmpty())
                .toList();
        return founded(missing, before).map(bodies -> {
            if (!bodies.isEmpty()) {
                associations.save(bodies, before.version());
            }
            return new Loaded(bodies.size(), sample.size() - bodies.size());
        });
    }

    /** Tier by tier, each founding judged like a single one on the tree that has its parent. */
    private static Outcome<List<Association>> founded(List<Founding> missing, Hierarchy before) {
        List<Association> bodies = new ArrayList<>();
        List<Founding> waiting = missing;
        while (!waiting.isEmpty()) {
            Hierarchy hierarchy = before.with(before.version(), bodies);
            List<Founding> ready = waiting.stream().filter(hasParent(hierarchy)).toList();
            List<Founding> next = ready.isEmpty() ? waiting : ready;
            Outcome<List<Association>> added = judged(next, hierarchy);
            if (added.refusals().isPresent()) {
                return added;
            }
            bodies.addAll(added.accepted().orElseThrow());
            waiting = waiting.stream()
                    .filter(founding -> !next.contains(founding))
                    .toList();
        }
        return Outcome.accepted(bodies);
    }

    private static Predicate<Founding> hasParent(Hierarchy hierarchy) {
        return founding ->
                founding.parent().map(id -> hierarchy.find(id).isPresent()).orElse(true);
    }

    private static Outcome<List<Association>> judged(List<Founding> foundings, Hierarchy hierarchy) {
        List<Outcome<Change<List<Association>>>> outcomes = foundings.stream()
                .map(founding -> FoundingPolicy.judge(founding, hierarchy))
                .toList();
        Stream<Refusal> reasons = outcomes.stream()
                .flatMap(outcome -> outcome.refusals().stream())
                .flatMap(refusals -> refusals.reasons().stream());
        return Policies.accept(
                () -> outcomes.stream()
                        .flatMap(outcome -> outcome.accepted().stream())
                        .flatMap(change -> change.state().stream())
                        .toList(),
                reasons);
    }

    private void record(Caller caller, Outcome<Loaded> outcome) {
        Hierarchy after = associations.load();
        foundation
                .audit()
                .record(
                        caller,
                        after.national().map(Association::id),
                        Intention.SET_UP,
                        after.national().map(body -> body.id().value()).orElse(NOBODY),
                        after.version().number(),
                        outcome,
                        Detail.of("bodies", after.all().size()));
    }
}
