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
        return Table.of(
                caption,
                terms(),
                List.of(
                        Column.text(t.get("changes.item"), term -> term),
                        Column.of(t.get("changes.before"), term -> content(before, term)),
                        Column.of(t.get("changes.now"), term -> content(now, term))),
                "");
    }

    private static Cell content(Facts facts, String term) {
        return facts.facts().stream()
                .filter(fact -> fact.term().equals(term))
                .map(Facts.Fact::content)
                .findFirst()
                .orElseGet(() -> Cell.text(""));
    }
}
