package jp.mamis.application.people;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import jp.mamis.application.journal.Foundation;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;

/** How what is registered about somebody became what it is (登録情報の変更履歴). For use cases that may show it. */
public final class AmendmentHistory {

    /**
     * One change.
     *
     * @param body the body whose staff made it; empty for the physician and for the operator
     * @param own  whether the physician made it
     */
    public record Act(Instant at, Optional<AssociationId> body, boolean own) {}

    private final Foundation foundation;
    private final Physicians physicians;

    public AmendmentHistory(Foundation foundation, Physicians physicians) {
        this.foundation = foundation;
        this.physicians = physicians;
    }

    /** What one was shown at that moment; empty for whom nobody knew then. */
    public Optional<RegisteredData> shownAt(PersonId person, Instant moment) {
        return physicians.registered(person, JapanTime.today(moment), moment);
    }

    /** The changes after {@code from} and up to {@code until}, oldest first. */
    public List<Act> between(Physician physician, Instant from, Instant until) {
        // The first version is the registration itself.
        return LongStream.iterate(physician.version().number(), number -> number > 1, number -> number - 1)
                .mapToObj(number -> foundation
                        .audit()
                        .making(Amendments.MAKING, physician.id().value(), number))
                .takeWhile(
                        entry -> entry.filter(made -> made.at().isAfter(from)).isPresent())
                .flatMap(Optional::stream)
                .filter(entry -> !entry.at().isAfter(until))
                .map(AmendmentHistory::act)
                .sorted(Comparator.comparing(Act::at))
                .toList();
    }

    private static Act act(AuditEntry entry) {
        return new Act(
                entry.at(),
                Optional.of(entry.body())
                        .filter(body -> !body.isEmpty())
                        .map(body -> new AssociationId(UUID.fromString(body))),
                entry.onBehalfOf().isEmpty());
    }
}
