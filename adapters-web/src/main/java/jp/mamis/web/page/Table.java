package jp.mamis.web.page;

import java.util.List;
import java.util.Optional;

/**
 * A table, ready to be drawn.
 *
 * @param caption  what the table lists
 * @param headings a heading for each column; the first column names the row
 * @param lines    the cells, row by row
 * @param nothing  what is said in place of an empty table
 * @param figures  whether it stays a table on a phone and is moved sideways there: figures are compared down a column, and a
 *                 list of each row would take many screens
 */
public record Table(
        String caption,
        List<Heading> headings,
        List<List<Cell>> lines,
        String nothing,
        Optional<Paging> paging,
        boolean figures) {

    private static final int NARROW = 6;

    /**
     * The heading of a column.
     *
     * @param towards the address that orders by it, when it can
     * @param state   the value of {@code aria-sort}, when it can
     */
    public record Heading(String label, boolean numeric, Optional<String> towards, Optional<String> state) {}

    public Table {
        headings = List.copyOf(headings);
        lines = lines.stream().map(List::copyOf).toList();
    }

    public static <R> Table of(String caption, List<R> rows, List<Column<R>> columns, String nothing) {
        List<Heading> headings = columns.stream()
                .map(column -> new Heading(column.label(), column.numeric(), Optional.empty(), Optional.empty()))
                .toList();
        return new Table(caption, headings, cells(rows, columns), nothing, Optional.empty(), false);
    }

    /** A table whose sortable columns carry links. */
    public static <R> Table sorted(String caption, List<R> rows, List<Column<R>> columns, String nothing, Sort sort) {
        List<Heading> headings = columns.stream()
                .map(column -> new Heading(
                        column.label(),
                        column.numeric(),
                        column.sortKey().map(sort::towards),
                        column.sortKey().map(sort::state)))
                .toList();
        return new Table(caption, headings, cells(rows, columns), nothing, Optional.empty(), false);
    }

    public Table paged(Paging part) {
        return new Table(caption, headings, lines, nothing, Optional.of(part), figures);
    }

    public Table ofFigures() {
        return new Table(caption, headings, lines, nothing, paging, true);
    }

    /** Whether it may be wider than its place, so that it is moved sideways. */
    public boolean isWide() {
        return figures || headings.size() > NARROW;
    }

    private static <R> List<List<Cell>> cells(List<R> rows, List<Column<R>> columns) {
        return rows.stream()
                .map(row ->
                        columns.stream().map(column -> column.cell().apply(row)).toList())
                .toList();
    }
}
