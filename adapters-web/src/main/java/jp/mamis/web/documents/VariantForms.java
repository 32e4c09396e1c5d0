package jp.mamis.web.documents;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The forms of characters that a font keeps for variation selectors (異体字セレクタ): the table of format 14 in its
 * {@code cmap} (OpenType 1.9, "cmap"), which PDFBox passes over (see fontbox 3, {@code CmapSubtable}).
 */
final class VariantForms {

    private static final int FORMAT = 14;
    private static final int UNICODE = 0;
    private static final int VARIATION_SEQUENCES = 5;

    /** By selector: ranges and single characters. */
    private final Map<Integer, Map<Integer, Integer>> glyphs = new HashMap<>();

    private final Map<Integer, Map<Integer, Integer>> usual = new HashMap<>();

    private VariantForms() {}

    /** Read from the bytes of a font's table {@code cmap}; without any forms when it has no such part. */
    static VariantForms of(byte[] cmap) {
        VariantForms forms = new VariantForms();
        ByteBuffer table = ByteBuffer.wrap(cmap);
        int parts = table.getShort(2);
        for (int i = 0; i < parts; i++) {
            int entry = 4 + 8 * i;
            int start = table.getInt(entry + 4);
            if (table.getShort(entry) == UNICODE
                    && table.getShort(entry + 2) == VARIATION_SEQUENCES
                    && table.getShort(start) == FORMAT) {
                forms.read(table, start);
            }
        }
        return forms;
    }

    private void read(ByteBuffer table, int start) {
        int records = table.getInt(start + 6);
        for (int i = 0; i < records; i++) {
            int record = start + 10 + 11 * i;
            int selector = three(table, record);
            int ranges = table.getInt(record + 3);
            int singles = table.getInt(record + 7);
            usual.put(selector, ranges == 0 ? Map.of() : ranges(table, start + ranges));
            glyphs.put(selector, singles == 0 ? Map.of() : singles(table, start + singles));
        }
    }

    /** Each range as its first character and how many follow. */
    private static Map<Integer, Integer> ranges(ByteBuffer table, int start) {
        Map<Integer, Integer> ranges = new HashMap<>();
        int count = table.getInt(start);
        for (int i = 0; i < count; i++) {
            int first = three(table, start + 4 + 4 * i);
            int more = table.get(start + 7 + 4 * i) & 0xFF;
            for (int character = first; character <= first + more; character++) {
                ranges.put(character, character);
            }
        }
        return ranges;
    }

    private static Map<Integer, Integer> singles(ByteBuffer table, int start) {
        Map<Integer, Integer> singles = new HashMap<>();
        int count = table.getInt(start);
        for (int i = 0; i < count; i++) {
            singles.put(three(table, start + 4 + 5 * i), table.getShort(start + 7 + 5 * i) & 0xFFFF);
        }
        return singles;
    }

    private static int three(ByteBuffer table, int at) {
        return (table.get(at) & 0xFF) << 16 | (table.get(at + 1) & 0xFF) << 8 | (table.get(at + 2) & 0xFF);
    }

    /** The glyph of a character with a selector, where it is another than the character's own. */
    OptionalInt glyph(int character, int selector) {
        Integer glyph = glyphs.getOrDefault(selector, Map.of()).get(character);
        return glyph == null ? OptionalInt.empty() : OptionalInt.of(glyph);
    }

    /** Whether the character's own glyph is the form that the selector asks for. */
    boolean isUsual(int character, int selector) {
        return usual.getOrDefault(selector, Map.of()).containsKey(character);
    }
}
