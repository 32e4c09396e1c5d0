package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.mamis.application.consent.AdmitDoctor;
import jp.mamis.web.problem.RejectedRequest;

/**
 * Asks doctors who have not agreed to what is in force for their consent before anything else, and leads back to where they
 * wanted to go. Forms pass, so that nothing typed is lost, as do those sent to be seen in another language or to log out: the
 * page that follows asks, and the one that files asks itself. Programs are told.
 */
final class ConsentGate extends Gate {

    private final AdmitDoctor admitDoctor;

    ConsentGate(AdmitDoctor admitDoctor) {
        this.admitDoctor = admitDoctor;
    }

    @Override
    Optional<HttpServletRequest> admit(HttpServletRequest request, HttpServletResponse response) {
        boolean asked = Paths.needsConsent(request)
                && TypedForm.of(request).isEmpty()
                && CurrentCaller.find(request)
                        .flatMap(CurrentCaller::signedIn)
                        .filter(known ->
                                admitDoctor.admit(known.caller()).refusals().isPresent())
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
}
