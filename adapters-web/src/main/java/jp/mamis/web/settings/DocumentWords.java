package jp.mamis.web.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.mamis.domain.settings.AcceptedFiles;
import jp.mamis.domain.settings.AskedDocument;
import jp.mamis.domain.settings.DocumentNeed;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Texts;

/** The documents a body asks for in words of one language. */
public final class DocumentWords {

    private final Texts t;

    public DocumentWords(Texts t) {
        this.t = t;
    }

    List<Choice> needs() {
        return Arrays.stream(DocumentNeed.values())
                .map(need -> Choice.of(need.name(), word(need)))
                .toList();
    }

    List<Choice> files() {
        return Arrays.stream(AcceptedFiles.values())
                .map(files -> Choice.of(files.name(), word(files)))
                .toList();
    }

    List<String> all(List<AskedDocument> documents) {
        return documents.isEmpty()
                ? List.of(t.get("settings.documents.none"))
                : documents.stream().map(this::one).toList();
    }

    private String one(AskedDocument document) {
        return t.get(
                "settings.document.all",
                Map.of(
                        "name", document.name(),
                        "need", word(document.need()),
                        "categories", of(document),
                        "files", limits(document),
                        "months", document.keptMonths()));
    }

    /** Which files are taken: 「PDF・JPEG・PNG、10MBまで」. */
    public String limits(AskedDocument document) {
        return t.get(
                "settings.document.limits", Map.of("files", word(document.files()), "megabytes", document.megabytes()));
    }

    public String word(DocumentNeed need) {
        return t.get("settings.need." + slug(need));
    }

    private String of(AskedDocument document) {
        return document.categories().isEmpty()
                ? t.get("settings.document.everybody")
                : DocumentText.categories(document.categories());
    }

    private String word(AcceptedFiles files) {
        return t.get("settings.files." + slug(files));
    }

    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
