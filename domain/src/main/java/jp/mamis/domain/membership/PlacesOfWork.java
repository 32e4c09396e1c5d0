package jp.mamis.domain.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.Basis;

/**
 * Where a member works on a day: at what the person states for that day (勤務先), and at the workplace of a group
 * (所属施設) for as long as no statement followed on it.
 *
 * @param stated what the person has stated of the own work
 */
@Basis(
        document = "our choice",
        article = "27 所属施設",
        rule = "Who works at a place on a day is who states it for that day, and who joined or moved through it and has"
                + " stated no work since that began or ended by that day.",
        note =
                "A statement names all work, so a later one that leaves the workplace of a group out replaces it. What was"
                        + " stated and has not ended stays beside a workplace that was named later.")
public record PlacesOfWork(Member member, WorkRecord stated, LocalDate day) {

    /** What is known of the workplace of a group. */
    public enum Naming {
        /** The person states it for that day. */
        STATED,
        /** It was named in joining or moving, and no statement followed. */
        NAMED,
        /** It was named so, and the person has stated other work, or none, since. */
        REPLACED
    }

    /** How the workplace of the group stands on the day. */
    public Naming of(Group group) {
        Workplace workplace = group.workplaceOn(day);
        if (held().anyMatch(work -> work.isSameAs(workplace))) {
            return Naming.STATED;
        }
        return since(group).filter(this::isFollowed).isPresent() ? Naming.REPLACED : Naming.NAMED;
    }

    /** Where the person works, as a body sees it that was joined through the group: the group's own place first. */
    public List<Workplace> through(Group group) {
        Workplace own = group.workplaceOn(day);
        Stream<Workplace> first = of(group) == Naming.NAMED ? Stream.of(own) : held().filter(own::isSameAs);
        return Stream.concat(first, held().filter(work -> !work.isSameAs(own))).toList();
    }

    private Stream<Workplace> held() {
        return stated.heldOn(day).stream().map(Affiliation::workplace);
    }

    /** The day from which the group has been where it is on the day; empty for a group that nothing was joined through. */
    private Optional<LocalDate> since(Group group) {
        return group.movedBy(day)
                .or(() -> member.inGroup(group.id())
                        .map(membership -> membership.period().from())
                        .min(LocalDate::compareTo));
    }

    /** Whether work began or ended on one of the days from {@code since} to the day. */
    private boolean isFollowed(LocalDate since) {
        return stated.affiliations().stream()
                .map(Affiliation::during)
                .anyMatch(during -> isWithin(during.from(), since)
                        || during.until()
                                .filter(until -> until.isAfter(since) && isWithin(until, since))
                                .isPresent());
    }

    private boolean isWithin(LocalDate changed, LocalDate since) {
        return !changed.isBefore(since) && !changed.isAfter(day);
    }
}
