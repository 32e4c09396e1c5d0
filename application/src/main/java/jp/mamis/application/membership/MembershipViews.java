package jp.mamis.application.membership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.membership.PlacesOfWork;

/** Memberships as they are shown on a day; when the viewer's last day has passed, nothing that came after it. */
final class MembershipViews {

    private final Hierarchy hierarchy;
    private final LocalDate day;
    private final boolean nothingLater;

    MembershipViews(Hierarchy hierarchy, LocalDate day, boolean nothingLater) {
        this.hierarchy = hierarchy;
        this.day = day;
        this.nothingLater = nothingLater;
    }

    /** By workplace in the order of joining; workplaces without a membership in force or to come are left out. */
    List<GroupView> groups(Member member, WorkRecord stated) {
        PlacesOfWork places = new PlacesOfWork(member, stated, day);
        return member.groups().stream()
                .map(group -> new GroupView(
                        group.workplaceOn(day),
                        places.of(group),
                        member.inGroup(group.id())
                                .filter(this::shown)
                                .map(this::view)
                                .filter(view -> view.standing() != MemberStanding.PAST)
                                .sorted(Comparator.comparing(
                                        view -> -view.tier().number()))
                                .toList()))
                .filter(group -> !group.memberships().isEmpty())
                .toList();
    }

    List<MembershipView> history(Member member) {
        return member.memberships().stream().filter(this::shown).map(this::view).toList();
    }

    private boolean shown(Membership membership) {
        return !nothingLater || !membership.period().from().isAfter(day);
    }

    private MembershipView view(Membership membership) {
        Association body = hierarchy.require(membership.body());
        Optional<LocalDate> lastDay = membership.period().lastDay().filter(last -> !nothingLater || !last.isAfter(day));
        return new MembershipView(
                membership.id(),
                body.code(),
                body.nameOn(day),
                body.tier(),
                membership.category(),
                membership.own(),
                membership.joinedOn(),
                lastDay,
                standing(membership));
    }

    private MemberStanding standing(Membership membership) {
        if (membership.isInForceOn(day)) {
            return MemberStanding.CURRENT;
        }
        return membership.period().from().isAfter(day) ? MemberStanding.COMING : MemberStanding.PAST;
    }
}
