package jp.mamis.web.settings;

import java.util.List;
import java.util.Optional;
import jp.mamis.domain.settings.Honorific;
import jp.mamis.domain.settings.LabelAddress;
import jp.mamis.domain.settings.LabelRules;
import jp.mamis.domain.settings.LabelSheet;
import jp.mamis.domain.settings.LetterRules;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;

/** How a body writes to doctors, as it was typed; an empty text means as is usual. */
record LetterText(
        String honorific,
        String sender,
        String title,
        String opening,
        String closing,
        String number,
        String sheet,
        String address,
        String right,
        String down) {

    /** The names of its parts, in forms and in the API. */
    static final List<String> PARTS = List.of(
            "honorific",
            "sender",
            "title",
            "opening",
            "closing",
            "number",
            "labelSheet",
            "labelAddress",
            "labelRight",
            "labelDown");

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
                texts.get(7),
                texts.get(8),
                texts.get(9));
    }

    static LetterText of(LetterRules rules) {
        return new LetterText(
                rules.honorific().name(),
                rules.sender(),
                rules.title(),
                rules.opening(),
                rules.closing(),
                rules.number(),
                rules.labels().sheet().name(),
                rules.labels().address().name(),
                Integer.toString(rules.labels().right()),
                Integer.toString(rules.labels().down()));
    }

    /** In the order of {@link #PARTS}. */
    List<String> texts() {
        return List.of(honorific, sender, title, opening, closing, number, sheet, address, right, down);
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
        Parsed<Optional<LabelSheet>> paper = input.optional(
                place + "labelSheet", Optional.of(sheet), text -> RulesText.chosen(LabelSheet.values(), text));
        Parsed<Optional<LabelAddress>> to = input.optional(
                place + "labelAddress", Optional.of(address), text -> RulesText.chosen(LabelAddress.values(), text));
        Parsed<Optional<Integer>> aside =
                input.optional(place + "labelRight", Optional.of(right), LabelRules::readShift);
        Parsed<Optional<Integer>> lower = input.optional(place + "labelDown", Optional.of(down), LabelRules::readShift);
        return input.combined(
                place + "honorific",
                () -> new LetterRules(
                        called.get().orElse(usual.honorific()),
                        from.get().orElse(""),
                        presiding.get().orElse(""),
                        before.get().orElse(""),
                        after.get().orElse(""),
                        form.get().orElse(""),
                        new LabelRules(
                                paper.get().orElse(usual.labels().sheet()),
                                to.get().orElse(usual.labels().address()),
                                aside.get().orElse(0),
                                lower.get().orElse(0))));
    }
}
