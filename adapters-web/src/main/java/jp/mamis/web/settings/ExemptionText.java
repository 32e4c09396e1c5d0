package jp.mamis.web.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.settings.ExemptionCode;
import jp.mamis.domain.settings.ExemptionCondition;
import jp.mamis.domain.settings.OwnExemption;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;

/** An exemption of a body's own, as it was typed. */
record ExemptionText(String code, String name, String condition, String number, String words, String spares) {

    /** The names of its parts, in forms and in the API. */
    static final List<String> PARTS = List.of("code", "name", "condition", "number", "words", "spares");

    static ExemptionText of(OwnExemption exemption) {
        return new ExemptionText(
                exemption.code().text(),
                exemption.name(),
                exemption.condition().kind().name(),
                exemption.condition().number().map(Object::toString).orElse(""),
                exemption.condition().words(),
                exemption.spares());
    }

    /** @param texts in the order of {@link #PARTS} */
    static ExemptionText typed(List<String> texts) {
        return new ExemptionText(texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4), texts.get(5));
    }

    /** In the order of {@link #PARTS}. */
    List<String> texts() {
        return List.of(code, name, condition, number, words, spares);
    }

    /** @param place what its parts are called by, with the point before their names */
    Parsed<OwnExemption> read(String place, Parsing input) {
        Parsed<ExemptionCode> called = input.required(place + "code", code, ExemptionCode::parse);
        Parsed<String> named = input.required(place + "name", name, OwnExemption::readName);
        Parsed<ExemptionCondition.Kind> kind = input.required(
                place + "condition", condition, text -> RulesText.chosen(ExemptionCondition.Kind.values(), text));
        Optional<ExemptionCondition.Kind> known = Arrays.stream(ExemptionCondition.Kind.values())
                .filter(one -> one.name().equals(condition.strip()))
                .findFirst();
        Parsed<Optional<Integer>> counted = known.map(which -> number(which, place + "number", input))
                .orElseGet(() -> input.optional(place + "number", Optional.empty(), Integer::valueOf));
        Parsed<Optional<String>> decided = known.map(which -> words(which, place + "words", input))
                .orElseGet(() -> input.optional(place + "words", Optional.empty(), text -> text));
        Parsed<String> spared = input.required(place + "spares", spares, OwnExemption::readSpares);
        return input.combined(
                place + "code",
                () -> new OwnExemption(
                        called.get(),
                        named.get(),
                        new ExemptionCondition(
                                kind.get(), counted.get(), decided.get().orElse("")),
                        spared.get()));
    }

    private Parsed<Optional<Integer>> number(ExemptionCondition.Kind which, String place, Parsing input) {
        return which.counts()
                ? input.required(place, number, text -> ExemptionCondition.readNumber(which, text))
                : input.optional(
                        place,
                        Optional.of(number),
                        text -> ExemptionCondition.readNumber(which, text).orElseThrow());
    }

    private Parsed<Optional<String>> words(ExemptionCondition.Kind which, String place, Parsing input) {
        return which == ExemptionCondition.Kind.ON_REQUEST
                ? input.required(place, words, text -> Optional.of(ExemptionCondition.readWords(which, text)))
                : input.optional(place, Optional.of(words), text -> ExemptionCondition.readWords(which, text));
    }
}
