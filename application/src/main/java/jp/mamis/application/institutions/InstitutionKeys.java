package jp.mamis.application.institutions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionReading;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.person.Prefecture;

/**
 * By what an institution is found. Pairs of neighbouring letters (bigrams) let an index find any part of two letters or
 * more, which is how Japanese is sought; a single letter is looked for at beginnings only.
 *
 * @param text  the keys of name, reading and code, each behind a line end
 * @param place the key of the address
 * @param grams the pairs of both, those of the address marked with {@code @}, and beginnings marked with {@code ^}
 */
public record InstitutionKeys(String text, String place, Set<String> grams) {

    private static final String BEGINNING = "\n";

    public static InstitutionKeys of(Institution institution) {
        List<String> parts = Stream.of(
                        Optional.of(institution.name().text()),
                        institution.reading().map(InstitutionReading::text),
                        Optional.of(institution.code()).map(InstitutionCode::text))
                .flatMap(Optional::stream)
                .filter(NameKey::comparable)
                .map(part -> NameKey.parse(part).text())
                .toList();
        String address = institution
                .address()
                .map(at -> at.prefecture().map(Prefecture::kanji).orElse("") + at.line() + at.building())
                .map(at -> NameKey.parse(at).text())
                .orElse("");
        Set<String> grams = new LinkedHashSet<>();
        parts.forEach(part -> {
            grams.add("^" + part.substring(0, part.offsetByCodePoints(0, 1)));
            grams.addAll(pairs(part));
        });
        pairs(address).forEach(pair -> grams.add("@" + pair));
        return new InstitutionKeys(parts.stream().map(BEGINNING::concat).collect(Collectors.joining()), address, grams);
    }

    /** What {@link #text} holds of an institution that the word finds. */
    public static String needle(NameKey word) {
        return isSingle(word) ? BEGINNING + word.text() : word.text();
    }

    /** The pairs that {@link #grams} holds of every institution that the filter shows. */
    public static Set<String> wanted(InstitutionFilter filter) {
        Set<String> wanted = new LinkedHashSet<>();
        filter.words().forEach(word -> {
            if (isSingle(word)) {
                wanted.add("^" + word.text());
            }
            wanted.addAll(pairs(word.text()));
        });
        filter.place().ifPresent(at -> pairs(at.text()).forEach(pair -> wanted.add("@" + pair)));
        return wanted;
    }

    private static boolean isSingle(NameKey word) {
        return word.text().codePointCount(0, word.text().length()) == 1;
    }

    private static Set<String> pairs(String text) {
        int[] letters = text.codePoints().toArray();
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i + 1 < letters.length; i++) {
            pairs.add(new String(letters, i, 2));
        }
        return pairs;
    }
}
