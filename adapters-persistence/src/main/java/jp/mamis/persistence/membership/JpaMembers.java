package jp.mamis.persistence.membership;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.membership.Members;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.Member.HeldNumber;
import jp.mamis.domain.membership.MemberNumber;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.person.PersonId;
import jp.mamis.persistence.work.CurrentEntityManager;

/** Members in PostgreSQL. */
public final class JpaMembers implements Members {

    private static final String MEMBER =
            "select version, number, number_provisional from mamis.member where person = ?1";
    private static final String FIRST =
            "insert into mamis.member (number, number_provisional, person, version) values (?1, ?2, ?3, ?4 + 1)"
                    + " on conflict (person) do nothing";
    private static final String NEXT = "update mamis.member set number = ?1, number_provisional = ?2,"
            + " version = version + 1 where person = ?3 and version = ?4";
    private static final String GROUPS = "select g from MemberGroupRow g where g.person = :person order by g.position";
    private static final String FACTS =
            "select f from MembershipFactRow f where f.person = :person and f.supersededAt is null";

    private final CurrentEntityManager current;

    public JpaMembers(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public Member of(PersonId person) {
        List<?> rows = current.get()
                .createNativeQuery(MEMBER)
                .setParameter(1, person.value())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> stored(person, (Object[]) row))
                .orElseGet(() -> Member.none(person));
    }

    private Member stored(PersonId person, Object[] row) {
        return new Member(
                person,
                new Version(((Number) row[0]).longValue()),
                Optional.ofNullable((String) row[1])
                        .map(digits -> new HeldNumber(new MemberNumber(digits), (Boolean) row[2])),
                groups(person),
                facts(person).stream().map(MembershipFactRow::toDomain).toList());
    }

    private List<Group> groups(PersonId person) {
        return current.get()
                .createQuery(GROUPS, MemberGroupRow.class)
                .setParameter("person", person.value())
                .getResultStream()
                .map(MemberGroupRow::toDomain)
                .toList();
    }

    private List<MembershipFactRow> facts(PersonId person) {
        return current.get()
                .createQuery(FACTS, MembershipFactRow.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    @Override
    public void save(Member member, Instant at) {
        advance(member);
        boolean first = member.version().equals(Version.NEW);
        saveGroups(member, first ? List.of() : groups(member.person()));
        replaceFacts(member, first ? List.of() : facts(member.person()), at);
    }

    private void advance(Member member) {
        int stored = current.get()
                .createNativeQuery(member.version().equals(Version.NEW) ? FIRST : NEXT)
                .setParameter(
                        1, member.number().map(held -> held.number().digits()).orElse(null))
                .setParameter(2, member.number().map(HeldNumber::provisional).orElse(false))
                .setParameter(3, member.person().value())
                .setParameter(4, member.version().number())
                .executeUpdate();
        if (stored == 0) {
            throw new StaleState("member");
        }
    }

    private void saveGroups(Member member, List<Group> stored) {
        List<Group> groups = member.groups();
        for (int position = 0; position < groups.size(); position++) {
            if (!stored.contains(groups.get(position))) {
                current.get().merge(MemberGroupRow.from(member.person(), groups.get(position), position));
            }
        }
    }

    private void replaceFacts(Member member, List<MembershipFactRow> stored, Instant at) {
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
