package jp.mamis.domain.person;

import jp.mamis.domain.kernel.MalformedValue;

/** What somebody says in own words (自由記述), over several lines if need be: reasons, notes. */
public final class OwnWords {

    private OwnWords() {}

    /**
     * Takes a text as it is typed; space at its edges is not part of it, line breaks and tabs are, the latter as spaces.
     *
     * @throws MalformedValue of {@code kind} when blank, longer than {@code longest} or not printable
     */
    public static String parse(String kind, String typed, int longest) {
        String text = typed.strip().replace("\r\n", "\n").replace('\t', ' ');
        if (!Characters.printable(text.replace("\n", ""))) {
            throw new MalformedValue(kind, typed);
        }
        return checked(kind, text, longest);
    }

    /**
     * A text as it was kept: what was taken before signs were looked at stays readable.
     *
     * @throws MalformedValue of {@code kind} when blank or longer than {@code longest}
     */
    public static String checked(String kind, String text, int longest) {
        if (text.isBlank() || Characters.count(text) > longest) {
            throw new MalformedValue(kind, text);
        }
        return text;
    }
}
