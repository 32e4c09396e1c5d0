package jp.mamis.application.hpki.ca;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.kernel.Outcome;

/**
 * Whether store and log know of each other's doings (発行ログの照合). Every act is in the store before it is in the log: a note that
 * the store does not know was made by a store that was lost, and a log that does not go as far as the store has seen was lost.
 */
record LogWatch(IssuancePorts ports) {

    /** The log, where the store has seen no more of any log than it holds; to be asked in a transaction. */
    Outcome<IssuanceLog> atHand() {
        Optional<LogHead> head = ports.log().head();
        Optional<LogHead> seen = head.flatMap(each -> ports.heads().find(each.log()));
        boolean begins = !ports.heads().any()
                && (head.isPresent()
                        || ports.issuances().issued(Optional.empty(), 1).isEmpty());
        boolean whole = seen.map(each -> ports.log().read(each, note -> {})).orElse(begins);
        return whole ? Outcome.accepted(ports.log()) : Outcome.refused(IssuingRefusal.LOG_NOT_AT_HAND);
    }

    /** The same, where the store knows all it holds besides; from here on it counts as seen. */
    Outcome<IssuanceLog> agreed() {
        return atHand().then(log -> {
            Optional<LogHead> head = log.head();
            AtomicBoolean known = new AtomicBoolean(true);
            head.flatMap(each -> ports.heads().find(each.log()))
                    .ifPresentOrElse(
                            seen -> log.read(seen, note -> known.compareAndSet(true, isKnown(note))),
                            () -> log.read(note -> known.compareAndSet(true, isKnown(note))));
            if (!known.get()) {
                return Outcome.refused(IssuingRefusal.LOG_AHEAD);
            }
            head.ifPresent(ports.heads()::advance);
            return Outcome.accepted(log);
        });
    }

    /** What was noted last counts as seen; to be asked in a transaction. */
    void seen() {
        if (atHand().accepted().isPresent()) {
            ports.log().head().ifPresent(ports.heads()::advance);
        }
    }

    private boolean isKnown(IssuanceNote note) {
        if (note instanceof IssuanceNote.Signing signing) {
            Optional<Issuance> stored = ports.issuances()
                    .find(signing.order().authority(), signing.order().serial());
            return stored.filter(each -> each.toBeSigned().isPresent()).isPresent()
                    || isRevoked(new IssuanceNote.Signed(
                            signing.order().authority(), signing.order().serial(), signing.toBeSigned()));
        }
        if (note instanceof IssuanceNote.Signed signed) {
            return isRevoked(signed)
                    || ports.issuances()
                            .find(signed.authority(), signed.serial())
                            .flatMap(Issuance::certificate)
                            .isPresent();
        }
        if (note instanceof IssuanceNote.Revoked revoked) {
            return ports.revocations()
                    .find(revoked.revocation().authority(), revoked.revocation().serial())
                    .isPresent();
        }
        IssuanceNote.Listing listing = (IssuanceNote.Listing) note;
        return ports.lists()
                .claimLast(listing.authority(), listing.scope())
                .filter(last -> last.number().compareTo(listing.number()) >= 0)
                .isPresent();
    }

    private boolean isRevoked(IssuanceNote.Signed number) {
        return ports.revocations().find(number.authority(), number.serial()).isPresent();
    }
}
