package jp.mamis.application.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.Member.HeldNumber;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.RegisteredData;

/**
 * A person as the staff of a body see one.
 *
 * @param ground  why they may
 * @param shownOn the day whose data is shown: today, or the last day of membership of a past member
 * @param left    whether the person has left the body, so that nothing after {@code shownOn} is shown
 * @param history every membership in the order of time
 * @param kept    whether the body's staff keep the person's data: of members in force, and of those they entered something for
 */
public record MemberPage(
        PersonId person,
        AssociationId viewer,
        ViewLog.Ground ground,
        LocalDate shownOn,
        boolean left,
        Version version,
        RegisteredData data,
        Optional<HeldNumber> number,
        List<Affiliation> work,
        List<GroupView> groups,
        List<MembershipView> history,
        boolean kept) {

    public MemberPage {
        work = List.copyOf(work);
        groups = List.copyOf(groups);
        history = List.copyOf(history);
    }
}
