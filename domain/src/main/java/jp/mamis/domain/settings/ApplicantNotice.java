package jp.mamis.domain.settings;

import jp.mamis.domain.kernel.MalformedValue;

/**
 * What a body tells whoever wants to join it (入会希望者へのお知らせ), up to 500 characters in each language; either may be
 * empty.
 *
 * @param sealed whether an application on paper has to bear the applicant's seal (押印); nothing hangs on it but this note
 */
public record ApplicantNotice(String japanese, String english, boolean sealed) {

    public static final ApplicantNotice NONE = new ApplicantNotice("", "");

    private static final int LONGEST = 500;

    /** @throws MalformedValue of kind {@code applicant-notice} */
    public ApplicantNotice(String japanese, String english) {
        this(japanese, english, false);
    }

    /** @throws MalformedValue of kind {@code applicant-notice} */
    public ApplicantNotice {
        SettingsText.lines("applicant-notice", japanese, LONGEST);
        SettingsText.lines("applicant-notice", english, LONGEST);
    }

    /** @throws MalformedValue of kind {@code applicant-notice} */
    public static String read(String typed) {
        return SettingsText.lines("applicant-notice", typed.strip().replace("\r\n", "\n"), LONGEST);
    }
}
