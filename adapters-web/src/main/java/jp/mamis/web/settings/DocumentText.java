package jp.mamis.web.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.settings.AcceptedFiles;
import jp.mamis.domain.settings.AskedDocument;
import jp.mamis.domain.settings.DocumentNeed;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;

/** A document that a body asks for, as it was typed. */
record DocumentText(String name, String categories, String need, String files, String megabytes, String keptMonths) {

    /** The names of its parts, in forms and in the API. */
    static final List<String> PARTS = List.of("name", "categories", "need", "files", "megabytes", "keptMonths");

    static DocumentText of(AskedDocument document) {
        return new DocumentText(
                document.name(),
                categories(document.categories()),
                document.need().name(),
                document.files().name(),
                Integer.toString(document.megabytes()),
                Integer.toString(document.keptMonths()));
    }

    /** @param texts in the order of {@link #PARTS} */
    static DocumentText typed(List<String> texts) {
        return new DocumentText(texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4), texts.get(5));
    }

    /** In the order of {@link #PARTS}. */
    List<String> texts() {
        return List.of(name, categories, need, files, megabytes, keptMonths);
    }

    /** @param place what its parts are called by, with the point before their names */
    Parsed<AskedDocument> read(String place, Parsing input) {
        Parsed<String> called = input.required(place + "name", name, AskedDocument::readName);
        Parsed<Optional<Set<MemberCategory>>> of =
                input.optional(place + "categories", Optional.of(categories), AskedDocument::readCategories);
        Parsed<DocumentNeed> needed =
                input.required(place + "need", need, text -> RulesText.chosen(DocumentNeed.values(), text));
        Parsed<AcceptedFiles> accepted =
                input.required(place + "files", files, text -> RulesText.chosen(AcceptedFiles.values(), text));
        Parsed<Integer> large = input.required(place + "megabytes", megabytes, AskedDocument::readMegabytes);
        Parsed<Integer> months = input.required(place + "keptMonths", keptMonths, AskedDocument::readMonths);
        return input.combined(
                place + "name",
                () -> new AskedDocument(
                        called.get(),
                        of.get().orElse(Set.of()),
                        needed.get(),
                        accepted.get(),
                        large.get(),
                        months.get()));
    }

    /** National categories as forms take and show them. */
    static String categories(Set<MemberCategory> categories) {
        return categories.stream().sorted().map(MemberCategory::label).collect(Collectors.joining("、"));
    }
}
