package jp.mamis.web.hpki;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hpki.ca.ListLine;
import jp.mamis.application.hpki.register.ListStanding;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.Visits;

/** The revocation lists of every authority: how old the newest one is, and those before. */
@Dependent
@Path(CaFrame.LISTS)
@Produces("text/html;charset=UTF-8")
public class ListPages {

    private final CaFrame frame;

    /** The lists of an authority and scope as they are drawn. */
    public record Shown(String title, String id, Facts facts, Table table) {}

    @Inject
    public ListPages(AssociationSystem system, Visits visits, Templates templates) {
        this.frame = new CaFrame(system, visits, templates);
    }

    @GET
    public String show(@Context HttpServletRequest http) {
        List<ListStanding> lists = RefusedRequest.unlessGranted(frame.register().lists(CaFrame.caller(http)));
        Visit visit = frame.visit(http);
        CaWords words = new CaWords(visit.texts());
        return frame.draw(
                "lists",
                CaFrame.below(visit, visit.texts().get("ca.lists.title")),
                Map.of(
                        "lists",
                        lists.stream().map(each -> shown(each, words, visit)).toList()));
    }

    private static Shown shown(ListStanding list, CaWords words, Visit visit) {
        Texts t = words.t();
        String title = t.get(
                "ca.list.title", Map.of("authority", words.of(list.authority()), "scope", words.of(list.scope())));
        return new Shown(
                title,
                list.file().replace('.', '-'),
                facts(list, words, visit),
                Table.of(
                        t.get("ca.list.latest"),
                        list.latest(),
                        columns(list.file(), words, visit),
                        t.get("ca.list.none")));
    }

    private static Facts facts(ListStanding list, CaWords words, Visit visit) {
        Texts t = words.t();
        Facts standing = Facts.none()
                .and(
                        t.get("ca.list.standing"),
                        Cell.chip(
                                list.inForce()
                                        ? words.chip(list.freshness())
                                        : Chip.quiet(t.get("ca.expiry.expired"))));
        return list.newest()
                .map(newest -> standing.and(t.get("ca.list.age"), age(list.age().orElse(Duration.ZERO), t))
                        .and(t.get("ca.list.number"), newest.number().toString())
                        .and(t.get("ca.list.this-update"), visit.dates().moment(newest.thisUpdate()))
                        .and(t.get("ca.list.next-update"), visit.dates().moment(newest.nextUpdate()))
                        .and(t.get("ca.list.entries"), Cell.number(newest.entries()))
                        .and(t.get("ca.list.file"), Cell.link(list.file(), "/repository/crl/" + list.file())))
                .orElse(standing);
    }

    /** Every list is kept, and judges what was signed while it was the newest. */
    private static Cell number(ListLine list, String file) {
        String number = list.number().toString();
        return list.signed() ? Cell.link(number, "/repository/crl/" + number + "/" + file) : Cell.text(number);
    }

    private static String age(Duration age, Texts t) {
        return t.get("ca.list.hours", Map.of("hours", age.toHours(), "minutes", age.toMinutesPart()));
    }

    private static List<Column<ListLine>> columns(String file, CaWords words, Visit visit) {
        Texts t = words.t();
        return List.of(
                Column.of(t.get("ca.list.number"), list -> number(list, file)),
                Column.text(t.get("ca.list.this-update"), list -> visit.dates().shortMoment(list.thisUpdate())),
                Column.text(t.get("ca.list.next-update"), list -> visit.dates().shortMoment(list.nextUpdate())),
                Column.number(t.get("ca.list.entries"), ListLine::entries),
                Column.of(
                        t.get("ca.list.signed"),
                        list -> Cell.chip(
                                list.signed()
                                        ? Chip.good(t.get("ca.list.signed.yes"))
                                        : Chip.attention(t.get("ca.list.signed.no")))));
    }
}
