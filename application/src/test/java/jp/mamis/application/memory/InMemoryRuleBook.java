package jp.mamis.application.memory;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.settings.RuleBook;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.settings.AssociationSettings;

/** The rules that bodies have set, in memory. */
public final class InMemoryRuleBook implements RuleBook {

    private final InMemoryStore store;
    private final NavigableMap<String, AssociationSettings> rules;

    public InMemoryRuleBook(InMemoryStore store) {
        this.store = store;
        this.rules = store.table();
    }

    @Override
    public Optional<AssociationSettings> find(AssociationId body) {
        store.requireTransaction();
        return Optional.ofNullable(rules.get(body.value().toString()));
    }

    @Override
    public List<AssociationSettings> of(Collection<AssociationId> bodies) {
        return bodies.stream()
                .distinct()
                .flatMap(body -> find(body).stream())
                .sorted((one, other) ->
                        one.body().value().compareTo(other.body().value()))
                .toList();
    }

    @Override
    public void save(AssociationSettings settings) {
        Version stored = find(settings.body()).map(AssociationSettings::version).orElse(Version.NEW);
        if (!stored.equals(settings.version())) {
            throw new StaleState("settings");
        }
        rules.put(
                settings.body().value().toString(),
                new AssociationSettings(settings.body(), settings.version().next(), settings.versions()));
    }
}
