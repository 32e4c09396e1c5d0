package jp.mamis.web.page;

import java.util.Optional;

/**
 * One of several answers.
 *
 * @param value what the form sends
 * @param label what the person reads
 * @param hint  a line of explanation below the label, for radio buttons and checkboxes
 */
public record Choice(String value, String label, Optional<String> hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, Optional.empty());
    }

    public Choice explained(String text) {
        return new Choice(value, label, Optional.of(text));
    }
}
