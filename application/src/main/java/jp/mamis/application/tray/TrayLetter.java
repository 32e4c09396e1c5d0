package jp.mamis.application.tray;

import java.util.Optional;
import jp.mamis.application.addressees.Addressee;
import jp.mamis.domain.tray.Dispatch;

/**
 * A dispatch as it is read, told or printed.
 *
 * @param to how the doctor is reached; of one settled on an earlier day the name alone
 * @param by        who marked it, for the office that did; empty while it waits
 * @param reached   whether the letter says how the office is reached
 * @param overtaken whether it waits and need not be sent any more
 */
public record TrayLetter(
        Dispatch dispatch, Addressee to, Text text, Optional<String> by, boolean reached, boolean overtaken) {

    /**
     * What the letter says, in the language the doctor has chosen.
     *
     * @param language as {@code ja}
     * @param day      the day that stands on it
     * @param name     the addressee with the form of address
     * @param body     paragraphs parted by empty lines
     */
    public record Text(String language, String day, String name, String title, String body) {}
}
