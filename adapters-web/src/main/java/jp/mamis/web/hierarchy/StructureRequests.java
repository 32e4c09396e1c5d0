package jp.mamis.web.hierarchy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hierarchy.DissolveAssociation;
import jp.mamis.application.hierarchy.FoundAssociation;
import jp.mamis.application.hierarchy.MergeAssociations;
import jp.mamis.application.hierarchy.RenameAssociation;
import jp.mamis.application.hierarchy.SplitAssociation;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationName;
import jp.mamis.domain.hierarchy.LocalKind;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;

/** What the API takes for changes of structure. {@code from} is a day as ISO 8601 writes it, in Asia/Tokyo. */
final class StructureRequests {

    private StructureRequests() {}

    /** @param kind AREA, UNIVERSITY or WORKPLACE below a prefecture, else absent */
    record Found(
            String code, boolean codeIsProvisional, String name, String parent, Optional<String> kind, String from) {

        FoundAssociation.Plan plan() {
            Parsing input = new Parsing();
            Parsed<AssociationCode> own = input.required("code", code, AssociationCode::parse);
            Parsed<AssociationName> called = input.required("name", name, AssociationName::parse);
            Parsed<AssociationCode> above = input.required("parent", parent, AssociationCode::parse);
            Parsed<Optional<LocalKind>> sort = input.optional("kind", kind, StructureRequests::kind);
            var day = input.required("from", from, JapaneseDate::parse);
            return input.complete(() -> new FoundAssociation.Plan(
                    own.get(), codeIsProvisional, called.get(), above.get(), sort.get(), day.get()));
        }
    }

    record Rename(String name, String from) {

        RenameAssociation.Plan plan(AssociationCode code) {
            Parsing input = new Parsing();
            Parsed<AssociationName> called = input.required("name", name, AssociationName::parse);
            var day = input.required("from", from, JapaneseDate::parse);
            return input.complete(() -> new RenameAssociation.Plan(code, called.get(), day.get()));
        }
    }

    /** @param merged codes of the bodies that end */
    record Merge(List<String> merged, String from) {

        MergeAssociations.Plan plan(AssociationCode into) {
            Parsing input = new Parsing();
            Parsed<List<AssociationCode>> codes = input.each("merged", merged, AssociationCode::parse);
            var day = input.required("from", from, JapaneseDate::parse);
            return input.complete(() -> new MergeAssociations.Plan(new LinkedHashSet<>(codes.get()), into, day.get()));
        }
    }

    /** @param into codes of the bodies that carry on */
    record Split(List<String> into, String from) {

        SplitAssociation.Plan plan(AssociationCode code) {
            Parsing input = new Parsing();
            Parsed<List<AssociationCode>> codes = input.each("into", into, AssociationCode::parse);
            var day = input.required("from", from, JapaneseDate::parse);
            return input.complete(() -> new SplitAssociation.Plan(code, codes.get(), day.get()));
        }
    }

    record Dissolve(String from) {

        DissolveAssociation.Plan plan(AssociationCode code) {
            Parsing input = new Parsing();
            var day = input.required("from", from, JapaneseDate::parse);
            return input.complete(() -> new DissolveAssociation.Plan(code, day.get()));
        }
    }

    /** Takes the constant's name. */
    static LocalKind kind(String text) {
        try {
            return LocalKind.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw new MalformedValue("choice", text);
        }
    }
}
