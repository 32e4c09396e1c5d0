package jp.mamis.application.institutions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.person.Prefecture;

/**
 * Which institutions are sought; what is absent does not narrow it.
 *
 * @param words  each is part of name, reading or code; one of a single letter is their beginning
 * @param place  part of the address, prefecture included
 * @param openOn a day on which the code is in force
 */
public record InstitutionFilter(
        List<NameKey> words, Optional<Prefecture> prefecture, Optional<NameKey> place, Optional<LocalDate> openOn) {

    public static final InstitutionFilter ALL =
            new InstitutionFilter(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int MOST_WORDS = 10;

    public InstitutionFilter {
        words = List.copyOf(words);
    }

    /**
     * What somebody typed, words apart by spaces; those after the tenth do not count.
     *
     * @throws jp.mamis.domain.kernel.MalformedValue of kind {@code name-key} for a word with nothing to compare
     */
    public static InstitutionFilter typed(String words, Optional<Prefecture> prefecture, String place) {
        return new InstitutionFilter(
                Arrays.stream(words.strip().split("[\\s　]+", MOST_WORDS + 1))
                        .limit(MOST_WORDS)
                        .filter(word -> !word.isEmpty())
                        .map(NameKey::parse)
                        .toList(),
                prefecture,
                Optional.of(place).filter(text -> !text.isBlank()).map(NameKey::parse),
                Optional.empty());
    }

    public InstitutionFilter openOn(LocalDate day) {
        return new InstitutionFilter(words, prefecture, place, Optional.of(day));
    }

    /** Whether anything is sought at all. */
    public boolean asksForSomething() {
        return !words.isEmpty() || prefecture.isPresent() || place.isPresent();
    }
}
