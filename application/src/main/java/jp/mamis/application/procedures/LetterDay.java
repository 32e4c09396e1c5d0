package jp.mamis.application.procedures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.Procedure;

/**
 * As of which day a body writes to a doctor whom it has taken in: today while he belongs to it or something of his is under way
 * there, the last day in the body of one who has left. Where the membership fell away there is none: the name is that of the
 * day when the procedure ended.
 *
 * @param reached whether the body may know where the doctor lived on that day
 */
record LetterDay(LocalDate day, boolean reached) {

    /** @param members who of the doctors has ever joined anything */
    static Map<PersonId, LetterDay> of(
            Collection<Procedure> procedures, Map<PersonId, Member> members, AssociationId body, LocalDate today) {
        return procedures.stream()
                .collect(Collectors.groupingBy(procedure -> procedure.filing().applicant()))
                .entrySet()
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        doctor ->
                                of(doctor.getValue(), Optional.ofNullable(members.get(doctor.getKey())), body, today)));
    }

    private static LetterDay of(List<Procedure> own, Optional<Member> member, AssociationId body, LocalDate today) {
        boolean reached = own.stream().anyMatch(Procedure::isUnderWay)
                || member.filter(doctor -> doctor.belongsTo(body, today)).isPresent();
        return reached
                ? new LetterDay(today, true)
                : member.flatMap(doctor -> lastDay(doctor, body))
                        .map(last -> new LetterDay(last, true))
                        .orElseGet(() -> new LetterDay(ended(own, today), false));
    }

    private static Optional<LocalDate> lastDay(Member doctor, AssociationId body) {
        return doctor.in(body)
                .map(Membership::period)
                .flatMap(period -> period.lastDay().stream())
                .max(Comparator.naturalOrder());
    }

    private static LocalDate ended(List<Procedure> own, LocalDate today) {
        return own.stream()
                .flatMap(procedure -> procedure.closedOn().stream())
                .max(Comparator.naturalOrder())
                .orElse(today);
    }
}
