package jp.mamis.application.registration;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.registration.RegistrationRequest;
import jp.mamis.domain.registration.RegistrationRequestId;

/** The requests to register of the last days. */
public interface RegistrationRequests {

    /**
     * Stores a new request, or the next state of a known one; its version counts one more afterwards.
     *
     * @throws StaleState when the request was changed since it was read
     */
    void save(RegistrationRequest request);

    /** The request whose link has this digest, whatever became of it. */
    Optional<RegistrationRequest> find(TokenDigest digest);

    /** The same, held for the running transaction: others who claim it wait until it ends. */
    Optional<RegistrationRequest> claim(TokenDigest digest);

    /** The request of this ID, held in the same way; empty where it was forgotten. */
    Optional<RegistrationRequest> claim(RegistrationRequestId id);

    /**
     * Every request, asked for last first.
     *
     * @throws MalformedValue of kind {@code cursor} for a cursor this did not give
     */
    Slice<RegistrationRequest> list(Page page);

    /**
     * Forgets requests from before {@code before}, the oldest {@code most} of them, passing over those that another
     * transaction holds; answers how many.
     */
    int forgetBefore(Instant before, int most);
}
