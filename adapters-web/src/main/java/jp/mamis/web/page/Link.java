package jp.mamis.web.page;

import java.util.regex.Pattern;

/**
 * A link: what it says and where it leads.
 *
 * @param href a path on this site, a place on the page, or an {@code https}, {@code mailto} or {@code tel} address. Other
 *             schemes are refused, since templates do not judge them.
 */
public record Link(String label, String href) {

    private static final Pattern HARMLESS =
            Pattern.compile("(/(?![/\\\\])|[?#]|https://|mailto:|tel:).*", Pattern.DOTALL);

    public Link {
        if (!href.equals("/") && !HARMLESS.matcher(href).matches()) {
            throw new IllegalArgumentException("a link may not lead to " + href);
        }
    }
}
