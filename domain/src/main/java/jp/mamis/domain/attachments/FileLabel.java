package jp.mamis.domain.attachments;

import java.util.Locale;
import jp.mamis.domain.person.Characters;
import jp.mamis.domain.settings.FileType;

/**
 * What a file is called on screens (ファイル名): a label and nothing else. Nothing is ever stored, opened or told by it.
 *
 * @param text 1 to 100 characters without folders, control or direction characters; ends as its type does
 */
public record FileLabel(String text) {

    private static final int LONGEST = 100;
    private static final int KEPT = 90;
    private static final String NAMELESS = "file";

    public FileLabel {
        if (text.isEmpty() || Characters.count(text) > LONGEST || !text.equals(cleaned(text))) {
            throw new IllegalArgumentException("a label is made by of");
        }
    }

    /** Makes a label of the name a file was sent under, whatever that is. */
    public static FileLabel of(String name, FileType type) {
        String bare = cleaned(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        int[] kept = bare.codePoints().limit(KEPT).toArray();
        String label = new String(kept, 0, kept.length).strip();
        String lower = label.toLowerCase(Locale.ROOT);
        boolean fits = lower.endsWith("." + type.ending()) || (type == FileType.JPEG && lower.endsWith(".jpeg"));
        String stem = label.isEmpty() ? NAMELESS : label;
        return new FileLabel(fits && !label.isEmpty() ? label : stem + "." + type.ending());
    }

    private static String cleaned(String name) {
        StringBuilder clean = new StringBuilder();
        name.codePoints().filter(FileLabel::shows).forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static boolean shows(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "<>:\"|?*/\\".indexOf(character) < 0;
        };
    }
}
