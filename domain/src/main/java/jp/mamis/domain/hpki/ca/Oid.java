package jp.mamis.domain.hpki.ca;

import java.util.regex.Pattern;

/** An object identifier (オブジェクト識別子) in dotted form: at most 256 characters, far more than any in use. */
public record Oid(String dotted) {

    private static final int LONGEST = 256;

    /** Possessive, for a loop that may go back costs a frame of the stack for each arc. */
    private static final Pattern DOTTED = Pattern.compile("[0-2](?:\\.(?:0|[1-9][0-9]*+))++");

    public Oid {
        if (dotted.length() > LONGEST || !DOTTED.matcher(dotted).matches()) {
            throw new IllegalArgumentException("not an object identifier");
        }
    }

    @Override
    public String toString() {
        return dotted;
    }
}
