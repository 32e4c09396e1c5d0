package jp.mamis.application.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.domain.registration.RegistrationRequestId;

/** Registrations that wait for an office to look at them, one for each request at the most. */
public interface RegistrationReviews {

    /** Keeps it, in place of what its request had before. */
    void keep(RegistrationReview review);

    Optional<RegistrationReview> find(RegistrationRequestId request);

    /** The same, held for the running transaction: others who claim it wait until it ends. */
    Optional<RegistrationReview> claim(RegistrationRequestId request);

    /** The oldest of one prefecture, or of all and of none; {@code limit} at the most. */
    List<RegistrationReview> waiting(Optional<Prefecture> prefecture, int limit);

    /** How many wait, of one prefecture, or of all and of none. */
    long count(Optional<Prefecture> prefecture);

    /** Whether another request than {@code request} waits with that log-in ID, which is to be its own then. */
    boolean isChosen(LoginId loginId, RegistrationRequestId request);

    /** Nothing happens when nothing is kept. */
    void drop(RegistrationRequestId request);

    /**
     * Forgets what was asked before {@code before}, the oldest {@code most} of it, passing over what another transaction
     * holds; answers how many.
     */
    int forgetBefore(Instant before, int most);
}
