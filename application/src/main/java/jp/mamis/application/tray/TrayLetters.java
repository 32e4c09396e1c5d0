package jp.mamis.application.tray;

import java.time.LocalDate;
import java.util.List;
import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.settings.LetterRules;
import jp.mamis.domain.tray.Tidings;

/**
 * Letters to be printed.
 *
 * @param sender  the body that writes, as it has introduced itself
 * @param writing how the body writes today
 * @param written the day that stands on the letters
 */
public record TrayLetters(
        Association body,
        AssociationProfile.Contents sender,
        LetterRules writing,
        LocalDate written,
        List<TrayLetter> letters) {

    public TrayLetters {
        letters = List.copyOf(letters);
    }

    /** Whether the letters say how the office is reached: it has entered an address, a telephone or a FAX number. */
    public boolean isReached() {
        return isReached(sender);
    }

    static boolean isReached(AssociationProfile.Contents sender) {
        return sender.address().isPresent()
                || sender.phone().isPresent()
                || sender.fax().isPresent();
    }

    /**
     * The number of a letter about a procedure, by the fiscal year in which it was put into the tray; empty text for none. It
     * is the same each time the letter is printed.
     */
    public String number(TrayLetter letter) {
        Tidings tidings = letter.dispatch().tidings();
        return tidings.reference().isEmpty()
                ? ""
                : writing.numbered(tidings.reference(), FiscalYear.of(JapanTime.today(tidings.writtenAt())));
    }
}
