package jp.mamis.web.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.accounts.AccountQueries;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.settings.Workflow;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RefusedRequest;

/** Whether a body has the people today for the confirmations that prepared rules ask for. */
final class Staffing {

    private final AccountQueries accounts;

    Staffing(AccountQueries accounts) {
        this.accounts = accounts;
    }

    /** Warns where procedures filed under these rules could not be decided by those who work there now. */
    Optional<Notice> warning(Association body, Workflow workflow, Caller caller, Texts t) {
        List<StaffView> staff =
                RefusedRequest.unlessGranted(accounts.staffOf(body.id(), Page.first(Page.MOST), caller)).rows().stream()
                        .filter(one -> one.suspendedAt().isEmpty())
                        .toList();
        int administrators = (int) staff.stream().filter(Staffing::administers).count();
        return workflow.isFilledBy(staff.size(), administrators)
                ? Optional.empty()
                : Optional.of(Notice.warning(
                        t.get(
                                "settings.staffing",
                                Map.of(
                                        "persons", workflow.persons(),
                                        "ofThem", workflow.administrators(),
                                        "staff", staff.size(),
                                        "administrators", administrators)),
                        t.get("settings.staffing.detail")));
    }

    private static boolean administers(StaffView one) {
        return one.duties().stream().anyMatch(duty -> duty.grant().duty() == Duty.ASSOCIATION_ADMINISTRATION);
    }
}
