package jp.mamis.web.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.statistics.MembersTable;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.statistics.CategoryCounts;
import jp.mamis.domain.statistics.Dimension;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.people.MembershipTables;

/** The table of members by category as it is drawn. */
final class MembersSheet {

    /** With more bodies a page shows no lines by sex: files have them. */
    static final int MOST_BY_SEX = 100;

    private final MembersTable table;
    private final Drill drill;
    private final Visit visit;
    private final Texts t;
    private final BodyNames names;

    MembersSheet(MembersTable table, Drill drill, Visit visit) {
        this.table = table;
        this.drill = drill;
        this.visit = visit;
        this.t = visit.texts();
        this.names = new BodyNames(t);
    }

    /** Of which day it is, as statistics have it. */
    String asOf() {
        LocalDate day = table.date().day();
        return t.get(
                "statistics.as-of",
                "day",
                t.language() == Language.JAPANESE
                        ? JapaneseDate.statistical(day)
                        : visit.dates().day(day));
    }

    Facts heading() {
        return Facts.none()
                .and(t.get("statistics.body"), names.of(table.body()))
                .and(
                        t.get("statistics.known-at"),
                        visit.dates().moment(table.date().knownAt()))
                .and(t.get("statistics.counting"), t.get("statistics.counting." + slug(table.counting())))
                .and(
                        t.get("statistics.pending-of"),
                        t.get("statistics.pending." + slug(table.counting()), "count", table.pending()));
    }

    Table table() {
        List<MembersTable.Line> lines = isShortened()
                ? table.lines().stream()
                        .filter(line -> line.sex().isEmpty() || line.body().equals(table.body()))
                        .toList()
                : table.lines();
        return Table.of(t.get("statistics.caption", "day", asOf()), lines, columns(), t.get("statistics.nothing"))
                .ofFigures();
    }

    /** Whether lines by sex are left to the files. */
    boolean isShortened() {
        return table.by().contains(Dimension.SEX) && table.parts().size() > MOST_BY_SEX;
    }

    private List<Column<MembersTable.Line>> columns() {
        List<Column<MembersTable.Line>> columns = new ArrayList<>();
        columns.add(Column.of(t.get("statistics.line"), this::name));
        columns.add(number(t.get("statistics.total"), Optional.empty()));
        if (table.by().contains(Dimension.CATEGORY)) {
            CategoryCounts.IN_SUBTOTAL.forEach(category -> columns.add(number(category)));
            columns.add(Column.number(
                    t.get("statistics.subtotal"), line -> line.counts().subtotal()));
            columns.add(number(MemberCategory.C));
            columns.add(number(MemberCategory.UNKNOWN));
        }
        return columns;
    }

    private Column<MembersTable.Line> number(MemberCategory category) {
        return number(heading(category, t), Optional.of(category));
    }

    static String heading(MemberCategory category, Texts t) {
        return category.isKnown()
                ? t.get("statistics.category", "category", category.label())
                : MembershipTables.national(category, t);
    }

    private Column<MembersTable.Line> number(String label, Optional<MemberCategory> category) {
        return new Column<>(label, line -> cell(line, category), true, Optional.empty());
    }

    private Cell cell(MembersTable.Line line, Optional<MemberCategory> category) {
        long number = category.map(line.counts()::of).orElseGet(line.counts()::total);
        return drill.list(line, category)
                .filter(list -> number > 0)
                .map(list -> Cell.link("%,d".formatted(number), list))
                .orElseGet(() -> Cell.number(number));
    }

    /** The body of the table is the whole; lines of other bodies name them. */
    private Cell name(MembersTable.Line line) {
        String body = names.of(line.body());
        return line.sex()
                .map(sex -> Cell.text(t.get("statistics.line.of", Map.of("body", body, "sex", sex(sex, t)))))
                .orElseGet(() ->
                        line.body().equals(table.body()) ? Cell.text(body) : Cell.link(body, drill.table(line.body())));
    }

    static String sex(Sex sex, Texts t) {
        return t.get("person.sex." + slug(sex));
    }

    /** How the bodies below add up, where the table has any. */
    Optional<Facts> sums() {
        return table.sums()
                .map(sums -> Facts.none()
                        .and(t.get("statistics.sums.below"), people(sums.below()))
                        .and(t.get("statistics.sums.again"), people(-sums.again()))
                        .and(t.get("statistics.sums.only-below"), people(-sums.onlyBelow()))
                        .and(t.get("statistics.sums.only-here"), people(sums.onlyHere()))
                        .and(t.get("statistics.sums.members", "body", names.of(table.body())), people(sums.members()))
                        .and(t.get("statistics.sums.doubled"), t.get("count.items", "count", sums.doubled())));
    }

    private String people(long number) {
        return t.get("count.people", "count", number);
    }

    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
