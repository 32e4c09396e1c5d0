package jp.mamis.persistence.documents;

import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unfolds the packed parts of a PDF to count them, so that no small file fills the machine once it is opened. A part whose
 * packing cannot be told from its own words is refused: nobody hides it who does not mean to hide how much there is.
 */
final class PackedParts {

    /** A fraction of the memory that a portal has. */
    private static final long MOST = 64L << 20;

    private static final int LONGEST_DICTIONARY = 16 << 10;
    private static final String BEGIN = "obj";
    private static final String STREAM = "stream";
    private static final Pattern NAMED_ELSEWHERE = Pattern.compile("/Filter\\s*\\d+\\s+\\d+\\s+R");
    private static final Pattern SPELT = Pattern.compile("/\\w*#");
    private static final List<String> NOT_COUNTED = List.of("/LZW", "/RunLength", "/RL", "/Crypt");
    private static final List<String> AS_LETTERS = List.of("/ASCII", "/A85", "/AHx");

    private PackedParts() {}

    /** @param text the content, a character for each byte */
    static boolean unfoldTooFar(byte[] content, String text) {
        long room = MOST;
        byte[] thrownAway = new byte[1 << 16];
        for (int at = text.indexOf(STREAM); at >= 0; at = text.indexOf(STREAM, at + STREAM.length())) {
            int body = body(content, at + STREAM.length());
            if (body < 0 || text.startsWith("end", Math.max(0, at - 3))) {
                continue;
            }
            String before = text.substring(Math.max(0, at - LONGEST_DICTIONARY), at);
            int begin = before.lastIndexOf(BEGIN);
            if (begin < 0 || isNotCounted(before) || isHidden(before.substring(begin))) {
                return true;
            }
            room -= unfolded(content, body, room, thrownAway);
            if (room < 0) {
                return true;
            }
        }
        return false;
    }

    /** Packed in a way that is not counted here; wherever it is said, as a text may pretend to begin the part. */
    private static boolean isNotCounted(String before) {
        boolean letters = AS_LETTERS.stream().anyMatch(before::contains) && before.contains("/Fl");
        return letters || NOT_COUNTED.stream().anyMatch(before::contains);
    }

    /** Packed twice, or said in another way than in plain words. */
    private static boolean isHidden(String dictionary) {
        boolean twice = dictionary.indexOf("/Fl") != dictionary.lastIndexOf("/Fl");
        return twice
                || SPELT.matcher(dictionary).find()
                || NAMED_ELSEWHERE.matcher(dictionary).find();
    }

    /** Where the content of a stream begins; -1 where the word is none that begins one. */
    private static int body(byte[] content, int at) {
        int begin = at < content.length && content[at] == '\r' ? at + 1 : at;
        return begin < content.length && content[begin] == '\n' ? begin + 1 : -1;
    }

    private static long unfolded(byte[] content, int from, long room, byte[] thrownAway) {
        Inflater inflater = new Inflater();
        long count = 0;
        try {
            inflater.setInput(content, from, content.length - from);
            while (!inflater.finished() && !inflater.needsInput() && count <= room) {
                int some = inflater.inflate(thrownAway);
                if (some == 0 && inflater.needsDictionary()) {
                    return count;
                }
                count += some;
            }
        } catch (DataFormatException noneOrBroken) {
            return count;
        } finally {
            inflater.end();
        }
        return count;
    }
}
