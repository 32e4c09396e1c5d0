package jp.mamis.domain.qualification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that was done about what is known of a qualification (医師資格の記録の履歴).
 *
 * @param fact   what it was done to, as known when it was done
 * @param by     the account of whoever did it; none where that stands in the journal alone
 * @param reason why it was withdrawn; none in the same case, and of any other act
 */
public record FactAct(
        Instant at, Kind kind, QualificationFact fact, Optional<UUID> by, Optional<WithdrawalReason> reason) {

    /** What was done. */
    public enum Kind {
        /** It was recorded. */
        RECORDED,
        /** Another fact took its place. */
        CORRECTED,
        /** It was taken back without another in its place. */
        WITHDRAWN
    }

    static FactAct recording(QualificationFact fact) {
        return new FactAct(
                fact.recordedAt(),
                Kind.RECORDED,
                fact.asKnownAt(fact.recordedAt()),
                Optional.of(fact.evidence().by()),
                Optional.empty());
    }

    static FactAct correction(QualificationFact wrong, QualificationFact right) {
        return new FactAct(
                right.recordedAt(),
                Kind.CORRECTED,
                wrong,
                Optional.of(right.evidence().by()),
                Optional.empty());
    }

    static FactAct withdrawal(QualificationFact wrong, Withdrawal how) {
        return new FactAct(how.at(), Kind.WITHDRAWN, wrong, Optional.of(how.by()), Optional.of(how.reason()));
    }

    /** Of which the journal alone knows more. */
    static FactAct withdrawal(QualificationFact wrong, Instant at) {
        return new FactAct(at, Kind.WITHDRAWN, wrong, Optional.empty(), Optional.empty());
    }
}
