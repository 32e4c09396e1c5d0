package jp.mamis.web.procedures;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.institutions.Position;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.web.institutions.WorkplaceWords;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** What will be filed, part by part, each with the way back to where it is asked. */
final class CheckedAnswers {

    private final Texts t;
    private final Dates dates;
    private final ProcedureWords words;
    private final String draft;
    private final WorkplaceWords register;
    private final JoinTerms terms;

    CheckedAnswers(Visit visit, String draft, WorkplaceWords register, JoinTerms terms) {
        this.register = register;
        this.terms = terms;
        this.t = visit.texts();
        this.dates = visit.dates();
        this.words = new ProcedureWords(visit);
        this.draft = draft;
    }

    /** @param ownerChosen whether an owner was chosen too, which the register tells of a workplace with a code, now or later */
    void put(JoinRequest request, List<Association> route, boolean ownerChosen, Map<String, Object> parameters) {
        boolean national = route.stream().anyMatch(body -> body.code().isNational());
        parameters.put("work", work(request, national, ownerChosen));
        parameters.put("workChange", change(JoinStep.WORKPLACE));
        parameters.put("bodies", bodies(request, route));
        parameters.put("bodiesChange", change(JoinStep.BODY));
        parameters.put("details", details(request));
        parameters.put("detailsChange", change(JoinStep.DETAILS));
    }

    private Facts work(JoinRequest request, boolean national, boolean ownerChosen) {
        Facts place =
                Facts.none().and(t.get("join.workplace"), Cell.lines(words.workplace(request.workplace(), register)));
        boolean byCode = ownerChosen && request.workplace().registerCode().isPresent();
        String owner = register.isKnown(request.workplace()) ? "join.owner.by-code" : "join.owner.later";
        Facts work = (byCode ? place.and(t.get("join.owner"), t.get(owner)) : place)
                .and(t.get("join.duty"), words.duty(request.duty()))
                .and(
                        t.get("join.position"),
                        request.position().map(Position::text).orElse(""));
        return national ? work.and(t.get("join.insurance"), words.insurance(request.declinesInsurance())) : work;
    }

    private Facts bodies(JoinRequest request, List<Association> route) {
        Facts facts = Facts.none();
        for (int i = 0; i < route.size(); i++) {
            String name = new BodyNames(t).of(route.get(i));
            facts = facts.and(
                    name,
                    Cell.lines(Stream.of(
                                    words.tier(route.get(i).tier()),
                                    terms.category(request.targets().get(i)))
                            .filter(line -> !line.equals(name))
                            .toList()));
            facts = facts.and(
                    t.get("join.terms.of", "body", name),
                    Cell.lines(terms.of(route.get(i), request.targets().get(i), request.desiredOn())));
        }
        return facts;
    }

    private Facts details(JoinRequest request) {
        return Facts.none()
                .and(t.get("join.desired-on"), dates.day(request.desiredOn()))
                .and(t.get("join.remarks"), Cell.lines(request.remarks().lines().toList()));
    }

    private String change(JoinStep step) {
        return draft + "/" + step.slug() + "?toCheck=yes";
    }
}
