package jp.mamis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jp.mamis.application.AssociationSystem;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** Reads bodies and accounts out of paths. */
final class Offices {

    private final AssociationSystem system;

    Offices(AssociationSystem system) {
        this.system = system;
    }

    Association body(String code) {
        return Addresses.body(code, system);
    }

    /** The body, when the caller may keep its accounts; for forms that no use case has judged yet. */
    Association kept(String code, HttpServletRequest request) {
        return RefusedRequest.unlessGranted(system.accounts()
                .accountQueries()
                .kept(body(code).id(), CurrentCaller.of(request).required().caller()));
    }

    /** The body that has the code which was typed. */
    Association named(String text) {
        return system.hierarchy()
                .currentHierarchy()
                .get()
                .findByCode(AssociationCode.parse(text))
                .orElseThrow(() -> new MalformedValue("body-code", text));
    }

    static AccountId account(String text) {
        return new AccountId(Addresses.id(text));
    }
}
