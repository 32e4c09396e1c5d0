package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ceremony.Activation;

/**
 * What a generation may use its key for, or is asked to.
 *
 * @param latest  what was asked for last; it may have ended
 * @param persons log-in IDs of those who took part
 */
public record ActivationView(
        CaGeneration generation,
        Activation.Purpose purpose,
        Optional<Activation> latest,
        Map<AccountId, LoginId> persons,
        Instant at) {

    public ActivationView {
        persons = Map.copyOf(persons);
    }

    /** How it stands. */
    public enum State {
        ACTIVE,
        /** Another officer is to confirm it. */
        WAITING,
        NOT_ACTIVE
    }

    public State state() {
        if (latest.filter(one -> one.isActiveAt(at)).isPresent()) {
            return State.ACTIVE;
        }
        return latest.filter(one -> one.isWaitingAt(at)).isPresent() ? State.WAITING : State.NOT_ACTIVE;
    }

    /** What waits or counts. */
    public Optional<Activation> standing() {
        return latest.filter(one -> state() != State.NOT_ACTIVE);
    }
}
