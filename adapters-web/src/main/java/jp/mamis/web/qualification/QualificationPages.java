package jp.mamis.web.qualification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.qualification.QualificationQueries;
import jp.mamis.application.qualification.QualificationView;
import jp.mamis.application.qualification.ToldDeaths;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.calendar.JapaneseMoment;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.web.hpki.CaFrame;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.Visits;

/** Who was a physician on a day, what is recorded of that, and which certificates counted then. */
@Dependent
@Path(CaFrame.QUALIFICATIONS)
@Produces("text/html;charset=UTF-8")
public class QualificationPages {

    private static final int FAULTY = 422;

    private final AssociationSystem system;
    private final CaFrame frame;

    @Inject
    public QualificationPages(AssociationSystem system, Visits visits, Templates templates) {
        this.system = system;
        this.frame = new CaFrame(system, visits, templates);
    }

    /** Asks for a number, and leads to whom it is about. */
    @GET
    public Response find(@Context UriInfo address, @Context HttpServletRequest http) {
        List<ToldDeaths.Told> deaths =
                RefusedRequest.unlessGranted(system.qualifications().queries().unrecordedDeaths(CaFrame.caller(http)));
        FormInput input = FormInput.of(address.getQueryParameters());
        Visit visit = frame.visit(http);
        boolean asked = address.getQueryParameters().containsKey("number");
        if (asked) {
            Parsed<LicenceNumber> number = input.required("number", LicenceNumber::parse);
            if (!input.isFaulty()) {
                return Response.seeOther(URI.create(path(number.get()))).build();
            }
        }
        Form form = input.form(visit.texts());
        return Response.status(asked ? FAULTY : 200)
                .type("text/html;charset=UTF-8")
                .entity(frame.draw(
                        "qualifications",
                        CaFrame.below(visit, visit.texts().get("qualification.title"))
                                .showing(form),
                        Map.of("form", form, "told", !deaths.isEmpty(), "deaths", deaths(deaths, visit))))
                .build();
    }

    @GET
    @Path("/{number}")
    public Response show(
            @PathParam("number") String number,
            @QueryParam("done") @DefaultValue("") String done,
            @Context UriInfo address,
            @Context HttpServletRequest http) {
        FormInput input = FormInput.of(address.getQueryParameters());
        Parsed<Optional<LocalDate>> on = input.optionalDate("on", JapaneseDate::parse);
        Parsed<Optional<Instant>> known = input.optional("knownAt", JapaneseMoment::parse);
        boolean faulty = input.isFaulty();
        QualificationView view = RefusedRequest.unlessGranted(system.qualifications()
                .queries()
                .show(
                        new QualificationQueries.Question(
                                licence(number),
                                faulty ? Optional.empty() : on.get(),
                                faulty ? Optional.empty() : known.get()),
                        CaFrame.caller(http)));
        Visit visit = frame.visit(http);
        Texts t = visit.texts();
        Form form = faulty
                ? input.form(t)
                : Form.blank(t).answering("on", view.day()).answering("knownAt", input.text("knownAt"));
        Page page = told(done, page(view, visit)).showing(form);
        QualificationDrawing drawing = new QualificationDrawing(
                view,
                visit,
                input.text("knownAt").isBlank()
                        && system.qualifications().queries().mayEnd(CaFrame.caller(http)));
        Map<String, Object> parts = new HashMap<>();
        parts.put("form", form);
        parts.put("answered", !faulty);
        parts.put("answer", drawing.answer());
        parts.put("facts", drawing.summary());
        parts.put("recorded", drawing.facts());
        parts.put("history", drawing.history());
        parts.put("statements", drawing.statements());
        parts.put("certificates", drawing.certificates());
        parts.put("action", path(view.number()));
        return Response.status(faulty ? FAULTY : 200)
                .type("text/html;charset=UTF-8")
                .entity(frame.draw("qualification", page, parts))
                .build();
    }

    private static Table deaths(List<ToldDeaths.Told> deaths, Visit visit) {
        Texts t = visit.texts();
        return Table.of(
                t.get("qualification.deaths"),
                deaths,
                List.of(
                        Column.of(
                                t.get("person.name"),
                                told -> Cell.link(told.name().full(), path(told.number()))),
                        Column.text(
                                t.get("person.licence"), told -> told.number().digits()),
                        Column.text(
                                t.get("qualification.deaths.day"),
                                told -> visit.dates().shortDay(told.day())),
                        Column.of(
                                t.get("qualification.act"),
                                told -> Cell.link(t.get("qualification.record"), path(told.number()) + "/facts"))),
                t.get("qualification.deaths.none"));
    }

    private static Page told(String done, Page page) {
        Texts t = page.texts();
        return switch (done) {
            case "recorded" -> page.saying(Notice.success(t.get("qualification.recorded")));
            case "before" -> page.saying(Notice.information(t.get("qualification.recorded-before")));
            case "revoked" ->
                page.saying(Notice.warning(t.get("qualification.recorded"), t.get("qualification.revoked")));
            case "withdrawn-revoked" ->
                page.saying(Notice.warning(t.get("qualification.withdrawn"), t.get("qualification.revoked")));
            case "withdrawn-doubted" ->
                page.saying(Notice.warning(t.get("qualification.withdrawn"), t.get("qualification.doubted")));
            case "withdrawn" -> page.saying(Notice.success(t.get("qualification.withdrawn")));
            default -> page;
        };
    }

    static Page page(QualificationView view, Visit visit) {
        Texts t = visit.texts();
        return CaFrame.below(
                        visit,
                        t.get("qualification.of", "name", view.data().name().full()))
                .below(t.get("qualification.title"), CaFrame.QUALIFICATIONS);
    }

    static String path(LicenceNumber number) {
        return CaFrame.QUALIFICATIONS + "/" + number.digits();
    }

    /** What can be no number is as absent as what nobody has. */
    static LicenceNumber licence(String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw Addresses.nothing();
        }
        return new LicenceNumber(text);
    }
}
