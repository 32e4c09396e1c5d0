package jp.mamis.web.people;

import java.util.List;
import java.util.Optional;
import jp.mamis.application.membership.GroupView;
import jp.mamis.application.membership.MembershipView;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.membership.Member.HeldNumber;

/**
 * Where a person is a member.
 *
 * @param number      member ID of the national body
 * @param provisional whether it was allocated here
 * @param groups      memberships in force or to come, by workplace, lowest body first
 * @param history     every membership in the order of time
 */
public record MembershipsJson(
        Optional<String> number, boolean provisional, List<Group> groups, List<MembershipJson> history) {

    /**
     * A workplace and the bodies joined through it.
     *
     * @param naming STATED by the person for the day, NAMED in joining or moving alone, or REPLACED by what the person has
     *     stated since
     */
    public record Group(
            String workplace, Optional<String> workplaceCode, String naming, List<MembershipJson> memberships) {}

    public static MembershipsJson of(
            Optional<HeldNumber> number, List<GroupView> groups, List<MembershipView> history) {
        return new MembershipsJson(
                number.map(held -> held.number().digits()),
                number.map(HeldNumber::provisional).orElse(false),
                groups.stream().map(MembershipsJson::group).toList(),
                history.stream().map(MembershipJson::of).toList());
    }

    private static Group group(GroupView view) {
        return new Group(
                view.workplace().name().text(),
                view.workplace().registerCode().map(InstitutionCode::text),
                view.naming().name(),
                view.memberships().stream().map(MembershipJson::of).toList());
    }
}
