package jp.mamis.application.membership;

import java.util.List;
import jp.mamis.domain.institutions.Workplace;

/** A workplace and the bodies joined through it, lowest first. */
public record GroupView(Workplace workplace, List<MembershipView> memberships) {

    public GroupView {
        memberships = List.copyOf(memberships);
    }
}
