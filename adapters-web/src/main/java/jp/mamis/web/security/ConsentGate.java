package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.application.consent.ConsentQueries;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.consent.Edition;
import jp.mamis.web.problem.RejectedRequest;

/**
 * Asks doctors who have not agreed to what is in force for their consent before anything else, and leads back to where they
 * wanted to go. Forms pass, so that nothing typed is lost: the page that follows asks. Programs are told.
 */
final class ConsentGate extends Gate {

    private static final int MOST_REMEMBERED = 20_000;

    private final ConsentQueries consents;
    /** Consent is never taken back, so a yes to the same versions stays a yes. */
    private final Map<AccountId, List<Edition>> agreed = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountId, List<Edition>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    ConsentGate(ConsentQueries consents) {
        this.consents = consents;
    }

    @Override
    Optional<HttpServletRequest> admit(HttpServletRequest request, HttpServletResponse response) {
        boolean asked = Paths.needsConsent(request)
                && CurrentCaller.find(request)
                        .flatMap(CurrentCaller::signedIn)
                        .filter(known -> known.caller().person().isPresent())
                        .filter(known -> !hasAgreed(known))
                        .isPresent();
        if (!asked) {
            return Optional.of(request);
        }
        if (Paths.isApi(request)) {
            throw new RejectedRequest(RejectedRequest.Reason.CONSENT_NEEDED);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                Paths.CONSENT + "?back=" + URLEncoder.encode(Paths.pathAndQuery(request), StandardCharsets.UTF_8));
        return Optional.empty();
    }

    private boolean hasAgreed(SignedIn known) {
        List<Edition> inForce = consents.toAgree();
        synchronized (agreed) {
            if (inForce.equals(agreed.get(known.account()))) {
                return true;
            }
        }
        boolean yes = consents.outstanding(known.caller()).isEmpty();
        if (yes) {
            synchronized (agreed) {
                agreed.put(known.account(), inForce);
            }
        }
        return yes;
    }
}
