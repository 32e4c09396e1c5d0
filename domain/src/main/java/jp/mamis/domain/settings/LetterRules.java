package jp.mamis.domain.settings;

import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * How a body writes to doctors (文書・宛名の設定). Address, telephone and president are those of its profile.
 *
 * @param honorific what follows a doctor's name
 * @param sender    who letters come from, up to 40 characters; empty: the body's name
 * @param title     of who presides, up to 20 characters; empty: 会長
 * @param opening   words before the text (頭語・前文), up to 200 characters in lines; may be empty
 * @param closing   words after it (結語), up to 200 characters in lines; may be empty
 * @param number    the form of the number of a letter (文書番号), up to 40 characters, with {@value #PLACE_OF_NUMBER} for
 *     the reference number and {@value #PLACE_OF_YEAR} for the fiscal year by its era; empty: letters bear none
 */
public record LetterRules(
        Honorific honorific,
        String sender,
        String title,
        String opening,
        String closing,
        String number,
        LabelRules labels) {

    public static final String PLACE_OF_NUMBER = "{番号}";
    public static final String PLACE_OF_YEAR = "{年度}";

    public static final LetterRules STANDARD =
            new LetterRules(Honorific.SENSEI, "", "", "", "", "", LabelRules.STANDARD);

    private static final int LONGEST_LINE = 40;
    private static final int LONGEST_TITLE = 20;
    private static final int LONGEST_TEXT = 200;

    /** @throws MalformedValue of the kind of the part that is not as it should be */
    public LetterRules {
        readSender(sender);
        readTitle(title);
        readText(opening);
        readText(closing);
        readNumber(number);
    }

    /** @throws MalformedValue of kind {@code letter-sender} */
    public static String readSender(String typed) {
        return SettingsText.line("letter-sender", typed.strip(), LONGEST_LINE);
    }

    /** @throws MalformedValue of kind {@code president-title} */
    public static String readTitle(String typed) {
        return SettingsText.line("president-title", typed.strip(), LONGEST_TITLE);
    }

    /** @throws MalformedValue of kind {@code letter-text} */
    public static String readText(String typed) {
        return SettingsText.lines("letter-text", typed.replace("\r\n", "\n").strip(), LONGEST_TEXT);
    }

    /** @throws MalformedValue of kind {@code letter-number}, also where the place of the number is missing */
    public static String readNumber(String typed) {
        String form = SettingsText.line("letter-number", typed.strip(), LONGEST_LINE);
        if (!form.isEmpty() && !form.contains(PLACE_OF_NUMBER)) {
            throw new MalformedValue("letter-number", typed);
        }
        return form;
    }

    /** The number of a letter; empty where letters bear none. */
    public String numbered(String reference, FiscalYear year) {
        return number.replace(PLACE_OF_YEAR, JapaneseDate.eraYear(year.firstDay()) + "度")
                .replace(PLACE_OF_NUMBER, reference);
    }
}
