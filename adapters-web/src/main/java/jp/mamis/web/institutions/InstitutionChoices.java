package jp.mamis.web.institutions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.institutions.InstitutionFilter;
import jp.mamis.application.institutions.InstitutionQueries;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Texts;

/** What a form offers from the register of institutions, with a way round it for a place that is not there. */
public final class InstitutionChoices {

    /** The answer of whoever types the place by hand. */
    public static final String BY_HAND = "typed";

    private static final int MOST = 20;

    /**
     * What there is to choose from.
     *
     * @param choices empty while nothing was sought and nothing chosen; else the last one is {@link #BY_HAND}
     * @param asked   whether something was sought
     * @param found   how many were found and are shown
     * @param more    whether there are more than are shown
     */
    public record Offered(List<Choice> choices, boolean asked, int found, boolean more) {

        public static final Offered NOTHING = new Offered(List.of(), false, 0, false);

        public Offered {
            choices = List.copyOf(choices);
        }
    }

    private final InstitutionQueries register;
    private final Texts t;

    public InstitutionChoices(InstitutionQueries register, Texts t) {
        this.register = register;
        this.t = t;
    }

    /**
     * What is found in force today, behind what is chosen already.
     *
     * @param prefecture JIS code; blank or none for all of them
     * @param chosen     a code or {@link #BY_HAND} or nothing
     */
    public Offered of(String words, String prefecture, String chosen) {
        Optional<InstitutionFilter> filter = filter(words, prefecture).filter(InstitutionFilter::asksForSomething);
        Slice<Institution> found = filter.map(wanted -> register.open(wanted, Page.first(MOST)))
                .orElseGet(() -> new Slice<>(List.of(), Optional.empty()));
        Optional<Institution> before = known(chosen, register);
        boolean asked = !words.isBlank() || !prefecture.isBlank();
        if (before.isEmpty() && found.rows().isEmpty()) {
            return new Offered(List.of(), asked, 0, false);
        }
        Stream<Choice> places = Stream.concat(
                        before.stream(), found.rows().stream().filter(place -> !before.equals(Optional.of(place))))
                .map(this::choice);
        Stream<Choice> byHand = Stream.of(
                Choice.of(BY_HAND, t.get("institution.by-hand")).explained(t.get("institution.by-hand.hint")));
        return new Offered(
                Stream.concat(places, byHand).toList(),
                asked,
                found.rows().size(),
                found.next().isPresent());
    }

    /** These to choose from, without a way round. */
    public List<Choice> among(List<Institution> places) {
        return places.stream().map(this::choice).toList();
    }

    /** What is found in force today, without a way round. */
    public List<Choice> found(String words) {
        return filter(words, "")
                .filter(InstitutionFilter::asksForSomething)
                .map(wanted -> among(register.open(wanted, Page.first(MOST)).rows()))
                .orElse(List.of());
    }

    /** The institution that an answer names; empty for a place typed by hand, and for what is no code of the register. */
    public static Optional<Institution> known(String chosen, InstitutionQueries register) {
        try {
            return Optional.of(chosen)
                    .filter(text -> !text.isBlank() && !text.equals(BY_HAND))
                    .map(InstitutionCode::parse)
                    .flatMap(register::find);
        } catch (MalformedValue noCode) {
            return Optional.empty();
        }
    }

    private Choice choice(Institution place) {
        String address = WorkplaceWords.address(place);
        String code = t.get("institution.code-is", "code", place.code().text());
        return Choice.of(place.code().text(), place.name().text())
                .explained(
                        address.isEmpty() ? code : t.get("institution.at", Map.of("address", address, "code", code)));
    }

    /** Nothing is found by what has nothing to compare. */
    private static Optional<InstitutionFilter> filter(String words, String prefecture) {
        try {
            return Optional.of(InstitutionFilter.typed(
                    words,
                    Optional.of(prefecture).filter(text -> !text.isBlank()).map(Prefecture::parse),
                    ""));
        } catch (MalformedValue nothing) {
            return Optional.empty();
        }
    }
}
