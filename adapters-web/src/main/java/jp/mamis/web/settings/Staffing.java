package jp.mamis.web.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.accounts.AccountUseCases;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.settings.DatedRules;
import jp.mamis.domain.settings.Workflow;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RefusedRequest;

/** Whether a body has the people for the confirmations that prepared rules ask for. */
final class Staffing {

    private final AccountUseCases accounts;

    Staffing(AccountUseCases accounts) {
        this.accounts = accounts;
    }

    /**
     * Warns where procedures filed under these rules could not be decided by those who work there now. A partner of the
     * rules' first day is one person more, and who decides for the body by delegation on it has people of its own.
     */
    Optional<Notice> warning(Association body, DatedRules prepared, Caller caller, Texts t) {
        Workflow workflow = prepared.rules().workflow();
        List<StaffView> staff = RefusedRequest.unlessGranted(
                        accounts.accountQueries().staffOf(body.id(), SoughtName.NOTHING, Page.first(Page.MOST), caller))
                .rows()
                .stream()
                .filter(one -> one.suspendedAt().isEmpty())
                .toList();
        int administrators = (int) staff.stream().filter(Staffing::administers).count();
        Set<MandateKind> given = RefusedRequest.unlessGranted(
                accounts.standIns().mandateQueries().givenOn(body.id(), prepared.validFrom(), caller));
        int partners = given.contains(MandateKind.PARTNER) ? 1 : 0;
        return given.contains(MandateKind.DELEGATION)
                        || workflow.isFilledBy(staff.size() + partners, administrators + partners)
                ? Optional.empty()
                : Optional.of(Notice.warning(
                        t.get(
                                workflow.asksAll() ? "settings.staffing.all" : "settings.staffing",
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
