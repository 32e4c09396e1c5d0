package jp.mamis.persistence.procedures;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.procedures.ProcedureIndex.Filter;
import jp.mamis.application.procedures.ProcedureIndex.Sort;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.persistence.procedures.JpaProcedureIndex.Line;

/**
 * The one statement of a work list: what it says and the values it takes, in order. What somebody typed is only ever a
 * value. A page goes on after the sort's value and the reference number of the row before, so that rows that come and go
 * meanwhile neither repeat nor hide others. Of a procedure that has ended it knows what was registered on that day.
 */
final class WorkListQuery {

    /** Whether an account tells of the death of {@code p.applicant}. */
    static final String DEATH_BY_ACCOUNT = "exists (select 1 from mamis.account d"
            + " where d.person = p.applicant and d.suspension_reason = 'DEATH')";

    /** Whether a membership of {@code p.applicant} ended with death. */
    static final String DEATH_BY_MEMBERSHIP = "exists (select 1 from mamis.membership_fact d"
            + " where d.person = p.applicant and d.ending = 'DECEASED' and d.superseded_at is null)";

    private static final String ROWS =
            "select p.id, p.reference, p.kind, p.applicant, f.family, f.given, f.kana_family, f.kana_given, f.kana_key,"
                    + " s.office_state, " + RefusedAbove.BY
                    + " as rejected_by, s.shown, s.since, p.submitted_at, p.current_body, p.state, p.version,"
                    + " s.shown and p.closed_on is null and (" + DEATH_BY_ACCOUNT + " or " + DEATH_BY_MEMBERSHIP
                    + ") as deceased"
                    + " from mamis.procedure_step s join mamis.procedure p on p.id = s.procedure"
                    + " join mamis.physician_fact f on f.person = p.applicant and f.superseded_at is null"
                    + " and (case when p.closed_on is null then f.valid_to is null else f.shown_from <= p.closed_on"
                    + " and (f.valid_to is null or f.valid_to > p.closed_on) end) where s.body = ?";

    /** What the body was asked for last: of one asked for something else meanwhile, the row before is superseded. */
    private static final String CATEGORY = " and s.shown and exists (select from mamis.awaited_fact a"
            + " where a.body = s.body and a.procedure = s.procedure and a.category = ? and (a.superseded_at is null"
            + " or not exists (select from mamis.awaited_fact later where later.body = a.body"
            + " and later.procedure = a.procedure and later.id > a.id)))";

    /** The keys of names that a slip leaves out. */
    private static final List<String> BEYOND_A_SLIP = List.of("kana_key", "former_key", "former_kana_key");

    private final StringBuilder sql = new StringBuilder(ROWS);
    private final List<Object> values = new ArrayList<>();

    WorkListQuery(UUID body, Filter filter, Page page) {
        values.add(body);
        states(filter);
        text(filter);
        filter.before().ifPresent(moment -> {
            sql.append(" and s.since < ?");
            values.add(moment.atOffset(ZoneOffset.UTC));
        });
        filter.category().ifPresent(category -> {
            sql.append(CATEGORY);
            values.add(category.name());
        });
        page.after().ifPresent(cursor -> after(filter.sort(), cursor));
        sql.append(
                switch (filter.sort()) {
                    case OLDEST_FIRST -> " order by s.since, s.reference";
                    case NEWEST_FIRST -> " order by s.since desc, s.reference";
                    case APPLICANT -> " order by f.kana_key, s.reference";
                });
        sql.append(" limit ?");
        values.add(page.size() + 1);
    }

    /** The rows of these procedures. */
    WorkListQuery(UUID body, UUID[] procedures) {
        values.add(body);
        values.add(procedures);
        sql.append(" and s.procedure = any(?) order by s.reference");
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return values;
    }

    /** The place of a row in the order, to go on after. */
    static String place(Line line, Sort sort) {
        String value =
                sort == Sort.APPLICANT ? line.kanaKey() : line.row().since().toString();
        return value + " " + line.row().reference();
    }

    private void states(Filter filter) {
        if (!filter.states().isEmpty()) {
            String[] names = RefusedAbove.stored(filter.states()).stream()
                    .map(Enum::name)
                    .toArray(String[]::new);
            sql.append(" and s.office_state = any(?)");
            values.add(names);
            RefusedAbove.above(filter.states()).ifPresent(above -> {
                sql.append(" and (s.office_state <> 'REJECTED' or (")
                        .append(RefusedAbove.BY)
                        .append(" is not null) = ?)");
                values.add(above);
            });
        }
    }

    private void text(Filter filter) {
        if (filter.text().isBlank()) {
            return;
        }
        List<String> ways = new ArrayList<>(List.of("false"));
        filter.referencePart().ifPresent(part -> {
            ways.add("position(? in replace(s.reference, '-', '')) > 0");
            ways.add("f.licence_number = ? and s.shown");
            values.add(part);
            values.add(part);
        });
        filter.nameBeginning().ifPresent(beginning -> {
            ways.add("starts_with(f.name_key, ?)");
            values.add(beginning.text());
            for (String key : BEYOND_A_SLIP) {
                ways.add("starts_with(f." + key + ", ?) and s.shown");
                values.add(beginning.text());
            }
        });
        sql.append(" and (").append(String.join(" or ", ways)).append(')');
    }

    private void after(Sort sort, String cursor) {
        int end = cursor.lastIndexOf(' ');
        if (end < 0) {
            throw new MalformedValue("cursor", cursor);
        }
        String reference = cursor.substring(end + 1);
        String value = cursor.substring(0, end);
        sql.append(
                switch (sort) {
                    case OLDEST_FIRST -> " and (s.since, s.reference) > (?, ?)";
                    case NEWEST_FIRST -> " and (s.since < ? or (s.since = ? and s.reference > ?))";
                    case APPLICANT -> " and (f.kana_key, s.reference) > (?, ?)";
                });
        Object place = sort == Sort.APPLICANT ? value : instant(value, cursor);
        Stream<Object> taken =
                sort == Sort.NEWEST_FIRST ? Stream.of(place, place, reference) : Stream.of(place, reference);
        taken.forEach(values::add);
    }

    private static OffsetDateTime instant(String text, String cursor) {
        try {
            return Instant.parse(text).atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException otherOrder) {
            throw new MalformedValue("cursor", cursor);
        }
    }
}
