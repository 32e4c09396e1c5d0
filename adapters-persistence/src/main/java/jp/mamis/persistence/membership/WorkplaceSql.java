package jp.mamis.persistence.membership;

import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mamis.application.membership.SoughtWorkplace;

/**
 * Where the members of a list worked on the day shown, as {@link jp.mamis.domain.membership.PlacesOfWork} has it: parts of
 * the list's statement, in which {@code m} is the membership and {@code g} the workplace of its group on the day.
 */
final class WorkplaceSql {

    private static final String OF_MEMBER = "a.person = m.person and a.superseded_at is null";

    private static final String HELD = OF_MEMBER + " and a.valid_from <= " + MemberListSql.SHOWN_ON
            + " and (a.valid_to is null or a.valid_to > " + MemberListSql.SHOWN_ON + ")";

    private static final String SAME = "(a.workplace_code = g.workplace_code or (a.workplace_code is null"
            + " or g.workplace_code is null) and a.workplace_key = g.workplace_key)";

    /** Since when the group is there. */
    private static final String SINCE = "coalesce(g.valid_from, (select min(n.valid_from) from mamis.membership_fact n"
            + " where n.person = m.person and n.member_group = m.member_group and n.superseded_at is null))";

    /** Whether the workplace of the group counts beside what is stated. */
    private static final String NAMED =
            "not exists (select from mamis.affiliation_fact a where " + HELD + " and " + SAME
                    + ") and not exists (select from mamis.affiliation_fact a where " + OF_MEMBER
                    + " and (a.valid_from between " + SINCE + " and " + MemberListSql.SHOWN_ON
                    + " or a.valid_to > " + SINCE + " and a.valid_to <= " + MemberListSql.SHOWN_ON + "))";

    private static final String BETWEEN_NAMES = "\n";

    /** The names of the workplaces, that of the group first; none where nothing is known. */
    static final String NAMES = "(select string_agg(w.name, chr(10) order by w.place, w.since, w.id) from (select"
            + " a.workplace_name as name, case when " + SAME + " then 0 else 1 end as place, a.valid_from as since,"
            + " a.affiliation as id from mamis.affiliation_fact a where " + HELD
            + " union all select g.workplace_name, 0, cast(null as date), cast(null as uuid) where " + NAMED + ") w)";

    private static final String WITH_SUCH_A_CODE = "m.person in (select a.person from mamis.affiliation_fact a"
            + " where a.superseded_at is null and (%s) union all select h.person from mamis.member_group_fact h"
            + " where h.superseded_at is null and (%s)) and ";

    private WorkplaceSql() {}

    /** Whether a member works at what is sought. {@code bind} answers with what stands for a value in the statement. */
    static String condition(SoughtWorkplace sought, Function<Object, String> bind) {
        if (sought instanceof SoughtWorkplace.ByCode code) {
            String indexed = indexed(code, bind);
            String whole = "(starts_with($.workplace_code, " + bind.apply(code.text()) + ")"
                    + (code.isShort() ? " or right($.workplace_code, 7) = " + bind.apply(code.text()) : "") + ")";
            return WITH_SUCH_A_CODE.formatted(of("a", indexed), of("h", indexed)) + anywhere(whole);
        }
        return anywhere(((SoughtWorkplace.ByName) sought)
                .parts().stream()
                        .map(part -> "strpos($.workplace_key, " + bind.apply(part.text()) + ") > 0")
                        .collect(Collectors.joining(" and ")));
    }

    /** What an index answers: those who have ever been at a place with such a code. */
    private static String indexed(SoughtWorkplace.ByCode code, Function<Object, String> bind) {
        String beginning = bind.apply(code.text().substring(0, SoughtWorkplace.ByCode.SHORT));
        return "left($.workplace_code, 7) = " + beginning
                + (code.isShort() ? " or right($.workplace_code, 7) = " + beginning : "");
    }

    private static String anywhere(String match) {
        return "(exists (select from mamis.affiliation_fact a where " + HELD + " and " + of("a", match) + ") or "
                + of("g", match) + " and " + NAMED + ")";
    }

    private static String of(String table, String match) {
        return match.replace("$", table);
    }

    static String[] names(String joined) {
        return joined.split(BETWEEN_NAMES);
    }
}
