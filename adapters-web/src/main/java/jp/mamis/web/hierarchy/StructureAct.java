package jp.mamis.web.hierarchy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import jp.mamis.application.hierarchy.DissolveAssociation;
import jp.mamis.application.hierarchy.Foreseen;
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
import jp.mamis.domain.kernel.Version;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;

/** A change of structure as a page offers it. Reads its form; the act runs only when the input is sound. */
public enum StructureAct {
    FOUND,
    RENAME,
    MERGE,
    SPLIT,
    DISSOLVE;

    /**
     * What remains to be done once the form is read.
     *
     * @param from    the first day on which the change holds
     * @param preview what it would touch
     */
    record Act(Parsed<LocalDate> from, Look preview, Step run) {}

    /** Asks the federation what would follow. */
    interface Look {
        Outcome<Foreseen> by(HierarchyUseCases federation, Caller caller);
    }

    /** Changes the federation that was {@code seen}. */
    interface Step {
        Outcome<Restructured> by(HierarchyUseCases federation, Version seen, Caller caller);
    }

    /** As addresses, texts and templates call it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the text that says what its day means. */
    public String dayKey() {
        return switch (this) {
            case FOUND -> "association.admin.found-from";
            case RENAME -> "association.admin.rename-from";
            case MERGE, SPLIT -> "association.admin.end-from";
            case DISSOLVE -> "association.admin.dissolve-from";
        };
    }

    static Optional<StructureAct> of(String slug) {
        return Arrays.stream(values()).filter(act -> act.slug().equals(slug)).findFirst();
    }

    Act read(FormInput input) {
        return switch (this) {
            case FOUND -> found(input);
            case RENAME -> rename(input);
            case MERGE -> merge(input);
            case SPLIT -> split(input);
            case DISSOLVE -> dissolve(input);
        };
    }

    private static Act found(FormInput input) {
        Parsed<AssociationCode> parent = input.required("parent", AssociationCode::parse);
        Parsed<AssociationCode> code = input.required("code", AssociationCode::parse);
        boolean provisional = input.ticked("provisional");
        Parsed<AssociationName> name = input.required("name", AssociationName::parse);
        Parsed<Optional<LocalKind>> kind = input.optional("kind", StructureRequests::kind);
        Parsed<LocalDate> from = from(input);
        Supplier<FoundAssociation.Plan> plan = () ->
                new FoundAssociation.Plan(code.get(), provisional, name.get(), parent.get(), kind.get(), from.get());
        return new Act(
                from,
                (federation, caller) -> federation.structurePreview().of(plan.get(), caller),
                (federation, seen, caller) ->
                        federation.foundAssociation().found(new FoundAssociation.Command(plan.get(), seen), caller));
    }

    private static Act rename(FormInput input) {
        Parsed<AssociationCode> code = input.required("code", AssociationCode::parse);
        Parsed<AssociationName> name = input.required("name", AssociationName::parse);
        Parsed<LocalDate> from = from(input);
        Supplier<RenameAssociation.Plan> plan = () -> new RenameAssociation.Plan(code.get(), name.get(), from.get());
        return new Act(
                from,
                (federation, caller) -> federation.structurePreview().of(plan.get(), caller),
                (federation, seen, caller) ->
                        federation.renameAssociation().rename(new RenameAssociation.Command(plan.get(), seen), caller));
    }

    private static Act merge(FormInput input) {
        Parsed<List<AssociationCode>> merged = input.required("merged", StructureAct::codes);
        Parsed<AssociationCode> into = input.required("into", AssociationCode::parse);
        Parsed<LocalDate> from = from(input);
        Supplier<MergeAssociations.Plan> plan =
                () -> new MergeAssociations.Plan(new LinkedHashSet<>(merged.get()), into.get(), from.get());
        return new Act(
                from,
                (federation, caller) -> federation.structurePreview().of(plan.get(), caller),
                (federation, seen, caller) ->
                        federation.mergeAssociations().merge(new MergeAssociations.Command(plan.get(), seen), caller));
    }

    private static Act split(FormInput input) {
        Parsed<AssociationCode> code = input.required("code", AssociationCode::parse);
        Parsed<List<AssociationCode>> into = input.required("into", StructureAct::codes);
        Parsed<LocalDate> from = from(input);
        Supplier<SplitAssociation.Plan> plan = () -> new SplitAssociation.Plan(code.get(), into.get(), from.get());
        return new Act(
                from,
                (federation, caller) -> federation.structurePreview().of(plan.get(), caller),
                (federation, seen, caller) ->
                        federation.splitAssociation().split(new SplitAssociation.Command(plan.get(), seen), caller));
    }

    private static Act dissolve(FormInput input) {
        Parsed<AssociationCode> code = input.required("code", AssociationCode::parse);
        Parsed<LocalDate> from = from(input);
        Supplier<DissolveAssociation.Plan> plan = () -> new DissolveAssociation.Plan(code.get(), from.get());
        return new Act(
                from,
                (federation, caller) -> federation.structurePreview().of(plan.get(), caller),
                (federation, seen, caller) -> federation
                        .dissolveAssociation()
                        .dissolve(new DissolveAssociation.Command(plan.get(), seen), caller));
    }

    private static Parsed<LocalDate> from(FormInput input) {
        return input.requiredDate("from", JapaneseDate::parse);
    }

    private static List<AssociationCode> codes(String lines) {
        return Arrays.stream(lines.split("[\\s,、，　]+", -1))
                .filter(line -> !line.isEmpty())
                .map(AssociationCode::parse)
                .toList();
    }
}
