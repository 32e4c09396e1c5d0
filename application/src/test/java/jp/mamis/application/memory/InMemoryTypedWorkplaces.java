package jp.mamis.application.memory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.mamis.application.institutions.TypedWorkplace;
import jp.mamis.application.institutions.TypedWorkplaces;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.person.PersonId;

/** Workplaces typed by name in memory. It knows the prefectures of the fixtures' bodies only. */
public final class InMemoryTypedWorkplaces implements TypedWorkplaces {

    private final InMemoryMembers members;
    private final InMemoryPhysicians physicians;
    private final InMemoryWorkRecords workRecords;

    public InMemoryTypedWorkplaces(
            InMemoryMembers members, InMemoryPhysicians physicians, InMemoryWorkRecords workRecords) {
        this.members = members;
        this.physicians = physicians;
        this.workRecords = workRecords;
    }

    @Override
    public Slice<TypedWorkplace> inBody(AssociationId body, SoughtName sought, LocalDate day, Page page) {
        List<TypedWorkplace> found = members.all()
                .filter(member -> member.bodiesOn(day).contains(body))
                .flatMap(member -> of(member.person(), day).stream())
                .filter(row -> sought.isInAny(row.workplace().text())
                        || InMemoryMemberIndex.keys(
                                        physicians.require(row.person()).shownOn(day))
                                .stream()
                                .anyMatch(key -> key.startsWith(sought.key())))
                .sorted(Comparator.comparing(InMemoryTypedWorkplaces::cursor))
                .filter(row -> page.after()
                        .map(after -> cursor(row).compareTo(after) > 0)
                        .orElse(true))
                .limit(page.size() + 1L)
                .toList();
        return Slice.of(found, page, InMemoryTypedWorkplaces::cursor);
    }

    @Override
    public List<TypedWorkplace> of(PersonId person, LocalDate day) {
        Member member = members.of(person);
        Stream<Workplace> groups = member.groups().stream()
                .filter(group -> member.inGroup(group.id()).anyMatch(membership -> membership.isInForceOn(day)))
                .map(Group::workplace);
        Stream<Workplace> work = workRecords.of(person).heldOn(day).stream().map(Affiliation::workplace);
        return Stream.concat(groups, work)
                .filter(Workplace.Typed.class::isInstance)
                .map(place -> new TypedWorkplace(
                        person,
                        physicians.require(person).shownOn(day).name(),
                        place.name(),
                        member.bodiesOn(day).stream()
                                .flatMap(body -> Associations.federation().find(body).stream())
                                .filter(body -> body.tier() == Tier.LOCAL || body.tier() == Tier.DISTRICT)
                                .map(Association::code)
                                .sorted()
                                .findFirst()
                                .flatMap(code -> code.prefecture())))
                .distinct()
                .sorted(Comparator.comparing(InMemoryTypedWorkplaces::cursor))
                .toList();
    }

    private static String cursor(TypedWorkplace row) {
        return row.workplace().text() + "|" + row.person().value();
    }
}
