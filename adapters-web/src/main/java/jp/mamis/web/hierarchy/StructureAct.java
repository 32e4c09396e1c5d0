package jp.mamis.web.hierarchy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.mamis.application.hierarchy.DissolveAssociation;
import jp.mamis.application.hierarchy.FoundAssociation;
import jp.mamis.application.hierarchy.HierarchyUseCases;
import jp.mamis.application.hierarchy.MergeAssociations;
import jp.mamis.application.hierarchy.RenameAssociation;
import jp.mamis.application.hierarchy.Restructured;
import jp.mamis.application.hierarchy.SplitAssociation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationName;
import jp.mamis.domain.hierarchy.LocalKind;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;

/** A change of structure as a page offers it. Reads its form; the act runs only when the input is sound. */
public enum StructureAct {
    FOUND,
    RENAME,
    MERGE,
    SPLIT,
    DISSOLVE;

    /** What remains to be done once the form is read. */
    interface Act {
        Outcome<Restructured> run(HierarchyUseCases federation, Caller caller);
    }

    /** As addresses, texts and templates call it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<StructureAct> of(String slug) {
        return Arrays.stream(values()).filter(act -> act.slug().equals(slug)).findFirst();
    }

    Act read(FormInput input) {
        Parsed<LocalDate> from = input.requiredDate("from", JapaneseDate::parse);
        return switch (this) {
            case FOUND -> found(input, from);
            case RENAME -> rename(input, from);
            case MERGE -> merge(input, from);
            case SPLIT -> split(input, from);
            case DISSOLVE -> dissolve(input, from);
        };
    }

    private static Act found(FormInput input, Parsed<LocalDate> from) {
        Parsed<AssociationCode> code = input.required("code", AssociationCode::parse);
        Parsed<AssociationName> name = input.required("name", AssociationName::parse);
        Parsed<AssociationCode> parent = input.required("parent", AssociationCode::parse);
        Parsed<Optional<LocalKind>> kind = input.optional("kind", StructureRequests::kind);
        boolean provisional = input.ticked("provisional");
        return (federation, caller) -> federation
                .foundAssociation()
                .found(
                        new FoundAssociation.Command(
                                code.get(), provisional, name.get(), parent.get(), kind.get(), from.get()),
                        caller);
    }

    private static Act rename(FormInput input, Parsed<LocalDate> from) {
        Parsed<AssociationCode> code = input.required("code", AssociationCode::parse);
        Parsed<AssociationName> name = input.required("name", AssociationName::parse);
        return (federation, caller) -> federation
                .renameAssociation()
                .rename(new RenameAssociation.Command(code.get(), name.get(), from.get()), caller);
    }

    private static Act merge(FormInput input, Parsed<LocalDate> from) {
        Parsed<List<AssociationCode>> merged = input.required("merged", StructureAct::codes);
        Parsed<AssociationCode> into = input.required("into", AssociationCode::parse);
        return (federation, caller) -> federation
                .mergeAssociations()
                .merge(
                        new MergeAssociations.Command(new LinkedHashSet<>(merged.get()), into.get(), from.get()),
                        caller);
    }

    private static Act split(FormInput input, Parsed<LocalDate> from) {
        Parsed<AssociationCode> code = input.required("code", AssociationCode::parse);
        Parsed<List<AssociationCode>> into = input.required("into", StructureAct::codes);
        return (federation, caller) -> federation
                .splitAssociation()
                .split(new SplitAssociation.Command(code.get(), into.get(), from.get()), caller);
    }

    private static Act dissolve(FormInput input, Parsed<LocalDate> from) {
        Parsed<AssociationCode> code = input.required("code", AssociationCode::parse);
        return (federation, caller) -> federation
                .dissolveAssociation()
                .dissolve(new DissolveAssociation.Command(code.get(), from.get()), caller);
    }

    private static List<AssociationCode> codes(String lines) {
        return Arrays.stream(lines.split("[\\s,、，　]+", -1))
                .filter(line -> !line.isEmpty())
                .map(AssociationCode::parse)
                .toList();
    }
}
