package jp.mamis.web.membership;

import java.time.LocalDate;
import java.util.UUID;
import jp.mamis.application.membership.MemberPage;
import jp.mamis.web.people.MembershipsJson;
import jp.mamis.web.people.RegistrationJson;

/**
 * A person as the staff of a body see one.
 *
 * @param ground  why the body may see the person
 * @param shownOn the day whose data this is
 * @param left    whether nothing after that day is shown
 */
public record MemberDetailJson(
        UUID person,
        String ground,
        LocalDate shownOn,
        boolean left,
        RegistrationJson registration,
        MembershipsJson memberships) {

    static MemberDetailJson of(MemberPage page) {
        return new MemberDetailJson(
                page.person().value(),
                page.ground().name(),
                page.shownOn(),
                page.left(),
                RegistrationJson.of(page.data()),
                MembershipsJson.of(page.number(), page.groups(), page.history()));
    }
}
