package jp.mamis.domain.hierarchy;

import java.text.Normalizer;
import java.util.Locale;

/** How codes are read: any width and case means the same. */
final class CodeText {

    private CodeText() {}

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
