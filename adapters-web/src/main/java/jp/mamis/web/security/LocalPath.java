package jp.mamis.web.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** A place on this site to come back to; never another site, however it is written. */
public final class LocalPath {

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private LocalPath() {}

    /** {@code text} when it is a path with or without query on this site, else {@code otherwise}. */
    public static URI of(String text, String otherwise) {
        try {
            return LOCAL.matcher(text).matches() ? new URI(text) : URI.create(otherwise);
        } catch (URISyntaxException unusable) {
            return URI.create(otherwise);
        }
    }
}
