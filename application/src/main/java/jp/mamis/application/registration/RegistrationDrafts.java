package jp.mamis.application.registration;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.registration.RegistrationRequestId;

/** What those who register have typed so far, while their link leads on. Never a password. */
public interface RegistrationDrafts {

    /** Keeps what was typed last, in place of what was kept before. */
    void keep(RegistrationRequestId request, String typed, Instant at);

    /** What was kept last, as the edge wrote it. */
    Optional<String> find(RegistrationRequestId request);

    /** Nothing happens when nothing is kept. */
    void drop(RegistrationRequestId request);

    /**
     * Forgets what was kept before {@code before}, the oldest {@code most} of it, passing over what another transaction
     * holds; answers how many.
     */
    int forgetBefore(Instant before, int most);
}
