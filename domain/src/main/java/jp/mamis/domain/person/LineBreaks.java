package jp.mamis.domain.person;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a line of Japanese text may end (禁則処理): no closing mark begins a line and no opening one ends it (Java's own
 * line breaks for Japanese), and neither a number of any width nor a word in Latin letters is cut; a number keeps what is
 * counted with it (４８８番地). A date and 先生 stay whole too, and the title (敬称) that ends a text stays with the given name.
 */
public final class LineBreaks {

    private static final String SIGN = "[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]";
    private static final String COUNTED = "(?:丁目|番地|番|号室|号棟|号|階|年度|年|月|日|時|分|円|件|名|人|歳|条|通|％|%)";
    private static final String DATE =
            "(?:(?:明治|大正|昭和|平成|令和)(?:元|[0-9０-９]{1,2})|[0-9０-９]{4})年[0-9０-９]{1,2}月[0-9０-９]{1,2}日";
    private static final Pattern WHOLE = Pattern.compile(
            DATE + "|先生|" + SIGN + "+(?:[-－‐−–.．,，/／:：@＠_＿'’]" + SIGN + "+)*(?:(?<=[0-9０-９])" + COUNTED + ")?");
    private static final Pattern TITLED = Pattern.compile("[^ 　]+[ 　]+(?:先生|様|殿)$");
    /** What Java lets begin a line and books do not. */
    private static final String NEVER_FIRST = "・･：；:;／ヽヾゝゞ々〻‐゠–〜～";

    private LineBreaks() {}

    /** The text in the parts after each of which a line may end. */
    public static List<String> parts(String text) {
        BitSet inside = inside(text);
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.JAPANESE);
        breaks.setText(text);
        List<String> parts = new ArrayList<>();
        int begun = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == text.length() || !inside.get(end)) {
                parts.add(text.substring(begun, end));
                begun = end;
            }
        }
        return parts;
    }

    /** Whether a line may end at the position. */
    public static boolean at(int position, String text) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.JAPANESE);
        breaks.setText(text);
        return breaks.isBoundary(position) && !inside(text).get(position);
    }

    /** The positions within what is never cut, and before what never begins a line. */
    private static BitSet inside(String text) {
        BitSet inside = new BitSet(text.length() + 1);
        for (Pattern kept : List.of(WHOLE, TITLED)) {
            kept.matcher(text).results().forEach(whole -> inside.set(whole.start() + 1, whole.end()));
        }
        for (int position = 1; position < text.length(); position++) {
            if (NEVER_FIRST.indexOf(text.charAt(position)) >= 0) {
                inside.set(position);
            }
        }
        return inside;
    }
}
