package jp.mamis.application.tray;

import jp.mamis.application.mail.FactTexts;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.tray.Tidings;

/** What news is about, in a line: in the language of whoever reads of it, which may be another than that of the letter. */
public final class TidingsTitles {

    private final FactTexts texts = new FactTexts("letter", JapaneseDate::official);

    TidingsTitles() {}

    public String of(Tidings tidings, MailLanguage language) {
        return texts.filled(language, tidings.kind().slug() + ".title", texts.shown(tidings.facts(), language));
    }
}
