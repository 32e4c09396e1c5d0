package jp.mamis.persistence.membership;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.person.PersonId;
import jp.mamis.persistence.work.CurrentEntityManager;

/** The dated facts of members as rows: none is changed but to be superseded, once, by what is known better. */
final class MemberFacts {

    private static final String GROUP_FACTS =
            "select f from MemberGroupFactRow f, MemberGroupRow g where f.group = g.id"
                    + " and f.person = :person and f.supersededAt is null order by g.position, f.validFrom nulls first";
    private static final String FACTS =
            "select f from MembershipFactRow f where f.person = :person and f.supersededAt is null";

    private final CurrentEntityManager current;

    MemberFacts(CurrentEntityManager current) {
        this.current = current;
    }

    /** What is known of the person's groups, in their order. */
    List<MemberGroupFactRow> ofGroups(PersonId person) {
        return current.get()
                .createQuery(GROUP_FACTS, MemberGroupFactRow.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    /** What is known of the person's memberships. */
    List<MembershipFactRow> of(PersonId person) {
        return current.get()
                .createQuery(FACTS, MembershipFactRow.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    /** Makes the rows say what the member says, as of {@code at}. */
    void replace(Member member, Instant at) {
        boolean first = member.version().equals(Version.NEW);
        replaceGroups(member, first ? List.of() : ofGroups(member.person()), at);
        replaceMemberships(member, first ? List.of() : of(member.person()), at);
    }

    static List<Group> groups(List<MemberGroupFactRow> facts) {
        return facts.stream()
                .collect(Collectors.groupingBy(fact -> fact.group, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(MemberGroupFactRow::toDomain)
                .toList();
    }

    private void replaceGroups(Member member, List<MemberGroupFactRow> stored, Instant at) {
        EntityManager manager = current.get();
        List<Group> known = groups(stored);
        List<Group> groups = member.groups();
        for (int position = 0; position < groups.size(); position++) {
            Group group = groups.get(position);
            if (known.stream().noneMatch(had -> had.id().equals(group.id()))) {
                manager.persist(MemberGroupRow.from(member.person(), group, position));
            }
        }
        List<MemberGroupFactRow> wanted = groups.stream()
                .flatMap(group -> MemberGroupFactRow.from(member.person(), group, at).stream())
                .toList();
        stored.stream()
                .filter(row -> wanted.stream().noneMatch(row::saysTheSameAs))
                .forEach(row -> row.supersede(at));
        manager.flush();
        wanted.stream()
                .filter(row -> stored.stream().noneMatch(row::saysTheSameAs))
                .forEach(manager::persist);
    }

    private void replaceMemberships(Member member, List<MembershipFactRow> stored, Instant at) {
        List<Membership> known =
                stored.stream().map(MembershipFactRow::toDomain).toList();
        EntityManager manager = current.get();
        stored.stream()
                .filter(row -> !member.memberships().contains(row.toDomain()))
                .forEach(row -> row.supersede(at));
        manager.flush();
        member.memberships().stream()
                .filter(membership -> !known.contains(membership))
                .forEach(membership -> manager.persist(MembershipFactRow.from(member.person(), membership, at)));
        manager.flush();
    }
}
