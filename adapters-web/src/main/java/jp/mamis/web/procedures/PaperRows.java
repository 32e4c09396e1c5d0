package jp.mamis.web.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mamis.application.procedures.Paper;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.institutions.Position;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.Target;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.settings.CategoryCode;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** An application as it stands on paper, and as the office that enters it reads it. */
final class PaperRows {

    private final Visit visit;
    private final Texts t;
    private final ProcedureWords words;
    private final Hierarchy bodies;

    PaperRows(Visit visit, Hierarchy bodies) {
        this.visit = visit;
        this.t = visit.texts();
        this.words = new ProcedureWords(visit);
        this.bodies = bodies;
    }

    /** Term and text, line by line, with days as official papers have them. */
    List<List<String>> rows(RegisteredData applicant, JoinRequest request) {
        return rows(applicant, request, visit.dates()::official);
    }

    private List<List<String>> rows(RegisteredData applicant, JoinRequest request, Function<LocalDate, String> days) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(t.get("office.data.name"), applicant.name().full()));
        rows.add(List.of(t.get("office.data.kana"), applicant.kana().full()));
        rows.add(List.of(
                t.get("office.data.licence"), applicant.licence().number().digits()));
        rows.add(
                List.of(t.get("office.data.birth"), days.apply(applicant.birth().day())));
        rows.add(List.of(t.get("join.workplace"), String.join("\n", words.workplace(request.workplace()))));
        rows.add(List.of(t.get("join.duty"), words.duty(request.duty())));
        rows.add(List.of(
                t.get("join.position"), request.position().map(Position::text).orElse("")));
        rows.add(List.of(
                t.get("paper.targets"),
                request.targets().stream().map(this::target).collect(Collectors.joining("\n"))));
        if (request.targets().stream()
                .anyMatch(target -> bodies.require(target.body()).tier() == Tier.NATIONAL)) {
            rows.add(List.of(t.get("join.insurance"), words.insurance(request.declinesInsurance())));
        }
        rows.add(List.of(t.get("join.desired-on"), days.apply(request.desiredOn())));
        rows.add(List.of(t.get("join.remarks"), request.remarks()));
        return rows;
    }

    /** The same for a page, with the day on a paper that was filled in by hand. */
    Facts facts(Paper paper, JoinRequest request) {
        Facts facts = paper.draft()
                .filledOn()
                .map(day -> Facts.none()
                        .and(t.get("paper.entry.filled-on"), visit.dates().day(day)))
                .orElseGet(Facts::none);
        for (List<String> row : rows(paper.applicant(), request, visit.dates()::day)) {
            facts = facts.and(row.get(0), Cell.lines(row.get(1).lines().toList()));
        }
        return facts;
    }

    private String target(Target target) {
        String category = target.own()
                .map(CategoryCode::text)
                .orElseGet(() -> target.category().label());
        return new BodyNames(t).of(bodies.require(target.body())) + "（" + category + "）";
    }
}
