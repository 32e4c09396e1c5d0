package jp.mamis.web.procedures;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.DeputyView;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;

/** For whom whoever looks stands in at a body today; nothing is read for those who stand in for nobody. */
record DeputyNotice(AssociationSystem system, Time time) {

    Optional<Notice> of(Association body, Visit visit, Caller caller) {
        if (caller.capacity().deputed().isEmpty()) {
            return Optional.empty();
        }
        List<String> absent =
                RefusedRequest.unlessGranted(
                                system.accounts().standIns().deputyQueries().at(body.id(), caller))
                        .stream()
                        .filter(view -> Optional.of(view.deputy()).equals(caller.account()))
                        .filter(view -> view.period().contains(time.today()))
                        .map(view -> line(view, visit))
                        .toList();
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Notice.information(visit.texts().get("deputies.acting-title"), absent.toArray(String[]::new)));
    }

    private static String line(DeputyView view, Visit visit) {
        return visit.texts()
                .get(
                        "deputies.acting",
                        Map.of(
                                "absent",
                                view.principalName().text(),
                                "duty",
                                visit.texts().get("duty." + slug(view.duty().duty())),
                                "last",
                                view.period()
                                        .lastDay()
                                        .map(visit.dates()::shortDay)
                                        .orElse("")));
    }

    private static String slug(Duty duty) {
        return duty.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
