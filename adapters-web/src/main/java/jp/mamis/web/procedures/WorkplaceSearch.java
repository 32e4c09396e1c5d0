package jp.mamis.web.procedures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.mamis.web.input.FormInput;

/**
 * What is looked for in the register of institutions on the page of the workplace.
 *
 * @param words      of name, reading or code
 * @param prefecture JIS code; blank for all of them
 */
record WorkplaceSearch(String words, String prefecture) {

    static final String WORDS = BodyChoices.SEARCH;

    static final String PREFECTURE = "at";

    /** What was sought as the page was drawn. */
    static final String SOUGHT = "sought";

    private static final String ACT = "act";

    /** The button that looks in the register sends this. */
    private static final String FIND = "find";

    /** The Enter key sends this, whatever field it is pressed in. */
    private static final String ENTER = "enter";

    /** Whether the page was sent to look in the register: by its button, or by Enter after other words were typed. */
    static boolean isAsked(FormInput sent) {
        boolean another = !sent.text(SOUGHT).equals(of(sent.answers()).sought());
        return sent.text(ACT).equals(FIND) || (sent.text(ACT).equals(ENTER) && another);
    }

    /** As the page remembers it. */
    String sought() {
        return prefecture + " " + words;
    }

    /** The part of an address that asks for it. */
    String query() {
        return "?" + WORDS + "=" + encoded(words) + "&" + PREFECTURE + "=" + encoded(prefecture);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** @param asked the query of the address, or the fields of the form sent */
    static WorkplaceSearch of(Map<String, List<String>> asked) {
        return new WorkplaceSearch(text(asked, WORDS), text(asked, PREFECTURE));
    }

    private static String text(Map<String, List<String>> asked, String field) {
        return asked.getOrDefault(field, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }
}
