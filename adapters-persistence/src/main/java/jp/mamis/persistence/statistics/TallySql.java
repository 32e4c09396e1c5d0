package jp.mamis.persistence.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.mamis.domain.statistics.CensusDate;

/**
 * The statements of a census. What is known now is what no later fact has superseded, which the indexes hold; an earlier
 * instant is answered from all facts.
 *
 * @param values what stands behind each name in the statements
 */
record TallySql(String known, Map<String, Object> values) {

    private static final String LATEST = "$.superseded_at is null";
    private static final String EARLIER =
            "$.recorded_at <= :known and ($.superseded_at is null or $.superseded_at > :known)";

    private static final String IN_FORCE =
            " m.body = any(:bodies) and (%s) and m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day)";

    /**
     * Only who is not a man is looked for, a fifth of all: every member is registered, and what is registered first holds for
     * all days before, so whoever is not found is one.
     */
    private static final String SEX = " left join mamis.physician_fact p"
            + " on p.person = c.person and p.sex <> 'MALE' and (%s) and p.shown_from <= :day"
            + " and (p.valid_to is null or p.valid_to > :day) group by 1, 2, 3";

    private static final String HELD = "select c.body, c.category, p.sex, false as pending, count(*) as persons"
            + " from (select m.body, m.person, m.category from mamis.membership_fact m where" + IN_FORCE + ") c" + SEX;

    /**
     * Of several memberships in one body the first counts; the others are taken off again. Only who has a second group can
     * hold them. To sort those few leaves the statement above free to be shared among processes.
     */
    private static final String HELD_AGAIN = "select c.body, c.category, p.sex, false, -count(*) from (select m.body,"
            + " m.person, m.category, row_number() over (partition by m.body, m.person"
            + " order by m.valid_from, m.membership) as place from mamis.membership_fact m"
            + " where m.person in (select person from mamis.member_group where position > 0) and" + IN_FORCE
            + ") c" + SEX.replace(" group by", " where c.place > 1 group by");

    /** Whoever is a member waits for nothing there. */
    private static final String AWAITED = "select c.body, c.category, p.sex, true, count(*)"
            + " from (select distinct on (a.body, a.applicant) a.body, a.applicant as person, a.category"
            + " from mamis.awaited_fact a where a.body = any(:bodies) and (%s) and a.wished_on <= :day"
            + " and not exists (select from mamis.membership_fact m where m.person = a.applicant and m.body = a.body and"
            + IN_FORCE + ") order by a.body, a.applicant, a.wished_on, a.procedure) c" + SEX;

    private static final String COUNTS = "select body, category, coalesce(sex, 'MALE') as sex, pending,"
            + " sum(persons) as persons from (%s union all %s union all %s) counted group by 1, 2, 3, 4"
            + " having sum(persons) > 0";

    /**
     * Only who has a second group can be in one body twice: the others' memberships are added up as they come, which several
     * processes do at once and without sorting.
     */
    private static final String BY_PERSON = "select person, bool_or(body = :body) as here,"
            + " count(*) filter (where body <> :body) as below, sum(doubled) as doubled from ("
            + "select m.person, m.body, 0 as doubled from mamis.membership_fact m where" + IN_FORCE
            + " and not exists (select from mamis.member_group g where g.person = m.person and g.position > 0)"
            + " union all select m.person, m.body, count(*) - 1 from mamis.membership_fact m where" + IN_FORCE
            + " and m.person in (select person from mamis.member_group where position > 0) group by 1, 2"
            + ") held group by person";

    private static final String SUMS = "select count(*) filter (where here) as members,"
            + " coalesce(sum(below), 0) as below, coalesce(sum(below - 1) filter (where below > 1), 0) as again,"
            + " count(*) filter (where not here) as only_below, count(*) filter (where below = 0) as only_here,"
            + " coalesce(sum(doubled), 0) as doubled from (" + BY_PERSON + ") persons";

    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z]+)");

    static TallySql of(CensusDate date) {
        return new TallySql(date.latest() ? LATEST : EARLIER, Map.of("day", date.day(), "known", date.knownAt()));
    }

    /** Who is counted, by body, category, sex and whether they wait. */
    String counts() {
        return unnamed(countsNamed());
    }

    Object[] boundCounts(Object bodies) {
        return bound(countsNamed(), Map.of("bodies", bodies));
    }

    /** How the bodies below a body add up. */
    String sums() {
        return unnamed(sumsNamed());
    }

    Object[] boundSums(Object body, Object bodies) {
        return bound(sumsNamed(), Map.of("body", body, "bodies", bodies));
    }

    private String countsNamed() {
        return COUNTS.formatted(
                HELD.formatted(of("m"), of("p")),
                HELD_AGAIN.formatted(of("m"), of("p")),
                AWAITED.formatted(of("a"), of("m"), of("p")));
    }

    private String sumsNamed() {
        return SUMS.formatted(of("m"), of("m"));
    }

    private String of(String table) {
        return known.replace("$", table);
    }

    private static String unnamed(String sql) {
        return NAME.matcher(sql).replaceAll("?");
    }

    private Object[] bound(String sql, Map<String, Object> more) {
        List<Object> inOrder = new ArrayList<>();
        for (String name : NAME.matcher(sql).results().map(MatchResult::group).toList()) {
            String key = name.substring(1);
            inOrder.add(more.containsKey(key) ? more.get(key) : values.get(key));
        }
        return inOrder.toArray();
    }
}
