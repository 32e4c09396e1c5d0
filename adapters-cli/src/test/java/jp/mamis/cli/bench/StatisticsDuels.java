package jp.mamis.cli.bench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.mamis.application.statistics.StatisticsQueries.Question;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.statistics.Counting;
import jp.mamis.domain.statistics.Dimension;
import jp.mamis.domain.statistics.Tally;

/** B4: the table of members, of the nation and of every body at once. */
final class StatisticsDuels {

    private static final int REPETITIONS = 3;
    private static final Goal GOAL = Goal.atMost(1.5, 20);

    private static final String FLOOR = "select m.body, m.category, p.sex, count(*) from mamis.membership_fact m"
            + " join mamis.physician_fact p on p.person = m.person and p.superseded_at is null"
            + " and p.shown_from <= ? and (p.valid_to is null or p.valid_to > ?)"
            + " where m.superseded_at is null and m.valid_from <= ? and (m.valid_to is null or m.valid_to > ?)%s"
            + " group by 1, 2, 3";

    private final Nation nation;
    private final Association national;

    StatisticsDuels(Nation nation) {
        this.nation = nation;
        this.national = nation.body("N1000");
    }

    List<Duel> all() {
        return List.of(
                duel("national table", Set.of(Dimension.CATEGORY, Dimension.SEX), " and m.body = ?"),
                duel("all bodies", Set.of(Dimension.CATEGORY, Dimension.SEX, Dimension.BODY), ""));
    }

    private Duel duel(String name, Set<Dimension> by, String narrowed) {
        return new Duel(
                "B4",
                name,
                "ms",
                Contestant.timed(REPETITIONS, () -> ours(by)),
                Contestant.timed(REPETITIONS, () -> floor(FLOOR.formatted(narrowed), !narrowed.isEmpty())),
                GOAL,
                nation.statementsOf(() -> ours(by)));
    }

    private Set<String> ours(Set<Dimension> by) {
        Question question =
                new Question(national.id(), Optional.of(Nation.DAY), Optional.empty(), by, Counting.APPROVED);
        Set<String> cells = new TreeSet<>();
        for (Tally.Counted cell : Nation.done(nation.system().statistics().members(question, Nation.clerkOf(national)))
                .tally()
                .counts()) {
            if (!cell.pending()) {
                cells.add(cell(
                        cell.body().value(), cell.category().name(), cell.sex().name(), cell.persons()));
            }
        }
        return cells;
    }

    private Set<String> floor(String sql, boolean one) {
        Object day = java.sql.Date.valueOf(Nation.DAY);
        Object[] values =
                one ? new Object[] {day, day, day, day, national.id().value()} : new Object[] {day, day, day, day};
        return new TreeSet<>(nation.rowsInParallel(
                sql,
                row -> cell(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getLong(4)),
                values));
    }

    private static String cell(UUID body, String category, String sex, long persons) {
        return body + " " + category + " " + sex + " " + persons;
    }
}
