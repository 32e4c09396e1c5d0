package jp.mamis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.CurrentCaller;

/** Reads bodies and accounts out of paths. What is malformed in a path is as absent as what is unknown. */
final class Offices {

    private final AssociationSystem system;

    Offices(AssociationSystem system) {
        this.system = system;
    }

    Association body(String code) {
        try {
            return system.hierarchy()
                    .currentHierarchy()
                    .get()
                    .findByCode(AssociationCode.parse(code))
                    .orElseThrow(Offices::absent);
        } catch (MalformedValue malformed) {
            throw absent();
        }
    }

    /** The body, when the caller is its administrator; for forms that no use case has judged yet. */
    Association administered(String code, HttpServletRequest request) {
        Association body = body(code);
        Caller caller = CurrentCaller.of(request).required().caller();
        if (!caller.isAdministratorOf(body.id())) {
            throw new RejectedRequest(RejectedRequest.Reason.NOT_ALLOWED);
        }
        return body;
    }

    static AccountId account(String text) {
        try {
            return new AccountId(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            throw absent();
        }
    }

    static <T> T granted(Outcome<T> outcome) {
        return outcome.fold(value -> value, reasons -> {
            throw new RefusedRequest(reasons);
        });
    }

    private static RejectedRequest absent() {
        return new RejectedRequest(RejectedRequest.Reason.NOT_FOUND);
    }
}
