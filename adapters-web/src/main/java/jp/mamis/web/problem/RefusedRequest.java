package jp.mamis.web.problem;

import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusals;

/**
 * Carries the business's no from a resource to the one place that words it. Thrown at the edge only, once the use case
 * has answered.
 */
public final class RefusedRequest extends RuntimeException {

    private final transient Refusals reasons;

    public RefusedRequest(Refusals reasons) {
        super(reasons.first().code().name());
        this.reasons = reasons;
    }

    /** What was granted; a refusal ends the request. */
    public static <T> T unlessGranted(Outcome<T> outcome) {
        return outcome.fold(granted -> granted, reasons -> {
            throw new RefusedRequest(reasons);
        });
    }

    public Refusals reasons() {
        return reasons;
    }
}
