package jp.mamis.persistence.documents;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unfolds the packed parts of a PDF to count them, so that no small file fills the machine once it is opened. */
final class PackedParts {

    private static final long MOST = 256L << 20;
    private static final int BEFORE = 512;
    private static final String STREAM = "stream";

    private PackedParts() {}

    /** @param text the content, a character for each byte */
    static boolean unfoldTooFar(byte[] content, String text) {
        long room = MOST;
        byte[] thrownAway = new byte[1 << 16];
        int at = text.indexOf(STREAM);
        while (at >= 0) {
            boolean begins = !text.startsWith("end", Math.max(0, at - 3));
            String dictionary = text.substring(Math.max(0, at - BEFORE), at);
            if (begins && dictionary.contains("Fl")) {
                if (isPackedTwice(dictionary)) {
                    return true;
                }
                room -= unfolded(content, body(content, at + STREAM.length()), room, thrownAway);
                if (room < 0) {
                    return true;
                }
            }
            at = text.indexOf(STREAM, at + STREAM.length());
        }
        return false;
    }

    /** Nobody packs twice who does not mean to hide how much there is. */
    private static boolean isPackedTwice(String dictionary) {
        String own = dictionary.substring(Math.max(0, dictionary.lastIndexOf(" obj")));
        int first = own.indexOf("/Fl");
        int second = first < 0 ? -1 : own.indexOf("/Fl", first + 1);
        return second >= 0 && own.substring(first, second).indexOf(']') < 0 && own.lastIndexOf('[', first) >= 0;
    }

    private static int body(byte[] content, int at) {
        int begin = at;
        if (begin < content.length && content[begin] == '\r') {
            begin++;
        }
        return begin < content.length && content[begin] == '\n' ? begin + 1 : begin;
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
