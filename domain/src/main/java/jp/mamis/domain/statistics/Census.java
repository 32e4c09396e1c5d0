package jp.mamis.domain.statistics;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.membership.Standing;
import jp.mamis.domain.person.Sex;

/** Whom a table of members counts on a day, in which bodies and as what (会員数の数え方): the definition, which queries follow. */
@Basis(
        document = "MAMIS slides Ver 1.00; MAMIS LETTER no. 15 (日本医師会)",
        article = "会員区分別会員統計表; 会員数調査",
        rule = "A person counts once in a body on a day, from the day of joining to the last day of membership, by the"
                + " national category held there; whoever waits to be taken in counts only where asked, from the day"
                + " wished for.",
        note =
                "Of several memberships in one body the earliest counts. A body's own category counts as the national one it"
                        + " went with when the membership began. Counting who waits from the day wished for is our choice.")
public final class Census {

    /**
     * Somebody as known at the census.
     *
     * @param sex     as registered for the day: whoever is or asks to become a member is registered
     * @param awaited what is still to be decided, the earliest filing first
     */
    public record Known(Member member, Sex sex, List<Awaited> awaited) {
        public Known {
            awaited = List.copyOf(awaited);
        }
    }

    private record Kind(AssociationId body, MemberCategory category, Sex sex, boolean pending) {}

    private final CensusDate date;

    public Census(CensusDate date) {
        this.date = date;
    }

    /** How many of these persons are counted in each of the bodies. */
    public Tally tally(Collection<Known> persons, Set<AssociationId> bodies) {
        Map<Kind, Long> counted = persons.stream()
                .flatMap(person -> bodies.stream().flatMap(body -> kind(person, body).stream()))
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        return new Tally(counted.entrySet().stream()
                .map(entry -> new Tally.Counted(
                        entry.getKey().body(),
                        entry.getKey().category(),
                        entry.getKey().sex(),
                        entry.getKey().pending(),
                        entry.getValue()))
                .toList());
    }

    private Optional<Kind> kind(Known person, AssociationId body) {
        return heldAs(person.member(), body)
                .map(category -> new Kind(body, category, person.sex(), false))
                .or(() ->
                        askedAs(person.awaited(), body).map(category -> new Kind(body, category, person.sex(), true)));
    }

    private Optional<MemberCategory> heldAs(Member member, AssociationId body) {
        return member.standingIn(body, date.day()) instanceof Standing.Current current
                ? Optional.of(current.membership().category())
                : Optional.empty();
    }

    private Optional<MemberCategory> askedAs(List<Awaited> awaited, AssociationId body) {
        return awaited.stream()
                .filter(asked -> asked.body().equals(body) && !asked.from().isAfter(date.day()))
                .min(Comparator.comparing(Awaited::from))
                .map(Awaited::category);
    }

    /** How the members of {@code children} add up to those of {@code body}. */
    public SumBelow sumBelow(Collection<Known> persons, AssociationId body, Set<AssociationId> children) {
        long members = 0;
        long below = 0;
        long again = 0;
        long onlyBelow = 0;
        long onlyHere = 0;
        long doubled = 0;
        for (Known person : persons) {
            boolean here = inForce(person, Set.of(body)) > 0;
            long bodies = children.stream()
                    .filter(child -> inForce(person, Set.of(child)) > 0)
                    .count();
            members += here ? 1 : 0;
            below += bodies;
            again += Math.max(0, bodies - 1);
            onlyBelow += !here && bodies > 0 ? 1 : 0;
            onlyHere += here && bodies == 0 ? 1 : 0;
            doubled += inForce(person, children) + inForce(person, Set.of(body)) - bodies - (here ? 1 : 0);
        }
        return new SumBelow(body, members, below, again, onlyBelow, onlyHere, doubled);
    }

    private long inForce(Known person, Set<AssociationId> bodies) {
        Stream<Membership> held = person.member().memberships().stream();
        return held.filter(membership -> bodies.contains(membership.body()) && membership.isInForceOn(date.day()))
                .count();
    }
}
