package jp.mamis.domain.settings;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Characters;

/** Free texts of settings: shown as they were typed, never as markup. */
final class SettingsText {

    private SettingsText() {}

    /** @throws MalformedValue of {@code kind} when longer than {@code longest} or not printable on one line */
    static String line(String kind, String text, int longest) {
        if (Characters.count(text) > longest || !Characters.printable(text)) {
            throw new MalformedValue(kind, text);
        }
        return text;
    }

    /** @throws MalformedValue of {@code kind} when longer than {@code longest} or not printable but for line breaks */
    static String lines(String kind, String text, int longest) {
        if (Characters.count(text) > longest || !Characters.printable(text.replace("\n", ""))) {
            throw new MalformedValue(kind, text);
        }
        return text;
    }
}
