package jp.mamis.application.membership;

import java.time.LocalDate;
import java.util.UUID;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Institutions;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.OwnerKind;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.membership.Beginning;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.GroupId;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.MembershipId;
import jp.mamis.domain.person.PersonId;

/** Members of the fixtures' federation. */
public final class MemberFixture {

    public static final PersonId PERSON = Physicians.id(1);
    public static final Workplace HOSPITAL = new Workplace.Registered(
            Institutions.hospital().code(), Institutions.hospital().name());
    public static final Workplace CLINIC =
            new Workplace.Typed(new InstitutionName("髙見本\uDB40\uDD00クリニック"), OwnerKind.INDIVIDUAL);

    private MemberFixture() {}

    public static Member inAoba(LocalDate from) {
        return joined(Member.none(PERSON), HOSPITAL, MemberCategory.A2B, from, Associations.AOBA);
    }

    /** Up to the national body through the hospital, and in Sapporo and Hokkaido through a clinic. */
    public static Member inTwoGroups() {
        LocalDate from = LocalDate.of(2020, 4, 1);
        Member first = joined(
                Member.none(PERSON),
                HOSPITAL,
                MemberCategory.A1,
                from,
                Associations.AOBA,
                Associations.YOKOHAMA,
                Associations.KANAGAWA,
                Associations.JMA);
        return joined(
                first,
                CLINIC,
                MemberCategory.A2B,
                LocalDate.of(1999, 6, 1),
                Associations.SAPPORO,
                Associations.HOKKAIDO);
    }

    /** {@code member} after joining {@code bodies}, lowest first; ids follow from person, workplace and body. */
    public static Member joined(
            Member member, Workplace workplace, MemberCategory category, LocalDate from, Association... bodies) {
        Group group = new Group(new GroupId(uuid(member, workplace.key())), workplace);
        Member joined = member;
        for (Association body : bodies) {
            MembershipId id = new MembershipId(uuid(member, workplace.key() + body.code() + from));
            joined = joined.begin(new Beginning(id, body.id(), group, category, from), Associations.federation())
                    .accepted()
                    .map(Change::state)
                    .orElseThrow();
        }
        return joined;
    }

    private static UUID uuid(Member member, String text) {
        return UUID.nameUUIDFromBytes(
                (member.person().value() + text).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
