package jp.mamis.application.membership;

import java.util.ArrayList;
import java.util.List;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.membership.PlacesOfWork.Naming;

/**
 * A workplace and the bodies joined through it, lowest first.
 *
 * @param naming whether the person works there on the day shown
 */
public record GroupView(Workplace workplace, Naming naming, List<MembershipView> memberships) {

    public GroupView {
        memberships = List.copyOf(memberships);
    }

    /** The workplaces that count though the person states nothing of them, each once. */
    public static List<Workplace> named(List<GroupView> groups) {
        List<Workplace> each = new ArrayList<>();
        groups.stream()
                .filter(group -> group.naming() == Naming.NAMED)
                .map(GroupView::workplace)
                .filter(workplace -> each.stream().noneMatch(workplace::isSameAs))
                .forEach(each::add);
        return each;
    }
}
