package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.membership.Members;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberNumber;
import jp.mamis.domain.person.PersonId;

/** Members in memory. */
public final class InMemoryMembers implements Members {

    private final InMemoryStore store;
    private final InMemoryHistory<Member> history;
    private final NavigableMap<UUID, Member> members;

    public InMemoryMembers(InMemoryStore store) {
        this.store = store;
        this.history = new InMemoryHistory<>(store);
        this.members = store.table();
    }

    Stream<Member> everybody() {
        return members.values().stream();
    }

    @Override
    public Member of(PersonId person) {
        return members.getOrDefault(person.value(), Member.none(person));
    }

    @Override
    public Map<PersonId, Member> all(Collection<PersonId> persons) {
        return all().filter(member -> persons.contains(member.person()))
                .collect(Collectors.toUnmodifiableMap(Member::person, member -> member));
    }

    @Override
    public Optional<PersonId> holderOf(MemberNumber number) {
        return all().filter(member -> member.number()
                        .filter(held -> held.number().equals(number))
                        .isPresent())
                .map(Member::person)
                .findFirst();
    }

    @Override
    public void save(Member member, Instant at) {
        store.requireTransaction();
        boolean numberTaken = member.number().isPresent()
                && all().filter(other -> !other.person().equals(member.person()))
                        .flatMap(other -> other.number().stream())
                        .anyMatch(held -> held.number()
                                .equals(member.number().orElseThrow().number()));
        if (numberTaken || !of(member.person()).version().equals(member.version())) {
            throw new StaleState("member");
        }
        history.save(member.person().value(), member, at);
        members.put(
                member.person().value(),
                new Member(
                        member.person(),
                        member.version().next(),
                        member.number(),
                        member.groups(),
                        member.memberships()));
    }

    Stream<Member> all() {
        return members.values().stream();
    }

    /** Everyone by person as stored up to an instant. */
    Map<UUID, Member> asKnown(Instant known) {
        return history.asKnown(known);
    }
}
