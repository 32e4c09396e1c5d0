package jp.mamis.application.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.IdentifierSource;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;

/** What every use case stands on, made once by the assembly. */
public record Foundation(UnitOfWork work, AuditTrail audit, ViewLog views, Time time, IdentifierSource ids) {

    /** A page opened, acted on and shown again within this time is one look; every change and every file opened is one of its own. */
    public static final Duration ONE_LOOK = Duration.ofMinutes(15);

    /** Notes an allowed look at one person, in the running transaction, unless it goes on from one just noted. */
    public void looked(
            Caller caller,
            AssociationId body,
            ViewLog.Kind kind,
            ViewLog.Ground ground,
            PersonId person,
            String subject) {
        ViewLog.View view = new ViewLog.View(time.now(), caller, body, kind, ground, Optional.of(person), subject, 1);
        boolean everyTime = kind == ViewLog.Kind.CHANGE || kind == ViewLog.Kind.FILE;
        if (everyTime || !views.holds(view, view.at().minus(ONE_LOOK))) {
            views.record(view);
        }
    }

    /**
     * Notes allowed looks at several persons' pages in the running transaction, each once within {@link #ONE_LOOK}.
     *
     * @param seen what was shown of whom, each another subject
     */
    public void looked(Caller caller, AssociationId body, ViewLog.Ground ground, Map<String, PersonId> seen) {
        Instant now = time.now();
        views.recordUnlessHeld(
                seen.entrySet().stream()
                        .map(one -> new ViewLog.View(
                                now,
                                caller,
                                body,
                                ViewLog.Kind.PERSON_PAGE,
                                ground,
                                Optional.of(one.getValue()),
                                one.getKey(),
                                1))
                        .toList(),
                now.minus(ONE_LOOK));
    }

    /** Notes an allowed look at a list with {@code count} rows, in the running transaction. */
    public void listed(Caller caller, AssociationId body, ViewLog.Ground ground, String subject, int count) {
        views.record(new ViewLog.View(
                time.now(), caller, body, ViewLog.Kind.LIST, ground, Optional.empty(), subject, count));
    }

    /**
     * Notes an allowed look at a list of these persons in the running transaction, as what it leaves the system if it does: as
     * a file, or as data for a program.
     */
    public void listed(
            Caller caller,
            AssociationId body,
            ViewLog.Ground ground,
            String subject,
            Optional<String> format,
            List<PersonId> persons) {
        Optional<String> leaving = format.or(
                () -> Optional.of("data").filter(data -> caller.channel().isOfPrograms()));
        leaving.ifPresentOrElse(
                as -> exported(caller, body, ground, subject + " saved as " + as, persons),
                () -> listed(caller, body, ground, subject, persons.size()));
    }

    /**
     * Notes in the running transaction that an allowed list leaves the system, as a file or on paper: once as a look at the
     * list, and once for each person in it, who reads it among the looks at the own data.
     */
    public void exported(
            Caller caller, AssociationId body, ViewLog.Ground ground, String subject, List<PersonId> persons) {
        listed(caller, body, ground, subject, persons.size());
        Instant now = time.now();
        views.recordAll(persons.stream()
                .distinct()
                .map(person -> new ViewLog.View(
                        now, caller, body, ViewLog.Kind.EXPORT, ground, Optional.of(person), subject, 1))
                .toList());
    }

    /**
     * Why an act on a version that has passed is refused, in the running transaction.
     *
     * @param code    that somebody was first; told otherwise where that was {@code caller}, in another window say
     * @param acts    what makes versions of this thing
     * @param present the version it has now
     */
    public Refusal overtaken(RefusalCode code, Set<Intention> acts, UUID subject, Version present, Caller caller) {
        Refusal first = Refusal.of(code);
        return audit.isBy(caller, acts, subject, present.number()) ? first.byCaller() : first;
    }

    /** The answer of a read to {@code caller} acting for {@code body}; a no leaves an entry in the journal first. */
    public <T> Outcome<T> answered(Outcome<T> answer, AssociationId body, UUID subject, Caller caller) {
        return answered(answer, Optional.of(body), subject, caller);
    }

    /** The answer of a read to {@code caller} acting for nobody else; a no leaves an entry in the journal first. */
    public <T> Outcome<T> answered(Outcome<T> answer, UUID subject, Caller caller) {
        return answered(answer, Optional.empty(), subject, caller);
    }

    /** In a unit of its own, since the read has run in one that writes nothing. */
    private <T> Outcome<T> answered(Outcome<T> answer, Optional<AssociationId> body, UUID subject, Caller caller) {
        return answer.fold(
                granted -> answer,
                reasons -> work.inTransaction(() -> {
                    audit.record(caller, body, Intention.DENIED_LOOK, subject, 0, answer, Detail.NONE);
                    return answer;
                }));
    }
}
