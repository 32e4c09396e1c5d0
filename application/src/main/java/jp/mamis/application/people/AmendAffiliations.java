package jp.mamis.application.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.AffiliationId;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.InstitutionRefusal;
import jp.mamis.domain.institutions.Position;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;

/** States anew where a person works today (勤務先の変更): by the person, or by staff of a body of his or hers on behalf. */
public final class AmendAffiliations {

    /**
     * Work held today.
     *
     * @param id  of work that is known already; empty for new work
     * @param from its first day; today when empty and new, unchanged when empty and known
     */
    public record Work(
            Optional<AffiliationId> id,
            Workplace workplace,
            Optional<Position> position,
            FacilityDuty duty,
            Optional<LocalDate> from) {}

    /** @param basedOn the version of the record that the caller has seen */
    public record Command(PersonId person, Version basedOn, List<Work> work) {
        public Command {
            work = List.copyOf(work);
        }
    }

    private final Foundation foundation;
    private final WorkRecords records;
    private final OwnReach reach;

    AmendAffiliations(Foundation foundation, WorkRecords records, OwnReach reach) {
        this.foundation = foundation;
        this.records = records;
        this.reach = reach;
    }

    /** Answers with the version as it now is; refused when someone else changed the record since {@code basedOn}. */
    public Outcome<Version> amend(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            LocalDate today = JapanTime.today(now);
            Outcome<WorkRecord> decided =
                    reach.of(command.person(), caller, today).then(person -> restated(command, caller, today));
            decided.accepted().ifPresent(record -> records.save(record, now));
            Version next = command.basedOn().next();
            reach.record(
                    command.person(),
                    Optional.empty(),
                    caller,
                    today,
                    Intention.AMEND_AFFILIATION,
                    next,
                    decided,
                    Detail.of("workplaces", command.work().size()));
            return decided.map(record -> next);
        });
    }

    /** The record as it would be. */
    Outcome<WorkRecord> restated(Command command, Caller caller, LocalDate today) {
        WorkRecord known = records.of(command.person());
        if (!known.version().equals(command.basedOn())) {
            return Outcome.refused(reach.overtaken(
                    InstitutionRefusal.CHANGED_MEANWHILE,
                    Set.of(Intention.AMEND_AFFILIATION),
                    command.person(),
                    known.version(),
                    caller));
        }
        if (!knowsAll(known, command.work())) {
            return Outcome.refused(Refusal.of(InstitutionRefusal.NO_SUCH_WORK).at("workplaces"));
        }
        List<Affiliation> named =
                command.work().stream().map(work -> named(work, known, today)).toList();
        return known.restate(named, today);
    }

    /** Ids of new work are ours to make: one that is given must be this person's. */
    private static boolean knowsAll(WorkRecord known, List<Work> work) {
        Set<AffiliationId> ids =
                known.affiliations().stream().map(Affiliation::id).collect(Collectors.toSet());
        return work.stream().flatMap(named -> named.id().stream()).allMatch(ids::contains);
    }

    private Affiliation named(Work work, WorkRecord known, LocalDate today) {
        UUID id = work.id().map(AffiliationId::value).orElseGet(foundation.ids()::next);
        LocalDate from = work.from()
                .or(() -> known.affiliations().stream()
                        .filter(had -> had.id().value().equals(id))
                        .map(had -> had.during().from())
                        .findFirst())
                .orElse(today);
        return new Affiliation(
                new AffiliationId(id),
                known.person(),
                work.workplace(),
                work.position(),
                work.duty(),
                Interval.since(from));
    }
}
