package jp.mamis.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.statistics.MemberTallies;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.statistics.Awaited;
import jp.mamis.domain.statistics.Census;
import jp.mamis.domain.statistics.CensusDate;
import jp.mamis.domain.statistics.SumBelow;
import jp.mamis.domain.statistics.Tally;

/** Counts in memory: the definition, over everybody as known at the census. */
public final class InMemoryMemberTallies implements MemberTallies {

    private final InMemoryMembers members;
    private final InMemoryPhysicians physicians;
    private final InMemoryProcedures procedures;

    public InMemoryMemberTallies(
            InMemoryMembers members, InMemoryPhysicians physicians, InMemoryProcedures procedures) {
        this.members = members;
        this.physicians = physicians;
        this.procedures = procedures;
    }

    @Override
    public Tally tally(Set<AssociationId> bodies, CensusDate date) {
        return new Census(date).tally(known(date), bodies);
    }

    @Override
    public SumBelow sumBelow(AssociationId body, Set<AssociationId> children, CensusDate date) {
        return new Census(date).sumBelow(known(date), body, children);
    }

    private List<Census.Known> known(CensusDate date) {
        Map<UUID, Member> held = members.asKnown(date.knownAt());
        Map<UUID, Physician> registered = physicians.asKnown(date.knownAt());
        List<Procedure> filed = procedures.asKnown(date.knownAt()).values().stream()
                .sorted(Comparator.comparing(procedure -> procedure.id().value()))
                .toList();
        return Stream.concat(
                        held.keySet().stream(),
                        filed.stream()
                                .map(procedure -> procedure.filing().applicant().value()))
                .distinct()
                .map(person -> new Census.Known(
                        held.getOrDefault(person, Member.none(new PersonId(person))),
                        Objects.requireNonNull(registered.get(person), "members and applicants are registered")
                                .shownOn(date.day())
                                .sex(),
                        filed.stream()
                                .filter(procedure ->
                                        procedure.filing().applicant().value().equals(person))
                                .flatMap(procedure -> procedure.awaited().stream()
                                        .map(target -> new Awaited(
                                                target.body(),
                                                target.category(),
                                                procedure.filing().request().desiredOn())))
                                .toList()))
                .toList();
    }
}
