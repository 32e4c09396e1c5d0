package jp.mamis.cli.settings;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.settings.AcceptedFiles;
import jp.mamis.domain.settings.AskedDocument;
import jp.mamis.domain.settings.DocumentNeed;

/** A document that a body asks for, as the command line takes and prints it: {@code REQUIRED:ANY:10:12:A1 A2B:NAME}. */
final class DocumentOption {

    private static final int PARTS = 6;

    private DocumentOption() {}

    static List<AskedDocument> documents(List<String> typed) {
        return typed.stream()
                .filter(text -> !text.isBlank())
                .map(DocumentOption::document)
                .toList();
    }

    static String text(AskedDocument document) {
        return String.join(
                ":",
                document.need().name(),
                document.files().name(),
                Integer.toString(document.megabytes()),
                Integer.toString(document.keptMonths()),
                document.categories().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")),
                document.name());
    }

    private static AskedDocument document(String typed) {
        String[] parts = typed.split(":", PARTS);
        if (parts.length < PARTS) {
            throw new MalformedValue("document-option", typed);
        }
        return new AskedDocument(
                AskedDocument.readName(parts[PARTS - 1]),
                AskedDocument.readCategories(parts[4]),
                chosen(DocumentNeed.values(), parts[0]),
                chosen(AcceptedFiles.values(), parts[1]),
                AskedDocument.readMegabytes(parts[2]),
                AskedDocument.readMonths(parts[3]));
    }

    private static <E extends Enum<E>> E chosen(E[] all, String text) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("choice", text));
    }
}
