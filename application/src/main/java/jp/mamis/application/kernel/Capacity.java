package jp.mamis.application.kernel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.hierarchy.AssociationId;

/**
 * In whose place a caller acts, beside the own duties.
 *
 * @param deputed  duties of absent colleagues, in force now
 * @param mandates what other bodies let the caller's bodies do in their place, in force now
 */
public record Capacity(List<DutyGrant> deputed, List<Mandate> mandates) {

    /** Nobody's but one's own. */
    public static final Capacity OWN = new Capacity(List.of(), List.of());

    public Capacity {
        deputed = List.copyOf(deputed);
        mandates = List.copyOf(mandates);
    }

    /** The same without what was lent by {@code absent}. */
    Capacity without(AccountId absent) {
        return new Capacity(
                deputed.stream()
                        .filter(grant -> !grant.deputyOf().equals(Optional.of(absent)))
                        .toList(),
                mandates);
    }

    /** Whose deputy the caller is at {@code body}. */
    Optional<AccountId> deputyAt(AssociationId body) {
        return deputed.stream()
                .filter(grant -> grant.grant().body().equals(body))
                .findFirst()
                .flatMap(DutyGrant::deputyOf);
    }

    /** Whose deputy the caller is in {@code duty}. */
    Optional<AccountId> deputyIn(Grant duty) {
        return deputed.stream()
                .filter(grant -> grant.grant().equals(duty))
                .findFirst()
                .flatMap(DutyGrant::deputyOf);
    }

    /** The bodies that let {@code taker} act in their place. */
    public Set<AssociationId> givers(MandateKind kind, AssociationId taker) {
        return mandates.stream()
                .filter(mandate -> mandate.kind() == kind && mandate.taker().equals(taker))
                .map(Mandate::giver)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The bodies that {@code giver} lets act in its place. */
    List<AssociationId> takers(MandateKind kind, AssociationId giver) {
        return mandates.stream()
                .filter(mandate -> mandate.kind() == kind && mandate.giver().equals(giver))
                .map(Mandate::taker)
                .toList();
    }
}
