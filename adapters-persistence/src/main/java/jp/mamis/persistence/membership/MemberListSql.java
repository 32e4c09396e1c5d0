package jp.mamis.persistence.membership;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.membership.MemberIndex.Filter;
import jp.mamis.application.membership.MemberIndex.Order;
import jp.mamis.application.membership.MemberStanding;
import jp.mamis.application.membership.SoughtMember;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * The statement behind a list of members. A person stands in it once: with the membership in force, else the next to
 * begin, else the last that ended; and as registered on the day, or on the last day of membership when that is past.
 *
 * <p>Body, day, category and sex stand in the statement as literals: a plan that is kept for any value takes the national body
 * for one of the usual size, and reads all its members to find a page (3 s instead of 50 ms).
 */
final class MemberListSql {

    private static final String STANDING = "case when $.valid_from > @day then 'COMING'"
            + " when $.valid_to is not null and $.valid_to <= @day then 'PAST' else 'CURRENT' end";
    /** Smallest for the membership that is shown. */
    private static final String PRECEDENCE =
            "case when $.valid_from > @day then 1 when $.valid_to is not null and $.valid_to <= @day then 2 else 0 end,"
                    + " case when $.valid_to is not null and $.valid_to <= @day"
                    + " then date '2000-01-01' - $.valid_from else $.valid_from - date '2000-01-01' end, $.id";

    static final String SHOWN_ON = "least(@day, m.valid_to - 1)";
    /** What was given after the last day is not the business of a body that was left. */
    private static final String NUMBER =
            "case when m.valid_to <= @day and r.number_since >= m.valid_to then null else r.number end";

    private static final String LINES = "select cast(m.person as text), p.family, p.given, p.kana_family, p.kana_given,"
            + " p.licence_number, " + NUMBER + ", m.category, m.valid_from, m.first_day_known, m.valid_to, "
            + STANDING.replace('$', 'm') + ", " + WorkplaceSql.NAMES + ", %s, %s, m.own_code, m.own_label";

    private static final String MEMBERS = " from mamis.membership_fact m"
            + " join mamis.physician_fact p on p.person = m.person and p.superseded_at is null"
            + " and p.shown_from <= " + SHOWN_ON + " and (p.valid_to is null or p.valid_to > " + SHOWN_ON + ")"
            + " join mamis.member r on r.person = m.person"
            + " join mamis.member_group_fact g on g.member_group = m.member_group and g.superseded_at is null"
            + " and (g.valid_from is null or g.valid_from <= " + SHOWN_ON + ")"
            + " and (g.valid_to is null or g.valid_to > " + SHOWN_ON + ")"
            + " where m.body = @body and m.superseded_at is null"
            + " and not exists (select 1 from mamis.membership_fact b where b.body = m.body and b.person = m.person"
            + " and b.superseded_at is null and (" + PRECEDENCE.replace('$', 'b') + ") < ("
            + PRECEDENCE.replace('$', 'm') + "))";

    private static final List<String> NAME_KEYS = List.of("kana_key", "name_key", "former_key", "former_kana_key");

    /** What an index answers: those who ever were registered so. Bounds, since a prefix needs a constant to be indexed. */
    private static final String WITH_SUCH_A_NAME = "select x.person from mamis.physician_fact x"
            + " where x.superseded_at is null and x.$ >= # and x.$ < # || chr(1114111)";

    private static final String WITH_SUCH_A_NUMBER = " and m.person in (select n.person from mamis.physician_number n"
            + " where n.number = # union all select n.person from mamis.member n where n.number = #) and ";

    private static final String PERSON = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern BY_KANA = Pattern.compile("(\\D.*)\\|(" + PERSON + ")");
    private static final Pattern BY_LICENCE = Pattern.compile("(\\d{1,9})\\|(" + PERSON + ")");

    private final String body;
    private final String day;
    private final StringBuilder text;
    private final List<Object> parameters = new ArrayList<>();
    private final String order;

    private MemberListSql(AssociationId body, Filter filter, LocalDate day, String wanted) {
        this.body = "uuid '" + body.value() + "'";
        this.day = "date '" + day + "'";
        order = filter.order().isByKana() ? "p.kana_key" : "p.licence_order";
        text = new StringBuilder(wanted).append(MEMBERS);
        narrow(filter);
    }

