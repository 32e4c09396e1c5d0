package jp.mamis.web.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.settings.Honorific;
import jp.mamis.domain.settings.LabelAddress;
import jp.mamis.domain.settings.LabelRules;
import jp.mamis.domain.settings.LetterRules;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;

/**
 * How a body writes to doctors, as it was typed; an empty text means as is usual.
 *
 * @param retired what programs still send of how labels are printed, by the names of the parts
 */
record LetterText(
        String honorific,
        String sender,
        String title,
        String opening,
        String closing,
        String number,
        String address,
        Map<String, String> retired) {

    /** The names of its parts, in forms and in the API. */
    static final List<String> PARTS =
            List.of("honorific", "sender", "title", "opening", "closing", "number", "labelAddress");

    /** @param texts in the order of {@link #PARTS} */
    static LetterText of(List<String> texts) {
        return new LetterText(
                texts.get(0),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                texts.get(4),
                texts.get(5),
                texts.get(6),
                Map.of());
    }

    static LetterText of(LetterRules rules) {
        return new LetterText(
                rules.honorific().name(),
                rules.sender(),
                rules.title(),
                rules.opening(),
                rules.closing(),
                rules.number(),
                rules.labels().address().name(),
                Map.of());
    }

    /** In the order of {@link #PARTS}. */
    List<String> texts() {
        return List.of(honorific, sender, title, opening, closing, number, address);
    }

    /** @param place what its parts are called by, with the point before their names */
    Parsed<LetterRules> read(String place, Parsing input) {
        LetterRules usual = LetterRules.STANDARD;
        Parsed<Optional<Honorific>> called = input.optional(
                place + "honorific", Optional.of(honorific), text -> RulesText.chosen(Honorific.values(), text));
        Parsed<Optional<String>> from = input.optional(place + "sender", Optional.of(sender), LetterRules::readSender);
        Parsed<Optional<String>> presiding =
                input.optional(place + "title", Optional.of(title), LetterRules::readTitle);
        Parsed<Optional<String>> before =
                input.optional(place + "opening", Optional.of(opening), LetterRules::readText);
        Parsed<Optional<String>> after = input.optional(place + "closing", Optional.of(closing), LetterRules::readText);
        Parsed<Optional<String>> form = input.optional(place + "number", Optional.of(number), LetterRules::readNumber);
        Parsed<Optional<LabelAddress>> to = input.optional(
                place + "labelAddress", Optional.of(address), text -> RulesText.chosen(LabelAddress.values(), text));
        retired.forEach((part, given) -> input.optional(place + part, Optional.of(given), LetterText::moved));
        return input.combined(
                place + "honorific",
                () -> new LetterRules(
                        called.get().orElse(usual.honorific()),
                        from.get().orElse(""),
                        presiding.get().orElse(""),
                        before.get().orElse(""),
                        after.get().orElse(""),
                        form.get().orElse(""),
                        new LabelRules(to.get().orElse(usual.labels().address()))));
    }

    private static String moved(String given) {
        throw new MalformedValue("label-printing", given);
    }
}
