package jp.mamis.application.addressees;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.Ports;
import jp.mamis.application.addressees.Addressee.Place;
import jp.mamis.application.institutions.Institutions;
import jp.mamis.application.membership.Members;
import jp.mamis.application.people.WorkRecords;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.membership.PlacesOfWork;
import jp.mamis.domain.membership.Standing;
import jp.mamis.domain.person.DeliveryDestination;
import jp.mamis.domain.person.PersonId;

/**
 * Where doctors are written to at work: the first place with an address in the register of those at which the doctor is a
 * member of the body, which the doctor states, and at which other memberships are held; never one that the doctor has
 * replaced by a statement since.
 */
final class PostalWorkplaces {

    private final WorkRecords works;
    private final Members members;
    private final Institutions register;

    PostalWorkplaces(Ports ports) {
        this.works = ports.people().workRecords();
        this.members = ports.membership().members();
        this.register = ports.institutions().register();
    }

    /** @param days the doctors with the day as of which each is asked for */
    Map<PersonId, Place> of(Map<PersonId, LocalDate> days, AssociationId body) {
        if (days.isEmpty()) {
            return Map.of();
        }
        Map<PersonId, List<InstitutionCode>> codes = codes(days, body);
        Map<InstitutionCode, Institution> known = known(codes);
        Map<PersonId, Place> places = new HashMap<>();
        codes.forEach((person, of) -> of.stream()
                .flatMap(code -> Optional.ofNullable(known.get(code)).stream())
                .flatMap(institution -> at(institution).stream())
                .findFirst()
                .ifPresent(place -> places.put(person, place)));
        return places;
    }

    private Map<PersonId, List<InstitutionCode>> codes(Map<PersonId, LocalDate> days, AssociationId body) {
        Map<PersonId, WorkRecord> stated = works.all(days.keySet());
        Map<PersonId, Member> memberships = members.all(days.keySet());
        return days.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        asked -> codes(
                                asked.getKey(),
                                Optional.ofNullable(stated.get(asked.getKey())),
                                Optional.ofNullable(memberships.get(asked.getKey())),
                                body,
                                asked.getValue())));
    }

    private Map<InstitutionCode, Institution> known(Map<PersonId, List<InstitutionCode>> codes) {
        List<InstitutionCode> all =
                codes.values().stream().flatMap(List::stream).distinct().toList();
        return all.isEmpty()
                ? Map.of()
                : register.of(all).stream()
                        .collect(Collectors.toUnmodifiableMap(Institution::code, Function.identity()));
    }

    private static List<InstitutionCode> codes(
            PersonId person, Optional<WorkRecord> record, Optional<Member> member, AssociationId body, LocalDate day) {
        WorkRecord stated = record.orElseGet(() -> WorkRecord.none(person));
        PlacesOfWork places = new PlacesOfWork(member.orElseGet(() -> Member.none(person)), stated, day);
        Stream<Workplace> here =
                group(places.member(), body, day).stream().flatMap(group -> places.through(group).stream());
        Stream<Workplace> atWork = stated.heldOn(day).stream().map(Affiliation::workplace);
        Stream<Workplace> elsewhere = places.member().groups().stream()
                .filter(group -> places.of(group) != PlacesOfWork.Naming.REPLACED)
                .map(group -> group.workplaceOn(day));
        return Stream.of(here, atWork, elsewhere)
                .flatMap(workplaces -> workplaces)
                .flatMap(workplace -> workplace.registerCode().stream())
                .distinct()
                .toList();
    }

    private static Optional<Group> group(Member member, AssociationId body, LocalDate day) {
        return membership(member.standingIn(body, day))
                .flatMap(membership -> member.groups().stream()
                        .filter(group -> group.id().equals(membership.group()))
                        .findFirst());
    }

    private static Optional<Membership> membership(Standing standing) {
        if (standing instanceof Standing.Current current) {
            return Optional.of(current.membership());
        }
        if (standing instanceof Standing.Coming coming) {
            return Optional.of(coming.membership());
        }
        return standing instanceof Standing.Past past ? Optional.of(past.membership()) : Optional.empty();
    }

    private static Optional<Place> at(Institution institution) {
        return institution
                .address()
                .map(address -> new Place(
                        DeliveryDestination.WORKPLACE,
                        Optional.of(institution.name().text()),
                        address));
    }
}
