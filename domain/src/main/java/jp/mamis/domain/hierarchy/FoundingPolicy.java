package jp.mamis.domain.hierarchy;

import static jp.mamis.domain.kernel.Policies.unless;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/** Whether a body may be founded (設立の条件). */
@Basis(
        document = "MAMIS slides Ver 1.00",
        rule =
                "A body is founded below an existing body one tier higher, with a code of that tier and prefecture that no "
                        + "other body has or had.",
        note = "Tiers are sourced; that codes are never given again is our choice.")
public final class FoundingPolicy {

    private FoundingPolicy() {}

    /** The founded body and the event, or every reason against it. */
    public static Outcome<Change<List<Association>>> judge(Founding founding, Hierarchy hierarchy) {
        return founding.parent()
                .map(id -> hierarchy
                        .find(id)
                        .map(parent -> below(parent, founding, hierarchy))
                        .orElseGet(() -> Outcome.refused(
                                Refusal.of(HierarchyRefusal.PARENT_NOT_FOUND).at("parent"))))
                .orElseGet(() -> decide(
                        founding,
                        Tier.NATIONAL,
                        hierarchy,
                        unless(
                                hierarchy.national().isEmpty(),
                                () -> Refusal.of(HierarchyRefusal.NATIONAL_BODY_EXISTS))));
    }

    private static Outcome<Change<List<Association>>> below(
            Association parent, Founding founding, Hierarchy hierarchy) {
        Optional<Tier> tier = tierBelow(parent.tier());
        if (tier.isEmpty()) {
            return Outcome.refused(Refusal.of(HierarchyRefusal.NO_TIER_BELOW).at("parent"));
        }
        boolean inForce = parent.isInForceOn(founding.from()) && parent.period().isOpen();
        boolean samePrefecture = parent.tier() == Tier.NATIONAL
                || parent.code().prefecture().equals(founding.code().prefecture());
        return decide(
                founding,
                tier.get(),
                hierarchy,
                Stream.concat(
                        unless(
                                inForce,
                                () -> Refusal.of(HierarchyRefusal.PARENT_NOT_IN_FORCE)
                                        .at("parent")),
                        unless(
                                samePrefecture,
                                () -> Refusal.of(HierarchyRefusal.CODE_OF_OTHER_PREFECTURE)
                                        .at("code"))));
    }

    private static Outcome<Change<List<Association>>> decide(
            Founding founding, Tier tier, Hierarchy hierarchy, Stream<Refusal> ofParent) {
        Stream<Refusal> own = Stream.of(
                        unless(
                                hierarchy.findByCode(founding.code()).isEmpty(),
                                () -> Refusal.of(HierarchyRefusal.CODE_TAKEN).at("code")),
                        unless(
                                fits(founding.code(), tier),
                                () -> Refusal.of(HierarchyRefusal.CODE_DOES_NOT_FIT_TIER)
                                        .at("code")),
                        unless(
                                tier != Tier.LOCAL || founding.kind().isPresent(),
                                () -> Refusal.of(HierarchyRefusal.KIND_REQUIRED).at("kind")),
                        unless(
                                tier == Tier.LOCAL || founding.kind().isEmpty(),
                                () -> Refusal.of(HierarchyRefusal.KIND_NOT_ALLOWED)
                                        .at("kind")))
                .flatMap(reason -> reason);
        return Policies.accept(
                () -> Change.of(
                        List.of(founding.body(tier)),
                        new HierarchyEvent.Founded(founding.id(), founding.code(), founding.from())),
                Stream.concat(ofParent, own));
    }

    private static Optional<Tier> tierBelow(Tier tier) {
        return switch (tier) {
            case NATIONAL -> Optional.of(Tier.PREFECTURAL);
            case PREFECTURAL -> Optional.of(Tier.LOCAL);
            case LOCAL -> Optional.of(Tier.DISTRICT);
            case DISTRICT -> Optional.empty();
        };
    }

    private static boolean fits(AssociationCode code, Tier tier) {
        return switch (tier) {
            case NATIONAL -> code.isNational();
            case PREFECTURAL -> code.isPrefectural();
            case LOCAL, DISTRICT -> code.county().isPresent();
        };
    }
}
