package jp.mamis.persistence.membership;

import java.sql.Date;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.membership.Members;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.Member.HeldNumber;
import jp.mamis.domain.membership.MemberNumber;
import jp.mamis.domain.person.PersonId;
import jp.mamis.persistence.work.CurrentEntityManager;

/** Members in PostgreSQL. */
public final class JpaMembers implements Members {

    private static final String MEMBER =
            "select version, number, number_provisional, number_since from mamis.member where person = ?1";
    private static final String SEVERAL = "select version, number, number_provisional, number_since, person"
            + " from mamis.member where person = any(cast(?1 as uuid[]))";
    private static final String GROUP_FACTS_OF_SEVERAL =
            "select f from MemberGroupFactRow f, MemberGroupRow g where f.group = g.id"
                    + " and f.person in :persons and f.supersededAt is null order by g.position, f.validFrom nulls first";
    private static final String FACTS_OF_SEVERAL =
            "select f from MembershipFactRow f where f.person in :persons and f.supersededAt is null";
    private static final String HOLDER = "select person from mamis.member where number = ?1";
    private static final String FIRST =
            "insert into mamis.member (number, number_provisional, number_since, person, version)"
                    + " values (?1, ?2, cast(?5 as date), ?3, ?4 + 1)"
                    + " on conflict (person) do nothing";
    private static final String NEXT = "update mamis.member set number = ?1, number_provisional = ?2,"
            + " number_since = cast(?5 as date), version = version + 1 where person = ?3 and version = ?4";

    private final CurrentEntityManager current;
    private final MemberFacts facts;

    public JpaMembers(CurrentEntityManager current) {
        this.current = current;
        this.facts = new MemberFacts(current);
    }

    @Override
    public Member of(PersonId person) {
        List<?> rows = current.get()
                .createNativeQuery(MEMBER)
                .setParameter(1, person.value())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> stored(person, (Object[]) row, facts.ofGroups(person), facts.of(person)))
                .orElseGet(() -> Member.none(person));
    }

    @Override
    public Map<PersonId, Member> all(Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = persons.stream().map(PersonId::value).toList();
        Map<UUID, List<MemberGroupFactRow>> groups = several(GROUP_FACTS_OF_SEVERAL, MemberGroupFactRow.class, ids)
                .collect(Collectors.groupingBy(fact -> fact.person));
        Map<UUID, List<MembershipFactRow>> facts = several(FACTS_OF_SEVERAL, MembershipFactRow.class, ids)
                .collect(Collectors.groupingBy(fact -> fact.person));
        List<?> heads = current.get()
                .createNativeQuery(SEVERAL)
                .setParameter(1, ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        return heads.stream()
                .map(head -> (Object[]) head)
                .map(head -> stored(
                        new PersonId((UUID) head[4]),
                        head,
                        groups.getOrDefault((UUID) head[4], List.of()),
                        facts.getOrDefault((UUID) head[4], List.of())))
                .collect(Collectors.toUnmodifiableMap(Member::person, member -> member));
    }

    private <R> Stream<R> several(String query, Class<R> type, List<UUID> persons) {
        return current.get()
                .createQuery(query, type)
                .setParameter("persons", persons)
                .getResultStream();
    }

    @Override
    public Optional<PersonId> holderOf(MemberNumber number) {
        List<?> holders = current.get()
                .createNativeQuery(HOLDER)
                .setParameter(1, number.digits())
                .getResultList();
        return holders.stream().findFirst().map(person -> new PersonId((UUID) person));
    }

    private static Member stored(
            PersonId person, Object[] row, List<MemberGroupFactRow> groupFacts, List<MembershipFactRow> facts) {
        return new Member(
                person,
                new Version(((Number) row[0]).longValue()),
                Optional.ofNullable((String) row[1])
                        .map(digits -> new HeldNumber(
                                new MemberNumber(digits), (Boolean) row[2], ((Date) row[3]).toLocalDate())),
                MemberFacts.groups(groupFacts),
                facts.stream().map(MembershipFactRow::toDomain).toList());
    }

    @Override
    public void save(Member member, Instant at) {
        advance(member);
        facts.replace(member, at);
    }

    private void advance(Member member) {
        int stored = current.get()
                .createNativeQuery(member.version().equals(Version.NEW) ? FIRST : NEXT)
                .setParameter(
                        1, member.number().map(held -> held.number().digits()).orElse(null))
                .setParameter(2, member.number().map(HeldNumber::provisional).orElse(false))
                .setParameter(3, member.person().value())
                .setParameter(4, member.version().number())
                .setParameter(
                        5, member.number().map(held -> held.since().toString()).orElse(null))
                .executeUpdate();
        if (stored == 0) {
            throw new StaleState("member");
        }
    }
}
