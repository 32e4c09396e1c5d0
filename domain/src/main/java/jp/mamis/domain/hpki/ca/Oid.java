package jp.mamis.domain.hpki.ca;

import java.util.regex.Pattern;

/** An object identifier (オブジェクト識別子) in dotted form. */
public record Oid(String dotted) {

    private static final Pattern DOTTED = Pattern.compile("[0-2](\\.(0|[1-9][0-9]*))+");

    public Oid {
        if (!DOTTED.matcher(dotted).matches()) {
            throw new IllegalArgumentException("not an object identifier");
        }
    }

    @Override
    public String toString() {
        return dotted;
    }
}
