package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.Passkey;
import jp.mamis.domain.accounts.PasskeyAnswer;
import jp.mamis.domain.accounts.PasskeyChallenge;
import jp.mamis.domain.accounts.PasskeyName;

/** Asks browsers for passkeys and judges what they answer (Web Authentication, Level 2). Keeps nothing. */
public interface Passkeys {

    /** Whether browsers take passkeys at the address where people reach the portal. */
    boolean offered();

    /** What a browser needs to set up a passkey for {@code account}, as JSON; devices that hold one of {@code known} decline. */
    String creation(Account account, List<Passkey> known, PasskeyChallenge challenge);

    /** The passkey that was set up; empty where the answer is not one to this challenge, from our own address. */
    Optional<Passkey> created(PasskeyChallenge challenge, PasskeyAnswer answer, UUID id, PasskeyName name, Instant now);

    /** What a browser needs to prove one of {@code known}, as JSON. */
    String request(List<Passkey> known, PasskeyChallenge challenge);

    /**
     * The one of {@code known} that was proved, with its new count; empty where the answer is not one to this challenge,
     * from our own address, by one of them, or where the count says that the key was copied.
     */
    Optional<Passkey> proved(PasskeyChallenge challenge, PasskeyAnswer answer, List<Passkey> known, Instant now);
}
