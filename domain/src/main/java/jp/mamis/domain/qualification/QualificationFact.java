package jp.mamis.domain.qualification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.person.PersonId;

/**
 * One thing that is known about somebody's qualification as a physician. Never changed: what turns out to be wrong is
 * superseded, and stays known as what was believed until then.
 *
 * @param during       the days it is true for: one that lasts has a last day, any other holds from its day on
 * @param evidence     what it was read from
 * @param recordedAt   since when this system knows it
 * @param supersededAt since when this system knows better
 */
public record QualificationFact(
        FactId id,
        PersonId person,
        FactKind kind,
        Interval during,
        Evidence evidence,
        Instant recordedAt,
        Optional<Instant> supersededAt) {

    /**
     * What a fact was read from, and by whom.
     *
     * @param learnedAt when the office came to know of it
     * @param by        the account of whoever looked at it
     */
    public record Evidence(EvidenceSource source, Optional<EvidenceReference> reference, Instant learnedAt, UUID by) {}

    /** Whether this system held it to be true at {@code known}. */
    public boolean isKnownAt(Instant known) {
        return !recordedAt.isAfter(known) && supersededAt.map(known::isBefore).orElse(true);
    }

    public boolean isCurrent() {
        return supersededAt.isEmpty();
    }

    /** The same without what this system learned after {@code known}. */
    public QualificationFact asKnownAt(Instant known) {
        return new QualificationFact(
                id, person, kind, during, evidence, recordedAt, supersededAt.filter(at -> !at.isAfter(known)));
    }

    /** Whether it says the same as {@code other}, whoever read it and when. */
    public boolean saysTheSameAs(QualificationFact other) {
        return person.equals(other.person)
                && kind == other.kind
                && during.equals(other.during)
                && evidence.source() == other.evidence.source()
                && evidence.reference().equals(other.evidence.reference());
    }

    /** The same, since {@code at} known to be wrong. */
    public QualificationFact superseded(Instant at) {
        return new QualificationFact(id, person, kind, during, evidence, recordedAt, Optional.of(at));
    }
}
