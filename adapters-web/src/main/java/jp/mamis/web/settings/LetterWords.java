package jp.mamis.web.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.mamis.domain.settings.Honorific;
import jp.mamis.domain.settings.LabelAddress;
import jp.mamis.domain.settings.LetterRules;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Texts;

/** How a body writes to doctors, in words of one language. */
final class LetterWords {

    private final Texts t;

    LetterWords(Texts t) {
        this.t = t;
    }

    Facts after(Facts facts, LetterRules letters) {
        return facts.and(
                        t.get("settings.letters.honorific"), letters.honorific().label())
                .and(t.get("settings.letters.sender"), or(letters.sender(), "settings.letters.sender.usual"))
                .and(t.get("settings.letters.title"), or(letters.title(), "settings.letters.title.usual"))
                .and(t.get("settings.letters.opening"), lines(letters.opening()))
                .and(t.get("settings.letters.closing"), lines(letters.closing()))
                .and(t.get("settings.letters.number"), or(letters.number(), "settings.letters.number.none"))
                .and(
                        t.get("settings.letters.labelAddress"),
                        word(letters.labels().address()));
    }

    List<Choice> honorifics() {
        return Arrays.stream(Honorific.values())
                .map(honorific -> Choice.of(honorific.name(), honorific.label()))
                .toList();
    }

    List<Choice> addresses() {
        return Arrays.stream(LabelAddress.values())
                .map(address -> Choice.of(address.name(), word(address)))
                .toList();
    }

    private String word(LabelAddress address) {
        return t.get("settings.letters.address."
                + address.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String or(String text, String usual) {
        return text.isEmpty() ? t.get(usual) : text;
    }

    private Cell lines(String text) {
        return text.isEmpty()
                ? Cell.text(t.get("settings.unset"))
                : Cell.lines(text.lines().toList());
    }
}
