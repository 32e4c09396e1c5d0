package jp.mamis.persistence.tray;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.tray.TrayFilter;
import jp.mamis.application.tray.TrayRow;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.tray.Tidings;

/** The one statement of a list of a tray, and the values it takes. What somebody typed is only ever a value. */
final class TrayQuery {

    /** Whether letters bear the former name. */
    private static final String FORMER =
            "(f.former_key is not null and (f.data::jsonb ->> 'formerNameOnMail')::boolean)";

    private final StringBuilder sql = new StringBuilder("select " + DispatchRow.COLUMNS
            + ", f.family, f.given, f.data::jsonb #>> '{former,family}' as former_family,"
            + " f.data::jsonb #>> '{former,given}' as former_given, " + FORMER
            + " as by_former from mamis.dispatch d join mamis.physician_fact f on f.person = d.person"
            + " and f.superseded_at is null and f.valid_to is null where d.body = any(?)");
    private final List<Object> values = new ArrayList<>();

    TrayQuery(UUID[] bodies, TrayFilter filter, Page page) {
        values.add(bodies);
        if (!filter.states().isEmpty()) {
            sql.append(" and d.state = any(?)");
            values.add(filter.states().stream().map(Enum::name).toArray(String[]::new));
        }
        text(filter);
        page.after().ifPresent(this::after);
        sql.append(" order by d.written_at, d.id limit ?");
        values.add(page.size() + 1);
    }

    String sql() {
        return sql.toString();
    }

    Object[] values() {
        return values.toArray();
    }

    /** The place of a row in the order, to go on after. */
    static String place(TrayRow row) {
        Tidings tidings = row.dispatch().tidings();
        return tidings.writtenAt() + " " + tidings.id().value();
    }

    private void text(TrayFilter filter) {
        if (filter.text().isBlank()) {
            return;
        }
        List<String> ways = new ArrayList<>(List.of("false"));
        filter.referencePart().ifPresent(part -> {
            ways.add("position(? in replace(d.reference, '-', '')) > 0");
            values.add(part);
        });
        filter.nameBeginning().ifPresent(beginning -> {
            ways.add("starts_with(f.name_key, ?)");
            ways.add("starts_with(f.kana_key, ?)");
            ways.add("(" + FORMER + " and (starts_with(f.former_key, ?) or starts_with(f.former_kana_key, ?)))");
            values.addAll(Collections.nCopies(4, beginning.text()));
        });
        sql.append(" and (").append(String.join(" or ", ways)).append(')');
    }

    private void after(String cursor) {
        try {
            int space = cursor.indexOf(' ');
            OffsetDateTime at =
                    Instant.parse(cursor.substring(0, Math.max(0, space))).atOffset(ZoneOffset.UTC);
            UUID id = UUID.fromString(cursor.substring(space + 1));
            sql.append(" and (d.written_at, d.id) > (?, ?)");
            values.add(at);
            values.add(id);
        } catch (DateTimeParseException | IllegalArgumentException foreign) {
            throw new MalformedValue("cursor", cursor);
        }
    }
}
