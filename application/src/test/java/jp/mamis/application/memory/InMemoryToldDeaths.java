package jp.mamis.application.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.Issuances;
import jp.mamis.application.hpki.ca.Revocations;
import jp.mamis.application.people.Physicians;
import jp.mamis.application.qualification.QualificationFacts;
import jp.mamis.application.qualification.ToldDeaths;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.Suspension;
import jp.mamis.domain.accounts.SuspensionReason;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.SubjectNumber;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.FactKind;
import jp.mamis.domain.qualification.MedicalLicence;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.QualificationFact;

/** Deaths that bodies were told of, over stores in memory. */
public final class InMemoryToldDeaths implements ToldDeaths {

    private final InMemoryAccounts accounts;
    private final InMemoryMembers members;
    private final Physicians physicians;
    private final QualificationFacts facts;
    private final Issuances issuances;
    private final Revocations revocations;

    public InMemoryToldDeaths(
            InMemoryAccounts accounts,
            InMemoryMembers members,
            Physicians physicians,
            QualificationFacts facts,
            Issuances issuances,
            Revocations revocations) {
        this.accounts = accounts;
        this.members = members;
        this.physicians = physicians;
        this.facts = facts;
        this.issuances = issuances;
        this.revocations = revocations;
    }

    private record Day(PersonId person, LocalDate day) {}

    @Override
    public List<Told> unrecorded(Instant now, int most) {
        return Stream.concat(
                        accounts.everybody().flatMap(InMemoryToldDeaths::suspended),
                        members.everybody().flatMap(InMemoryToldDeaths::ended))
                .collect(Collectors.groupingBy(Day::person, Collectors.minBy(Comparator.comparing(Day::day))))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .flatMap(told -> physicians.find(told.person()).stream()
                        .filter(physician -> !isRecorded(physician) && isCertified(physician, now))
                        .map(physician -> new Told(
                                physician.id(),
                                physician.latest().licence().number(),
                                physician.latest().name(),
                                told.day())))
                .sorted(Comparator.comparing(Told::day)
                        .thenComparing(told -> told.person().value()))
                .limit(most)
                .toList();
    }

    private static Stream<Day> suspended(Account account) {
        return account
                .suspension()
                .filter(each -> each.reason() == SuspensionReason.DEATH)
                .map(Suspension::since)
                .stream()
                .flatMap(since -> account.person().map(person -> new Day(person, JapanTime.today(since))).stream());
    }

    private static Stream<Day> ended(Member member) {
        return member.memberships().stream()
                .filter(each -> each.ending().equals(Optional.of(Membership.EndReason.DECEASED)))
                .map(each -> new Day(member.person(), each.period().lastDay().orElseThrow()));
    }

    private boolean isRecorded(Physician physician) {
        return facts.of(physician.id()).facts().stream()
                .filter(QualificationFact::isCurrent)
                .anyMatch(fact -> fact.kind() == FactKind.DEATH);
    }

    private boolean isCertified(Physician physician, Instant now) {
        MedicalLicence licence = physician.latest().licence();
        Set<SubjectNumber> numbers = Stream.concat(Stream.of(licence.number()), licence.formerNumbers().stream())
                .flatMap(number -> Stream.of(CaRealm.values()).map(realm -> SubjectNumber.of(number, realm)))
                .collect(Collectors.toSet());
        return issuances.issued(Optional.empty(), Integer.MAX_VALUE).stream()
                .filter(each -> numbers.contains(each.order().holder()))
                .filter(each -> !each.order().validity().last().isBefore(now))
                .anyMatch(this::isGood);
    }

    private boolean isGood(Issuance issuance) {
        return revocations
                .find(issuance.order().authority(), issuance.order().serial())
                .isEmpty();
    }
}
