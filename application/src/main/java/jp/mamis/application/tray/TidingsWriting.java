package jp.mamis.application.tray;

import java.time.LocalDate;
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

    /** What the news is about, in a line, for lists. */
    String title(Tidings tidings) {
        return filled(tidings, ".title");
    }

    /** As the body writes: its form of address, and in Japanese its opening and closing words. */
    TrayLetter.Text text(Tidings tidings, String name, LetterRules writing, LocalDate written) {
        MailLanguage language = tidings.language();
        return new TrayLetter.Text(
                language.name().toLowerCase(Locale.ROOT),
                texts.day(written, language),
                texts.filled(
                        language, "to." + writing.honorific().name().toLowerCase(Locale.ROOT), Map.of("name", name)),
                filled(tidings, ".title"),
                language == MailLanguage.JA ? framed(tidings, writing) : filled(tidings, ".text"));
    }

    private String framed(Tidings tidings, LetterRules writing) {
        return Stream.of(writing.opening(), filled(tidings, ".text"), writing.closing())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String filled(Tidings tidings, String what) {
        return texts.filled(
                tidings.language(), tidings.kind().slug() + what, texts.shown(tidings.facts(), tidings.language()));
    }
}
