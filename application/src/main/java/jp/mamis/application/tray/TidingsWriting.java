package jp.mamis.application.tray;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.mail.FactTexts;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.settings.LetterRules;
import jp.mamis.domain.tray.Tidings;

/** Turns news into a letter by the templates of {@code letter_ja} and {@code letter_en}; days as official papers have them. */
final class TidingsWriting {

    private final FactTexts texts = new FactTexts("letter", JapaneseDate::official);
    private final TidingsTitles titles = new TidingsTitles();

    /** What the news is about, in a line, for lists. */
    String title(Tidings tidings) {
        return titles.of(tidings, tidings.language());
    }

    /**
     * The body that writes.
     *
     * @param reached whether its letters say how it is reached
     */
    record Office(String name, boolean reached) {}

    /** As the body writes: its form of address, and in Japanese its opening and closing words. */
    TrayLetter.Text text(Tidings tidings, String name, Office office, LetterRules writing, LocalDate written) {
        MailLanguage language = tidings.language();
        return new TrayLetter.Text(
                language.name().toLowerCase(Locale.ROOT),
                texts.day(written, language),
                texts.filled(
                        language, "to." + writing.honorific().name().toLowerCase(Locale.ROOT), Map.of("name", name)),
                title(tidings),
                language == MailLanguage.JA ? framed(tidings, office, writing) : body(tidings, office));
    }

    private String framed(Tidings tidings, Office office, LetterRules writing) {
        return Stream.of(writing.opening(), body(tidings, office), writing.closing())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** Whom to ask is the sender; one that has entered no address is called by its name. */
    private String body(Tidings tidings, Office office) {
        Map<String, String> facts = new HashMap<>(tidings.facts());
        facts.put(
                "office",
                texts.filled(
                        tidings.language(),
                        office.reached() ? "office.reached" : "office.named",
                        Map.of("office", office.name())));
        return filled(tidings, ".text", facts);
    }

    private String filled(Tidings tidings, String what, Map<String, String> facts) {
        return texts.filled(tidings.language(), tidings.kind().slug() + what, texts.shown(facts, tidings.language()));
    }
}
