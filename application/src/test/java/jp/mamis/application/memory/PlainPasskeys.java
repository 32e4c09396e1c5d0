package jp.mamis.application.memory;

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

/** Passkeys without keys, for tests only: a right answer is {@code DEVICE CHALLENGE}. */
public final class PlainPasskeys implements Passkeys {

    /** What the device of this name answers to what it was asked. */
    public static PasskeyAnswer answer(String device, String asked) {
        return PasskeyAnswer.parse(device + " " + asked);
    }

    @Override
    public boolean offered() {
        return true;
    }

    @Override
    public String creation(Account account, List<Passkey> known, PasskeyChallenge challenge) {
        return challenge.text();
    }

    @Override
    public Optional<Passkey> created(
            PasskeyChallenge challenge, PasskeyAnswer answer, UUID id, PasskeyName name, Instant now) {
        return device(challenge, answer)
                .map(device -> new Passkey(id, name, device, "key of " + device, 0, false, now, Optional.empty()));
    }

    @Override
    public String request(List<Passkey> known, PasskeyChallenge challenge) {
        return challenge.text();
    }

    @Override
    public Optional<Passkey> proved(
            PasskeyChallenge challenge, PasskeyAnswer answer, List<Passkey> known, Instant now) {
        return device(challenge, answer)
                .flatMap(device -> known.stream()
                        .filter(passkey -> passkey.credential().equals(device))
                        .findFirst()
                        .map(passkey -> passkey.used(passkey.counter() + 1, now)));
    }

    private static Optional<String> device(PasskeyChallenge challenge, PasskeyAnswer answer) {
        String[] parts = answer.json().split(" ", 2);
        return parts.length == 2 && parts[1].equals(challenge.text()) ? Optional.of(parts[0]) : Optional.empty();
    }
}
