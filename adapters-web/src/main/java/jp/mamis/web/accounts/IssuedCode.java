package jp.mamis.web.accounts;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import jp.mamis.application.accounts.HandedOut;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.web.problem.RefusedRequest;

/** A code, to be handed to its holder; it cannot be asked for again. */
public record IssuedCode(UUID account, String loginId, String code, Instant expiresAt) {

    static Response answer(Outcome<HandedOut> outcome) {
        HandedOut handedOut = RefusedRequest.unlessGranted(outcome);
        IssuedCode answer = new IssuedCode(
                handedOut.account().value(),
                handedOut.loginId().text(),
                handedOut.code().printed(),
                handedOut.expiresAt());
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }
}
