package jp.mamis.web.fuzz;

import java.nio.charset.StandardCharsets;

/**
 * One request as it goes over the wire.
 *
 * @param honest whether method, path, cookies and tokens are the ones of a real session: whoever is told to log in then has
 *               lost it
 * @param wire   its bytes, a character for each
 */
record Shot(int number, Target target, Actor actor, String usedBearer, boolean honest, String wire) {

    private static final int SHOWN = 3_000;

    byte[] bytes() {
        return wire.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** With what is not printable, and with what is repeated, made short. */
    @Override
    public String toString() {
        String text = new String(bytes(), StandardCharsets.UTF_8)
                .replaceAll("(?s)(.{1,40}?)\\1{20,}", "$1…")
                .replaceAll("(Cookie|Authorization): [^\r]*", "$1: …");
        String shown = text.substring(0, Math.min(SHOWN, text.length()));
        return "input " + number + " as " + actor.role() + " at " + target.shape() + "\n" + shown;
    }
}
