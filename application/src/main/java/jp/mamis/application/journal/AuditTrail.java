package jp.mamis.application.journal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;

/** What use cases write to the journal with: fills in time and result. */
public final class AuditTrail {

    /** The result of an act that was done. */
    public static final String ACCEPTED = "ACCEPTED";

    private final Journal journal;
    private final Time time;

    public AuditTrail(Journal journal, Time time) {
        this.journal = journal;
        this.time = time;
    }

    /** Whether {@code caller} made {@code version} of {@code subject}, by one of these acts. */
    boolean isBy(Caller caller, Set<Intention> acts, UUID subject, long version) {
        String actor = caller.actor().text();
        return journal.making(subject, version).stream()
                .filter(entry -> acts.stream().anyMatch(act -> act.name().equals(entry.intention())))
                .anyMatch(entry -> entry.actor().equals(actor));
    }

    /** The entry of the act among these that made {@code version} of {@code subject}; the running transaction's is not found. */
    public Optional<AuditEntry> making(Set<Intention> acts, UUID subject, long version) {
        return journal.making(subject, version).stream()
                .filter(entry -> acts.stream().anyMatch(act -> act.name().equals(entry.intention())))
                .findFirst();
    }

    /** Records an act with its outcome, accepted or refused. {@code version} counts only when accepted. */
    public void record(
            Caller caller,
            Optional<AssociationId> body,
            Intention intention,
            UUID subject,
            long version,
            Outcome<?> outcome,
            Detail detail) {
        record(caller, intention.asked(), body, intention, subject, version, outcome, detail);
    }

    /**
     * Records an act that asks for another duty than most of its kind.
     *
     * @param asked the least duty at the body that allows it
     */
    public void record(
            Caller caller,
            Duty asked,
            Optional<AssociationId> body,
            Intention intention,
            UUID subject,
            long version,
            Outcome<?> outcome,
            Detail detail) {
        String result = outcome.fold(
                value -> ACCEPTED,
                reasons -> reasons.reasons().stream()
                        .map(reason -> reason.code().name())
                        .distinct()
                        .collect(Collectors.joining(",")));
        long shown = result.equals(ACCEPTED) ? version : 0;
        Detail full = body.map(place -> capacity(detail, caller, place, asked)).orElse(detail);
        journal.record(new Journal.Draft(time.now(), caller, body, intention, subject, shown, result, full));
    }

    /** In whose place the caller acts: for whom as a deputy, where no own duty allows it, and of which body where that is another. */
    private static Detail capacity(Detail detail, Caller caller, AssociationId body, Duty asked) {
        Detail deputed = caller.deputyAt(body, asked)
                .map(principal -> detail.and("deputyOf", principal.value()))
                .orElse(detail);
        return caller.agentAt(body)
                .map(agent -> deputed.and("agent", agent.value()))
                .orElse(deputed);
    }
}
