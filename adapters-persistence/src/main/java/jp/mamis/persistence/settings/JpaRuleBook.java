package jp.mamis.persistence.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.settings.RuleBook;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.settings.AssociationSettings;
import jp.mamis.domain.settings.DatedRules;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** The rules that bodies have set, in PostgreSQL: one statement reads those of a whole route. */
public final class JpaRuleBook implements RuleBook {

    private static final String READ = "select s.association, s.version, r.valid_from, r.rules"
            + " from mamis.association_settings s left join mamis.association_rules r on r.association = s.association"
            + " where s.association = any(?) order by s.association, r.valid_from";

    private static final String FIRST =
            "insert into mamis.association_settings (association, version) values (?, 1) on conflict do nothing";

    private static final String NEXT =
            "update mamis.association_settings set version = version + 1 where association = ? and version = ?";

    private static final String LEFT =
            "delete from mamis.association_rules where association = ? and valid_from <> all(?)";

    private static final String KEEP = "insert into mamis.association_rules as r (association, valid_from, rules)"
            + " select ?, t.day, t.rules from unnest(?, ?) as t(day, rules)"
            + " on conflict (association, valid_from) do update"
            + " set rules = excluded.rules, recorded_at = excluded.recorded_at where r.rules <> excluded.rules";

    private final Statements statements;

    public JpaRuleBook(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public Optional<AssociationSettings> find(AssociationId body) {
        return of(List.of(body)).stream().findFirst();
    }

    @Override
    public List<AssociationSettings> of(Collection<AssociationId> bodies) {
        UUID[] ids = bodies.stream().map(AssociationId::value).toArray(UUID[]::new);
        return statements.read(READ, JpaRuleBook::read, (Object) ids);
    }

    private static List<AssociationSettings> read(ResultSet rows) throws SQLException {
        Map<UUID, Version> versions = new LinkedHashMap<>();
        Map<UUID, List<DatedRules>> dated = new LinkedHashMap<>();
        while (rows.next()) {
            UUID body = rows.getObject(1, UUID.class);
            versions.put(body, new Version(rows.getLong(2)));
            List<DatedRules> rules = dated.computeIfAbsent(body, first -> new ArrayList<>());
            Optional<LocalDate> from = Optional.ofNullable(rows.getObject(3, LocalDate.class));
            if (from.isPresent()) {
                rules.add(new DatedRules(from.get(), RulesJson.read(rows.getString(4))));
            }
        }
        return versions.entrySet().stream()
                .map(entry -> new AssociationSettings(
                        new AssociationId(entry.getKey()),
                        entry.getValue(),
                        dated.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    /** The head goes first: its version guards the rules. */
    @Override
    public void save(AssociationSettings settings) {
        LocalDate[] days =
                settings.versions().stream().map(DatedRules::validFrom).toArray(LocalDate[]::new);
        String[] rules = settings.versions().stream()
                .map(dated -> RulesJson.text(dated.rules()))
                .toArray(String[]::new);
        UUID body = settings.body().value();
        int heads = settings.version().equals(Version.NEW)
                ? statements.run(FIRST, body)
                : statements.run(NEXT, body, settings.version().number());
        if (heads == 0) {
            throw new StaleState("settings");
        }
        statements.run(LEFT, body, days);
        statements.run(KEEP, body, days, rules);
    }
}
