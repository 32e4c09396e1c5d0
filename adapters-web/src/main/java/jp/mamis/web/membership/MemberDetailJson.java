package jp.mamis.web.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.membership.GroupView;
import jp.mamis.application.membership.MemberPage;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.web.people.MembershipsJson;
import jp.mamis.web.people.RegistrationJson;

/**
 * A person as the staff of a body see one.
 *
 * @param ground  why the body may see the person
 * @param shownOn the day whose data this is
 * @param left    whether nothing after that day is shown
 * @param workplaces where the person works on that day
 */
public record MemberDetailJson(
        UUID person,
        String ground,
        LocalDate shownOn,
        boolean left,
        RegistrationJson registration,
        List<String> workplaces,
        MembershipsJson memberships) {

    static MemberDetailJson of(MemberPage page) {
        return new MemberDetailJson(
                page.person().value(),
                page.ground().name(),
                page.shownOn(),
                page.left(),
                RegistrationJson.of(page.data()),
                Stream.concat(page.work().stream().map(Affiliation::workplace), GroupView.named(page.groups()).stream())
                        .map(workplace -> workplace.name().text())
                        .toList(),
                MembershipsJson.of(page.number(), page.groups(), page.history()));
    }
}
