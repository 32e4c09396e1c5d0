package jp.mamis.cli.bench;

import java.sql.Date;
import java.util.List;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.membership.MemberIndex;
import jp.mamis.domain.hierarchy.Association;

/** B11: the first page of members as staff of each tier see it, beside the same page of everybody. */
final class ListDuels {

    private static final int LINES = 50;
    private static final int REPETITIONS = 20;
    private static final Goal GOAL = Goal.atMost(1.2, 0);

    private static final String FLOOR =
            "select p.person, p.family, p.given, p.kana_family, p.kana_given, p.licence_number,"
                    + " r.number, m.category, m.valid_from, m.valid_to, g.workplace_name, (select string_agg(a.workplace_name, ','"
                    + " order by a.valid_from, a.affiliation) from mamis.affiliation_fact a where a.person = p.person"
                    + " and a.superseded_at is null and a.valid_from <= ? and (a.valid_to is null or a.valid_to > ?)) from mamis.physician_fact p"
                    + " join mamis.membership_fact m on m.person = p.person and m.superseded_at is null"
                    + " and m.valid_from <= ? and (m.valid_to is null or m.valid_to > ?)%s"
                    + " join mamis.member r on r.person = m.person"
                    + " join mamis.member_group_fact g on g.member_group = m.member_group and g.superseded_at is null"
                    + " and (g.valid_from is null or g.valid_from <= ?) and (g.valid_to is null or g.valid_to > ?)"
                    + " where p.superseded_at is null and p.shown_from <= ? and (p.valid_to is null or p.valid_to > ?)"
                    + " order by p.kana_key, p.person limit " + LINES;

    private final Nation nation;

    ListDuels(Nation nation) {
        this.nation = nation;
    }

    List<Duel> all() {
        return List.of(duel("national", "N1000"), duel("prefecture", "14000"), duel("county or city", "14010"));
    }

    private Duel duel(String name, String code) {
        Association body = nation.body(code);
        Contestant unscoped = Contestant.timed(REPETITIONS, () -> floor("", body));
        return new Duel(
                "B11",
                "member list, " + name,
                "ms",
                Contestant.timed(REPETITIONS, () -> ours(body)),
                new Contestant(() -> floor(" and m.body = ?", body), unscoped.measure()),
                GOAL,
                nation.statementsOf(() -> ours(body)));
    }

    private List<String> ours(Association body) {
        return nation
                .ports()
                .work()
                .readOnly(() -> nation.ports()
                        .membership()
                        .index()
                        .inBody(body.id(), MemberIndex.Filter.CURRENT, Nation.DAY, Page.first(LINES)))
                .rows()
                .stream()
                .map(line -> line.person().value().toString())
                .toList();
    }

    private List<String> floor(String scope, Association body) {
        Object day = Date.valueOf(Nation.DAY);
        Object[] values = scope.isEmpty()
                ? new Object[] {day, day, day, day, day, day, day, day}
                : new Object[] {day, day, day, day, body.id().value(), day, day, day, day};
        return nation.rows(FLOOR.formatted(scope), row -> row.getString(1), values);
    }
}