    static MemberListSql of(AssociationId body, Filter filter, LocalDate day, Page page) {
        MemberListSql sql = new MemberListSql(body, filter, day, lines(filter));
        page.after().ifPresent(after -> sql.after(after, filter.order()));
        String way = filter.order().isBackwards() ? " desc" : "";
        sql.text
                .append(" order by ")
                .append(sql.order)
                .append(way)
                .append(", p.person")
                .append(way)
                // Said in the statement, so that what is costly is computed for the lines shown and no others.
                .append(" limit ")
                .append(page.size() + 1);
        return sql;
    }

    static MemberListSql counting(AssociationId body, Filter filter, LocalDate day) {
        return new MemberListSql(body, filter, day, "select count(*)");
    }

    /** What is sought is the first parameter. */
    private static String lines(Filter filter) {
        String byFormer =
                filter.sought().filter(SoughtMember.ByName.class::isInstance).isPresent()
                        ? "not (starts_with(p.kana_key, ?1) or starts_with(p.name_key, ?1))"
                        : "false";
        return LINES.formatted(filter.order().isByKana() ? "p.kana_key" : "p.licence_order", byFormer);
    }

    private void narrow(Filter filter) {
        filter.sought().ifPresent(this::sought);
        filter.workplace().ifPresent(where -> text.append(" and ").append(WorkplaceSql.condition(where, this::bound)));
        filter.category().ifPresent(category -> is("m.category", category));
        filter.own().ifPresent(own -> and("m.own_code = #", own.text()));
        filter.sex().ifPresent(sex -> is("p.sex", sex));
        filter.check().ifPresent(check -> is("p.register_check", check));
        TraitsSql.conditions(filter.traits(), this::bound)
                .forEach(condition -> text.append(" and ").append(condition));
        filter.standing().ifPresent(standing -> text.append(" and ").append(held(standing)));
    }

    private void is(String column, Enum<?> value) {
        text.append(" and ").append(column).append(" = '").append(value.name()).append("'");
    }

    /**
     * Days are compared, not what is made of them: of a case expression the planner expects next to nobody, and reads
     * everybody of a large body to find the first page.
     */
    private static String held(MemberStanding standing) {
        return switch (standing) {
            case COMING -> "m.valid_from > @day";
            case CURRENT -> "m.valid_from <= @day and (m.valid_to is null or m.valid_to > @day)";
            case PAST -> "m.valid_to <= @day";
        };
    }

    /** What stands for {@code value} in the statement. */
    private String bound(Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }

    private void sought(SoughtMember sought) {
        if (sought instanceof SoughtMember.ByNumber number) {
            String digits = bound(number.digits());
            text.append(WITH_SUCH_A_NUMBER.replace("#", digits))
                    .append("(p.licence_number = ")
                    .append(digits)
                    .append(" or ")
                    .append(NUMBER)
                    .append(" = ")
                    .append(digits)
                    .append(")");
        } else if (sought instanceof SoughtMember.ByName name) {
            String key = bound(name.key().text());
            text.append(" and m.person in (")
                    .append(NAME_KEYS.stream()
                            .map(column -> WITH_SUCH_A_NAME.replace("$", column).replace("#", key))
                            .collect(Collectors.joining(" union all ")))
                    .append(") and (")
                    .append(NAME_KEYS.stream()
                            .map(column -> "starts_with(p." + column + ", " + key + ")")
                            .collect(Collectors.joining(" or ")))
                    .append(")");
        }
    }

    private void after(String cursor, Order wanted) {
        Matcher place = (wanted.isByKana() ? BY_KANA : BY_LICENCE).matcher(cursor);
        if (!place.matches()) {
            throw new MalformedValue("cursor", cursor);
        }
        Object keyValue = wanted.isByKana() ? place.group(1) : Integer.valueOf(place.group(1));
        String person = bound(UUID.fromString(place.group(2)));
        String further = wanted.isBackwards() ? "<" : ">";
        and("(" + order + ", p.person) " + further + " (#, " + person + ")", keyValue);
    }

    /** Adds a condition in which # stands for {@code value}. */
    private void and(String condition, Object value) {
        text.append(" and ").append(condition.replace("#", bound(value)));
    }

    Query bound(EntityManager manager) {
        Query query =
                manager.createNativeQuery(text.toString().replace("@body", body).replace("@day", day));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }
}
