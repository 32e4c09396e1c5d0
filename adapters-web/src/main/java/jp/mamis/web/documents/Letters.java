package jp.mamis.web.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text in the parts that are drawn one by one: a character, with its variation selector where it has one. */
final class Letters {

    /** @param selector 0 where there is none */
    record Letter(int character, int selector) {

        String text() {
            String own = Character.toString(character);
            return selector == 0 ? own : own + Character.toString(selector);
        }
    }

    private Letters() {}

    static List<Letter> of(String text) {
        List<Letter> letters = new ArrayList<>();
        Optional<Integer> waiting = Optional.empty();
        for (int character : text.codePoints().toArray()) {
            if (isSelector(character)) {
                waiting.ifPresent(own -> letters.add(new Letter(own, character)));
                waiting = Optional.empty();
            } else {
                waiting.ifPresent(own -> letters.add(new Letter(own, 0)));
                waiting = Optional.of(Character.isISOControl(character) ? ' ' : character);
            }
        }
        waiting.ifPresent(own -> letters.add(new Letter(own, 0)));
        return letters;
    }

    private static boolean isSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }
}
