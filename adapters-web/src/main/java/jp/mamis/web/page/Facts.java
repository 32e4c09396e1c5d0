package jp.mamis.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Registered data: terms and what is registered under them, in the order given. */
public record Facts(List<Fact> facts) {

    /**
     * One term.
     *
     * @param change where the answer can be changed, on check pages and registered data
     */
    public record Fact(String term, Cell content, Optional<String> change) {}

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
        return and(new Fact(term, content, Optional.empty()));
    }

    /** A term with a link that leads to the place where it can be changed. */
    public Facts changeable(String term, String text, String href) {
        return and(new Fact(term, Cell.text(text), Optional.of(new Link(term, href).href())));
    }

    private Facts and(Fact fact) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return new Facts(more);
    }
}
