package jp.mamis.domain.person;

import java.util.regex.Pattern;

/**
 * One dash for the many that keyboards give (ハイフン). The long-vowel mark ー looks the same and is typed for it, but it
 * is a letter of names and towns: it counts as a dash only after a digit.
 */
public final class Dashes {

    private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212\uFF0D\uFE63]|(?<=[0-9０-９])[ーｰ]");

    private Dashes() {}

    /** Every dash as {@code -}. */
    public static String fold(String text) {
        return DASH.matcher(text).replaceAll("-");
    }
}
