package jp.mamis.web.membership;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.labels.KeepLabelPrinting;
import jp.mamis.application.labels.LabelPrintingUseCases;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.settings.LabelPrinting;
import jp.mamis.domain.settings.LabelSheet;
import jp.mamis.web.documents.LabelDocument;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Where labels of a list are printed: on which sheet and where on it, kept for whoever prints. */
@Dependent
@Path("/office/{code}/labels")
@Produces("text/html;charset=UTF-8")
public class LabelPages {

    private static final String SHEET = "sheet";
    private static final String RIGHT = "right";
    private static final String DOWN = "down";
    private static final String KEPT = "kept";

    /** Where on the first sheet to begin. */
    static final String BEGIN = "begin";

    /** Whether bars for sorting machines are printed. */
    static final String BARS = "bars";

    private final AssociationSystem system;
    private final LabelPrintingUseCases printing;
    private final Visits visits;
    private final Templates templates;
    private final Time time;

    @Inject
    public LabelPages(AssociationSystem system, Visits visits, Templates templates, Time time) {
        this.time = time;
        this.system = system;
        this.printing = system.labelPrinting();
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public String show(@PathParam("code") String code, @Context UriInfo address, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        FormInput asked = FormInput.of(address.getQueryParameters());
        LabelPrinting own = own(body, http);
        Form form = Form.blank(visits.of(http).texts())
                .answering(SHEET, own.sheet().name())
                .answering(RIGHT, Integer.toString(own.right()))
                .answering(DOWN, Integer.toString(own.down()))
                .answering(BEGIN, asked.text(BEGIN).isEmpty() ? "1" : asked.text(BEGIN))
                .answering(BARS, asked.text(BARS));
        return draw(body, MemberFilter.of(address.getQueryParameters()), form, asked.ticked(KEPT), http);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(
            @PathParam("code") String code, MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        FormInput input = FormInput.of(fields);
        MemberFilter list = MemberFilter.of(fields);
        Parsed<LabelSheet> sheet = input.required(SHEET, printing.queries().sheets()::choose);
        Parsed<Integer> right = input.required(RIGHT, LabelPrinting::readShift);
        Parsed<Integer> down = input.required(DOWN, LabelPrinting::readShift);
        if (input.isFaulty()) {
            own(body, http);
            return Response.status(422)
                    .entity(draw(body, list, input.form(visits.of(http).texts()), false, http))
                    .type("text/html;charset=UTF-8")
                    .build();
        }
        RefusedRequest.unlessGranted(printing.keepPrinting()
                .keep(
                        new KeepLabelPrinting.Command(
                                body.id(), new LabelPrinting(sheet.get(), right.get(), down.get())),
                        caller(http)));
        return Response.seeOther(URI.create(path(body) + list.whole() + "&" + KEPT + "=yes"))
                .build();
    }

    static String path(Association body) {
        return "/office/" + body.code().text() + "/labels";
    }

    private String draw(Association body, MemberFilter list, Form form, boolean kept, HttpServletRequest http) {
        Visit visit = visits.at(path(body) + list.whole(), http);
        Texts t = visit.texts();
        String members = "/office/" + body.code().text() + "/members";
        Page page = Page.of(visit, t.get("member.labels.title"))
                .below(new BodyNames(t).of(body), "/office/" + body.code().text())
                .below(t.get("member.list.title"), members + list.whole())
                .showing(form);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("page", kept ? page.saying(Notice.success(t.get("member.labels.kept"))) : page);
        parameters.put("form", form);
        parameters.put("action", path(body));
        parameters.put("hidden", list.fields());
        parameters.put("sheets", LabelChoices.sheets(printing.queries().sheets(), t));
        LabelPrinting saved = own(body, http);
        parameters.put(
                "lead",
                t.get(
                        "member.labels.lead",
                        Map.of(
                                "sheet", saved.sheet().name(),
                                "right", new BigDecimal(saved.right()).movePointLeft(1),
                                "down", new BigDecimal(saved.down()).movePointLeft(1))));
        long found = found(body, list, caller(http));
        parameters.put(
                "facts",
                LabelFacts.of(
                        list, own(body, caller(http)), found, visit.dates().day(time.today()), t));
        parameters.put("pdf", found == 0 ? "" : members + "/export/labels");
        parameters.put("bars", LabelDocument.hasRoomForBars(saved.sheet()));
        parameters.put("places", LabelChoices.places(saved.sheet(), t));
        return templates.draw("membership/labels", parameters);
    }

    /** Nobody where what was typed can match nobody. */
    private long found(Association body, MemberFilter list, Caller caller) {
        return list.filter()
                .map(filter -> RefusedRequest.unlessGranted(
                                system.membership().memberQueries().counted(body.id(), filter, time.today(), caller))
                        .listed())
                .orElse(0L);
    }

    private List<Choice> own(Association body, Caller caller) {
        return MemberChoices.own(
                RefusedRequest.unlessGranted(system.settings().settingsQueries().office(body.code(), caller)));
    }

    private LabelPrinting own(Association body, HttpServletRequest http) {
        return RefusedRequest.unlessGranted(printing.queries().own(body.id(), caller(http)));
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).required().caller();
    }
}
