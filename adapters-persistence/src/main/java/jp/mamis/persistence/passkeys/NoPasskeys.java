package jp.mamis.persistence.passkeys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.accounts.Passkeys;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.Passkey;
import jp.mamis.domain.accounts.PasskeyAnswer;
import jp.mamis.domain.accounts.PasskeyChallenge;
import jp.mamis.domain.accounts.PasskeyName;

/** No passkeys: where no browser is, such as at the command line. */
public final class NoPasskeys implements Passkeys {

    @Override
    public boolean offered() {
        return false;
    }

    @Override
    public String creation(Account account, List<Passkey> known, PasskeyChallenge challenge) {
        throw new IllegalStateException("passkeys are not offered here");
    }

    @Override
    public Optional<Passkey> created(
            PasskeyChallenge challenge, PasskeyAnswer answer, UUID id, PasskeyName name, Instant now) {
        return Optional.empty();
    }

    @Override
    public String request(List<Passkey> known, PasskeyChallenge challenge) {
        throw new IllegalStateException("passkeys are not offered here");
    }

    @Override
    public Optional<Passkey> proved(
            PasskeyChallenge challenge, PasskeyAnswer answer, List<Passkey> known, Instant now) {
        return Optional.empty();
    }
}
