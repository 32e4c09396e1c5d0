package jp.mamis.web.procedures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.WaitingBelow;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** The list of procedures on their way to a body, and the bodies that can be asked to go on. */
final class WaitingBelowDrawing {

    private final Hierarchy bodies;
    private final LocalDate today;
    private final Visit visit;
    private final Texts t;
    private final BodyNames names;

    WaitingBelowDrawing(Hierarchy bodies, LocalDate today, Visit visit) {
        this.bodies = bodies;
        this.today = today;
        this.visit = visit;
        this.t = visit.texts();
        this.names = new BodyNames(t);
    }

    /** The bodies that can be asked to go on, each with how much waits there, the longest waiting first. */
    List<Choice> holders(WaitingBelow waiting) {
        Map<AssociationId, Long> counted = waiting.lines().stream()
                .filter(ProcedureIndex.Below::isToDecide)
                .collect(
                        Collectors.groupingBy(ProcedureIndex.Below::holder, LinkedHashMap::new, Collectors.counting()));
        return counted.entrySet().stream()
                .map(holder -> {
                    Association body = bodies.require(holder.getKey());
                    return Choice.of(
                            body.code().text(),
                            t.get(
                                    "office.below.holder-count",
                                    Map.of("body", names.of(body), "number", holder.getValue())));
                })
                .toList();
    }

    /** @param procedures what stands before the id in the address of one */
    Table table(WaitingBelow waiting, String procedures) {
        ProcedureWords words = new ProcedureWords(visit);
        return Table.of(
                t.get("office.below.list"),
                waiting.lines(),
                List.of(
                        Column.of(
                                t.get("procedure.reference"),
                                line -> Cell.link(
                                        line.reference(), procedures + line.id().value())),
                        Column.text(t.get("office.queue.applicant"), ProcedureIndex.Below::name),
                        Column.text(t.get("office.below.holder"), line -> names.of(bodies.require(line.holder()))),
                        Column.of(t.get("procedure.state"), line -> Cell.chip(words.state(line.state()))),
                        Column.text(t.get("office.below.since"), line -> words.age(line.since(), today)),
                        Column.of(t.get("office.below.usual"), line -> Cell.lines(usual(line, waiting)))),
                t.get("office.below.none"));
    }

    private List<String> usual(ProcedureIndex.Below line, WaitingBelow waiting) {
        List<String> lines = new ArrayList<>();
        waiting.usual(line).ifPresent(usual -> {
            lines.add(t.get(
                    "office.below.days",
                    Map.of("median", usual.median(), "most", usual.most(), "decided", usual.decided())));
            if (ChronoUnit.DAYS.between(JapanTime.today(line.since()), today) > usual.most()) {
                lines.add(t.get("office.below.late"));
            }
        });
        return lines.isEmpty() ? List.of(t.get("office.below.unknown")) : lines;
    }
}
