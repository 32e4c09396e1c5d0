package jp.mamis.web.page;

import java.util.ArrayList;
import java.util.List;

/** Registered data: terms and what is registered under them, in the order given. */
public record Facts(List<Fact> facts) {

    /** One term. */
    public record Fact(String term, Cell content) {}

    public Facts {
        facts = List.copyOf(facts);
    }

    public static Facts none() {
        return new Facts(List.of());
    }

    public Facts and(String term, String text) {
        return and(term, Cell.text(text));
    }

    public Facts and(String term, Cell content) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(new Fact(term, content));
        return new Facts(more);
    }
}
