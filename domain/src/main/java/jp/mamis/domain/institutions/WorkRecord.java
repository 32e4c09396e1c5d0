package jp.mamis.domain.institutions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;

/** Where a person works and worked (勤務先), several places at once if need be. Empty for who never named one. */
public record WorkRecord(PersonId person, Version version, List<Affiliation> affiliations) {

    public WorkRecord {
        affiliations = affiliations.stream()
                .sorted(Comparator.comparing((Affiliation affiliation) ->
                                affiliation.during().from())
                        .thenComparing(affiliation -> affiliation.id().value()))
                .toList();
    }

    public static WorkRecord none(PersonId person) {
        return new WorkRecord(person, Version.NEW, List.of());
    }

    /** The work held on {@code day}, longest held first. */
    public List<Affiliation> heldOn(LocalDate day) {
        return affiliations.stream()
                .filter(affiliation -> affiliation.heldOn(day))
                .toList();
    }

    /**
     * States anew where the person works on {@code day}: work that is no longer named was done for the last time on the
     * day before; work that is named under its id stands as it is named. See {@link WorkPolicy}.
     */
    public Outcome<WorkRecord> restate(List<Affiliation> named, LocalDate day) {
        return new WorkPolicy().judge(named, this, day).map(allowed -> restated(allowed, day));
    }

    private WorkRecord restated(List<Affiliation> named, LocalDate day) {
        Set<AffiliationId> kept = named.stream().map(Affiliation::id).collect(Collectors.toSet());
        Stream<Affiliation> others = affiliations.stream()
                .filter(affiliation -> !kept.contains(affiliation.id()))
                .flatMap(affiliation -> leftBefore(affiliation, day).stream());
        return new WorkRecord(
                person, version, Stream.concat(others, named.stream()).toList());
    }

    /** Work that began on the very day was entered by mistake and leaves no trace among the facts in force. */
    private static Optional<Affiliation> leftBefore(Affiliation affiliation, LocalDate day) {
        if (!affiliation.heldOn(day)) {
            return Optional.of(affiliation);
        }
        return affiliation.during().from().isBefore(day)
                ? Optional.of(affiliation.endingOn(day.minusDays(1)))
                : Optional.empty();
    }
}
