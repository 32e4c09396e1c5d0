package jp.mamis.web.hpki;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hpki.ca.ReissueQueries;
import jp.mamis.application.hpki.ca.ReissueStanding;
import jp.mamis.application.hpki.ca.Reissues;
import jp.mamis.domain.hpki.ceremony.Reissue;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.Wording;
import jp.mamis.web.security.Visits;

/** Orders of mass re-issue: what was ordered, how far it has come, and why certificates were passed over. */
@Dependent
@Path(CaFrame.REISSUES)
@Produces("text/html;charset=UTF-8")
public class ReissuePages {

    private final AssociationSystem system;
    private final CaFrame frame;

    /** An order as it is drawn. */
    public record Shown(String title, String id, Facts facts, Table passed) {}

    private record Passed(String codes, int number) {}

    @Inject
    public ReissuePages(AssociationSystem system, Visits visits, Templates templates) {
        this.system = system;
        this.frame = new CaFrame(system, visits, templates);
    }

    @GET
    public String show(@Context HttpServletRequest http) {
        List<ReissueStanding> orders = RefusedRequest.unlessGranted(
                CaFrame.issuing(system).reissuing().queries().list(CaFrame.caller(http)));
        Visit visit = frame.visit(http);
        return frame.draw(
                "reissues",
                CaFrame.below(visit, visit.texts().get("ca.reissues.title")),
                Map.of("orders", orders.stream().map(each -> shown(each, visit)).toList()));
    }

    private static Shown shown(ReissueStanding order, Visit visit) {
        Texts t = visit.texts();
        CaWords words = new CaWords(t);
        return new Shown(
                t.get("ca.reissue.of", Map.of("from", words.of(order.from()), "to", words.of(order.to()))),
                "reissue-" + order.reissue().id(),
                facts(order, visit),
                Table.of(
                        t.get("ca.reissue.passed"),
                        passed(order.tally()),
                        columns(t),
                        t.get("ca.reissue.passed.none")));
    }

    private static Facts facts(ReissueStanding standing, Visit visit) {
        Texts t = visit.texts();
        Reissue reissue = standing.reissue();
        String validity = reissue.order()
                .months()
                .map(months -> t.get("ca.reissue.months", Map.of("months", months)))
                .orElseGet(() -> t.get("ca.reissue.as-before"));
        Facts facts = Facts.none()
                .and(t.get("ca.reissue.state"), Cell.chip(chip(standing.state(), t)))
                .and(t.get("ca.reissue.profile"), reissue.order().profile())
                .and(t.get("ca.reissue.validity"), validity)
                .and(
                        t.get("ca.reissue.asked"),
                        visit.dates().moment(reissue.act().askedAt()));
        return reissue.act()
                .confirmedAt()
                .map(at -> progress(
                        facts.and(t.get("ca.reissue.confirmed"), visit.dates().moment(at)), standing, t))
                .orElse(facts);
    }

    private static Facts progress(Facts facts, ReissueStanding standing, Texts t) {
        Reissues.Tally tally = standing.tally();
        return facts.and(
                        t.get("ca.reissue.total"),
                        Cell.number(standing.reissue().total()))
                .and(t.get("ca.reissue.issued"), Cell.number(tally.issued()))
                .and(t.get("ca.reissue.passed-over"), Cell.number(tally.passedOver()))
                .and(t.get("ca.reissue.waiting"), Cell.number(tally.waiting()))
                .and(t.get("ca.reissue.lost"), Cell.number(tally.lost()))
                .and(t.get("ca.reissue.left"), Cell.number(standing.left()));
    }

    private static Chip chip(Reissue.State state, Texts t) {
        return switch (state) {
            case ASKED -> Chip.attention(t.get("ca.reissue.state.asked"));
            case CONFIRMED -> Chip.attention(t.get("ca.reissue.state.confirmed"));
            case RUNNING -> Chip.active(t.get("ca.reissue.state.running"));
            case CANCELLED -> Chip.quiet(t.get("ca.reissue.state.cancelled"));
            case DONE -> Chip.good(t.get("ca.reissue.state.done"));
        };
    }

    /** The most frequent first. */
    private static List<Passed> passed(Reissues.Tally tally) {
        return tally.passed().entrySet().stream()
                .map(each -> new Passed(each.getKey(), each.getValue()))
                .sorted((one, other) -> other.number() == one.number()
                        ? one.codes().compareTo(other.codes())
                        : Integer.compare(other.number(), one.number()))
                .toList();
    }

    private static List<Column<Passed>> columns(Texts t) {
        return List.of(
                Column.text(
                        t.get("ca.reissue.why"),
                        each -> ReissueQueries.codesIn(each.codes()).stream()
                                .map(code -> new Wording(t).of(Refusal.of(() -> code)))
                                .collect(Collectors.joining(" "))),
                Column.number(t.get("ca.reissue.number"), Passed::number));
    }
}
