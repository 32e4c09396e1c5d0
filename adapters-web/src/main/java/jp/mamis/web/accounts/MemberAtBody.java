package jp.mamis.web.accounts;

import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.person.PersonId;

/** A member as seen from a body. */
record MemberAtBody(Association body, PersonId person) {

    String page() {
        return StaffPages.home(body) + "/members/" + person.value();
    }

    String path() {
        return page() + "/account";
    }
}
