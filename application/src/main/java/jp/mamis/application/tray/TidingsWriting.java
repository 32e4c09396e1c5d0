package jp.mamis.application.tray;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import jp.mamis.application.mail.FactTexts;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.tray.Tidings;

/** Turns news into a letter by the templates of {@code letter_ja} and {@code letter_en}; days as official papers have them. */
final class TidingsWriting {

    private final FactTexts texts = new FactTexts("letter", JapaneseDate::official);

    /** What the news is about, in a line, for lists. */
    String title(Tidings tidings) {
        return filled(tidings, ".title");
    }

    TrayLetter.Text text(Tidings tidings, String name, LocalDate written) {
        MailLanguage language = tidings.language();
        return new TrayLetter.Text(
                language.name().toLowerCase(Locale.ROOT),
                texts.day(written, language),
                texts.filled(language, "to", Map.of("name", name)),
                filled(tidings, ".title"),
                filled(tidings, ".text"));
    }

    private String filled(Tidings tidings, String what) {
        return texts.filled(
                tidings.language(), tidings.kind().slug() + what, texts.shown(tidings.facts(), tidings.language()));
    }
}
