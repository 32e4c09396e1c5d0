package jp.mamis.web.answers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.application.answers.KeepAnswer;
import jp.mamis.application.answers.KeptAnswer;
import jp.mamis.application.kernel.PortFailure;
import jp.mamis.web.security.CurrentCaller;

/** Keeps pages for the session that asks, but none with a password field or a key or code to be seen. */
final class PageKeeping {

    static final String PARAMETER = "answer";

    private final AssociationSystem system;

    PageKeeping(AssociationSystem system) {
        this.system = system;
    }

    static boolean canKeep(String page) {
        return KeptAnswer.fits(page) && !page.contains("type=\"password\"") && !page.contains("class=\"secret\"");
    }

    /** Where the page can be asked for; empty where it cannot be kept: then it is answered directly, or not at all. */
    Optional<String> keep(String place, int status, String page, HttpServletRequest request) {
        return signedIn(request).filter(caller -> canKeep(page)).flatMap(caller -> keep(place, status, page, caller));
    }

    private Optional<String> keep(String place, int status, String page, SignedIn caller) {
        try {
            return system.answers()
                    .keepAnswer()
                    .keep(new KeepAnswer.Command(new KeptAnswer(place, status, page)), caller)
                    .map(id -> place + (place.contains("?") ? "&" : "?") + PARAMETER + "=" + id.value());
        } catch (PortFailure unable) {
            return Optional.empty();
        }
    }

    static Optional<SignedIn> signedIn(HttpServletRequest request) {
        return CurrentCaller.find(request).flatMap(CurrentCaller::signedIn);
    }
}
