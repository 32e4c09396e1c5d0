package jp.mamis.web.page;

import java.util.Locale;

/** A state in a word, told apart by sign and colour as well. */
public record Chip(Tone tone, String label) {

    /** What the state asks of the reader. */
    public enum Tone {
        /** Not begun, ended, of no concern. */
        QUIET,
        /** Somebody has it in hand. */
        ACTIVE,
        /** Done, in force. */
        GOOD,
        /** The reader or somebody else has to act: sent back, due. */
        ATTENTION,
        /** Refused, failed, overdue. */
        BAD;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Chip quiet(String label) {
        return new Chip(Tone.QUIET, label);
    }

    public static Chip active(String label) {
        return new Chip(Tone.ACTIVE, label);
    }

    public static Chip good(String label) {
        return new Chip(Tone.GOOD, label);
    }

    public static Chip attention(String label) {
        return new Chip(Tone.ATTENTION, label);
    }

    public static Chip bad(String label) {
        return new Chip(Tone.BAD, label);
    }
}
