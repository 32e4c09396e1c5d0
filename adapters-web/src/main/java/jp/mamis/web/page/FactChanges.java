package jp.mamis.web.page;

import java.util.List;
import java.util.stream.Stream;

/** What is said in another way than before, term by term. */
public record FactChanges(Facts before, Facts now) {

    /** The terms under which something else is said, in the order of now. */
    public List<String> terms() {
        return Stream.concat(now.facts().stream(), before.facts().stream())
                .filter(fact -> !(now.facts().contains(fact) && before.facts().contains(fact)))
                .map(Facts.Fact::term)
                .distinct()
                .toList();
    }

    /** Before beside now; without rows when nothing is said in another way. */
    public Table table(String caption, Texts t) {
        return Table.of(caption, terms(), columns(t).toList(), "");
    }

    /**
     * The same with one more column.
     *
     * @param nothing what is said where nothing is said in another way
     */
    public Table table(String caption, String nothing, Texts t, Column<String> more) {
        return Table.of(
                caption, terms(), Stream.concat(columns(t), Stream.of(more)).toList(), nothing);
    }

    private Stream<Column<String>> columns(Texts t) {
        return Stream.of(
                Column.text(t.get("changes.item"), term -> term),
                Column.of(t.get("changes.before"), this::was),
                Column.of(t.get("changes.now"), this::is));
    }

    /** What was said under a term. */
    public Cell was(String term) {
        return content(before, term);
    }

    /** What is said under a term now. */
    public Cell is(String term) {
        return content(now, term);
    }

    /** Whether something was said under a term, and nothing is now. */
    public boolean isEmptied(String term) {
        return !was(term).equals(Cell.text("")) && is(term).equals(Cell.text(""));
    }

    private static Cell content(Facts facts, String term) {
        return facts.facts().stream()
                .filter(fact -> fact.term().equals(term))
                .map(Facts.Fact::content)
                .findFirst()
                .orElseGet(() -> Cell.text(""));
    }
}
