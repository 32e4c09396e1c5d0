package jp.mamis.persistence.membership;

import java.time.Instant;
import java.util.List;
import java.util.PrimitiveIterator;
import jp.mamis.application.membership.MemberBulk;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.Member.HeldNumber;
import jp.mamis.persistence.work.CopiedRows;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.FactIds;
import jp.mamis.persistence.work.Statements;

/** Many members into PostgreSQL, a few COPY for all of them. */
public final class JpaMemberBulk implements MemberBulk {

    private static final long FIRST_VERSION = 1;

    private static final String MEASURE_EVERYTHING = """
            do $$
            declare
              filled regclass;
            begin
              for filled in
                select oid::regclass from pg_class where relkind = 'r' and relnamespace = 'mamis'::regnamespace
              loop
                execute format('analyze %s', filled);
              end loop;
            end $$""";

    private final CurrentEntityManager current;
    private final Statements statements;

    public JpaMemberBulk(CurrentEntityManager current) {
        this.current = current;
        this.statements = new Statements(current);
    }

    @Override
    public void add(List<Member> members, Instant at) {
        if (members.stream().anyMatch(member -> !member.version().equals(Version.NEW))) {
            throw new IllegalArgumentException("loaded from the store");
        }
        heads(members).into(current);
        groups(members).into(current);
        groupFacts(members.stream()
                        .flatMap(member -> member.groups().stream()
                                .flatMap(group -> MemberGroupFactRow.from(member.person(), group, at).stream()))
                        .toList())
                .into(current);
        facts(members.stream()
                        .flatMap(member -> member.memberships().stream()
                                .map(membership -> MembershipFactRow.from(member.person(), membership, at)))
                        .toList())
                .into(current);
    }

    @Override
    public void measure() {
        statements.run(MEASURE_EVERYTHING);
    }

    private static CopiedRows heads(List<Member> members) {
        CopiedRows heads =
                new CopiedRows("member", "person", "version", "number", "number_provisional", "number_since");
        members.forEach(member -> heads.add(
                member.person().value(),
                FIRST_VERSION,
                member.number().map(held -> held.number().digits()).orElse(null),
                member.number().map(HeldNumber::provisional).orElse(false),
                member.number().map(HeldNumber::since).orElse(null)));
        return heads;
    }

    private static CopiedRows groups(List<Member> members) {
        CopiedRows groups =
                new CopiedRows("member_group", "id", "person", "position", "workplace_code", "workplace_name", "owner");
        for (Member member : members) {
            List<Group> all = member.groups();
            for (int position = 0; position < all.size(); position++) {
                MemberGroupRow row = MemberGroupRow.from(member.person(), all.get(position), position);
                groups.add(row.id, row.person, row.position, row.workplaceCode, row.workplaceName, row.owner);
            }
        }
        return groups;
    }

    private CopiedRows groupFacts(List<MemberGroupFactRow> rows) {
        PrimitiveIterator.OfLong ids = FactIds.take(statements, "member_group_fact_id", rows.size());
        CopiedRows facts = new CopiedRows(
                "member_group_fact",
                "id",
                "member_group",
                "person",
                "valid_from",
                "valid_to",
                "workplace_code",
                "workplace_name",
                "workplace_key",
                "owner",
                "recorded_at");
        rows.forEach(row -> facts.add(
                ids.next(),
                row.group,
                row.person,
                row.validFrom,
                row.validTo,
                row.workplaceCode,
                row.workplaceName,
                row.workplaceKey,
                row.owner,
                row.recordedAt));
        return facts;
    }

    private CopiedRows facts(List<MembershipFactRow> rows) {
        PrimitiveIterator.OfLong ids = FactIds.take(statements, "membership_fact_id", rows.size());
        CopiedRows facts = new CopiedRows(
                "membership_fact",
                "id",
                "membership",
                "person",
                "body",
                "member_group",
                "category",
                "own_code",
                "own_label",
                "valid_from",
                "first_day_known",
                "valid_to",
                "ending",
                "recorded_at");
        rows.forEach(row -> facts.add(
                ids.next(),
                row.membership,
                row.person,
                row.body,
                row.group,
                row.category,
                row.ownCode,
                row.ownLabel,
                row.validFrom,
                row.firstDayKnown,
                row.validTo,
                row.ending,
                row.recordedAt));
        return facts;
    }
}
