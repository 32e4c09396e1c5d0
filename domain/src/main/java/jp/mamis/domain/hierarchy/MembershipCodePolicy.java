package jp.mamis.domain.hierarchy;

import static jp.mamis.domain.kernel.Policies.unless;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/** Whether the bodies that a record names fit together (入会中医師会コードの整合). */
@Basis(
        document = "JMA slides of 2024-03-02",
        article = "items 5 and 6",
        rule =
                "Membership goes from the local body upward: no national membership without a prefectural one, no "
                        + "prefectural one without a local one unless the prefecture allows it, and both codes name the same body.",
        note = "The seven places are sourced; which combinations are errors is derived from bottom-up membership.")
public final class MembershipCodePolicy {

    /** Whether a prefectural body takes members who belong to no local body. */
    public enum DirectMembership {
        FORBIDDEN,
        ALLOWED
    }

    /** What a reader should look at although the record is accepted. */
    public enum Warning {
        /** Member of a prefectural body without a local one. */
        DIRECT_MEMBERSHIP
    }

    /**
     * What a record states.
     *
     * @param body item 5, the local body's own code, when the record has it
     */
    public record Statement(MembershipCode memberships, Optional<AssociationCode> body) {}

    private MembershipCodePolicy() {}

    /** What to look at, or every reason against a membership record that states this. */
    public static Outcome<List<Warning>> judge(Statement statement, DirectMembership direct) {
        MembershipCode joined = statement.memberships();
        boolean skipsLocal = joined.prefecture().isPresent() && joined.county().isEmpty();
        boolean allowed = direct == DirectMembership.ALLOWED;
        return Policies.accept(
                () -> skipsLocal ? List.of(Warning.DIRECT_MEMBERSHIP) : List.of(),
                Stream.concat(ofJoined(joined, skipsLocal && !allowed), ofBoth(statement)));
    }

    private static Stream<Refusal> ofJoined(MembershipCode joined, boolean skipsLocal) {
        boolean nothing = !joined.national()
                && joined.prefecture().isEmpty()
                && joined.county().isEmpty();
        return Stream.of(
                        unless(!nothing, () -> reason(HierarchyRefusal.JOINED_NOTHING)),
                        unless(
                                !joined.national() || joined.prefecture().isPresent(),
                                () -> reason(HierarchyRefusal.NATIONAL_WITHOUT_PREFECTURE)),
                        unless(!skipsLocal, () -> reason(HierarchyRefusal.DIRECT_MEMBERSHIP_NOT_ALLOWED)))
                .flatMap(refusal -> refusal);
    }

    /** A prefectural body's own code beside a code without local body says the same thing twice. */
    private static Stream<Refusal> ofBoth(Statement statement) {
        MembershipCode joined = statement.memberships();
        return statement
                .body()
                .map(body -> Stream.concat(
                        unless(
                                joined.prefecture().isEmpty()
                                        || joined.prefecture().equals(body.prefecture()),
                                () -> reason(HierarchyRefusal.PREFECTURE_DIFFERS)),
                        unless(joined.county().equals(body.county()), () -> reason(HierarchyRefusal.COUNTY_DIFFERS))))
                .orElseGet(() -> unless(
                        joined.prefecture().isPresent() || joined.county().isEmpty(),
                        () -> reason(HierarchyRefusal.PREFECTURE_UNKNOWN)));
    }

    private static Refusal reason(HierarchyRefusal code) {
        return Refusal.of(code).at("memberships");
    }
}
