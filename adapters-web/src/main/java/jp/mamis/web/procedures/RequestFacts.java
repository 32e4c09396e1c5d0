package jp.mamis.web.procedures;

import java.util.List;
import java.util.stream.Stream;
import jp.mamis.application.institutions.InstitutionQueries;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.institutions.Position;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.web.institutions.WorkplaceWords;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.FactChanges;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** What was applied for, as applicant and bodies read it, and what an answer has changed. */
final class RequestFacts {

    private final Texts t;
    private final Dates dates;
    private final ProcedureWords words;
    private final WorkplaceWords register;

    RequestFacts(InstitutionQueries institutions, Visit visit) {
        register = new WorkplaceWords(institutions, visit);
        t = visit.texts();
        dates = visit.dates();
        words = new ProcedureWords(visit);
    }

    /** What is asked for. */
    Facts request(Tracker tracker) {
        return request(new Tracker.Asked(tracker.request(), tracker.stages()));
    }

    private Facts request(Tracker.Asked asked) {
        JoinRequest request = asked.request();
        Facts facts = work(request);
        for (Tracker.Stage stage : asked.stages()) {
            facts = facts.and(words.body(stage), Cell.lines(categories(stage)));
        }
        Facts dated = facts.and(t.get("join.desired-on"), dates.day(request.desiredOn()));
        boolean national = asked.stages().stream().anyMatch(stage -> stage.tier() == Tier.NATIONAL);
        Facts insured =
                national ? dated.and(t.get("join.insurance"), words.insurance(request.declinesInsurance())) : dated;
        return insured.and(
                t.get("join.remarks"), Cell.lines(request.remarks().lines().toList()));
    }

    /** As asked for, and the one in force where that is another. */
    private List<String> categories(Tracker.Stage stage) {
        return Stream.concat(
                        Stream.of(words.category(stage)),
                        stage.otherwise().stream()
                                .map(held -> t.get("procedure.category-held", "category", category(held))))
                .toList();
    }

    private String category(Tracker.Held held) {
        String national = words.category(held.category());
        return held.ownCategory()
                .map(own -> t.get("join.terms.category", "label", own) + national)
                .orElse(national);
    }

    private Facts work(JoinRequest request) {
        return Facts.none()
                .and(t.get("join.workplace"), Cell.lines(words.workplace(request.workplace(), register)))
                .and(t.get("join.duty"), words.duty(request.duty()))
                .and(
                        t.get("join.position"),
                        request.position().map(Position::text).orElse(""));
    }

    /** What is asked for now in another way than before, item by item. */
    Table changes(Tracker.Asked before, Tracker tracker) {
        return new FactChanges(request(before), request(tracker)).table(t.get("office.changes"), t);
    }
}
