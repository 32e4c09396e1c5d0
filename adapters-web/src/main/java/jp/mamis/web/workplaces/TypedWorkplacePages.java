package jp.mamis.web.workplaces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.institutions.InstitutionUseCases;
import jp.mamis.application.institutions.LinkWorkplace;
import jp.mamis.application.institutions.TypedWorkplaceQueries.Suggested;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.person.PersonId;
import jp.mamis.web.documents.Download;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Searches;
import jp.mamis.web.institutions.InstitutionChoices;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.people.NextPage;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/**
 * Where the national body and the prefectures link workplaces that were typed by name to the register.
 * Long because of three pages that share a form.
 */
@Dependent
@Path("/office/{code}/workplaces")
@Produces("text/html;charset=UTF-8")
public class TypedWorkplacePages {

    private final AssociationSystem system;
    private final InstitutionUseCases institutions;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public TypedWorkplacePages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
        this.institutions = system.institutions();
        this.once = once;
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public String list(
            @PathParam("code") String code,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("done") @DefaultValue("") String done,
            @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        Slice<Suggested> found = RefusedRequest.unlessGranted(institutions
                .typedWorkplaceQueries()
                .typed(body.id(), SoughtName.of(text), PageQuery.of(after, "").page(), caller(http)));
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        Page page = Page.of(visit, t.get("typed.title")).below(new BodyNames(t).of(body), TypedTable.office(body));
        Table table = TypedTable.of(found.rows(), body, t.get(text.isBlank() ? "typed.none" : "typed.none-found"), t);
        return templates.draw(
                "workplaces/list",
                Map.of(
                        "page",
                        done.isEmpty() ? page : page.saying(Notice.success(t.get("typed.done"))),
                        "form",
                        Form.blank(t).answering("q", text),
                        "typed",
                        NextPage.on(table, found, visit, "typed.part"),
                        "action",
                        TypedTable.list(body),
                        "saves",
                        Download.links(TypedTable.list(body) + "/export", Searches.query(text), t)));
    }

    /** One of them, with what it may be and a search for what it is. */
    @GET
    @Path("/{person}")
    public String show(
            @PathParam("code") String code,
            @PathParam("person") String person,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("q") @DefaultValue("") String words,
            @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        Suggested row = row(body, person, name, caller(http));
        return draw(body, row, Form.blank(visits.of(http).texts()).answering("q", words), http);
    }

    @POST
    @Path("/{person}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response link(
            @PathParam("code") String code,
            @PathParam("person") String person,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        return once.form(http, caller(http), fields, () -> linked(body, person, FormInput.of(fields), http));
    }

    private Response linked(Association body, String person, FormInput input, HttpServletRequest http) {
        Suggested row = row(body, person, input.text("name"), caller(http));
        Parsed<InstitutionCode> chosen = input.required("institution", InstitutionCode::parse);
        if (input.isFaulty()) {
            return again(body, row, input, http);
        }
        LinkWorkplace.Command command = new LinkWorkplace.Command(
                body.id(), row.typed().person(), row.typed().workplace(), chosen.get());
        return institutions
                .linkWorkplace()
                .link(command, caller(http))
                .fold(
                        code -> Response.seeOther(URI.create(TypedTable.list(body) + "?done=1"))
                                .build(),
                        reasons -> again(body, row, input.refused(atField(reasons)), http));
    }

    private static Refusals atField(Refusals reasons) {
        return new Refusals(reasons.reasons().stream()
                .map(reason -> reason.at("institution"))
                .toList());
    }

    private Response again(Association body, Suggested row, FormInput input, HttpServletRequest http) {
        Form form = input.form(visits.of(http).texts());
        return Response.status(422)
                .entity(draw(body, row, form, http))
                .type("text/html;charset=UTF-8")
                .build();
    }

    private String draw(Association body, Suggested row, Form form, HttpServletRequest http) {
        String place = TypedTable.path(body, row.typed());
        Visit visit = visits.at(place, http);
        Texts t = visit.texts();
        Page page = Page.of(visit, t.get("typed.link.title"))
                .below(new BodyNames(t).of(body), TypedTable.office(body))
                .below(t.get("typed.title"), TypedTable.list(body))
                .showing(form);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", page);
        parameters.put("form", form);
        parameters.put("row", row);
        parameters.put(
                "action", TypedTable.list(body) + "/" + row.typed().person().value());
        parameters.put("choices", choices(row, form.answer("q"), t));
        parameters.put("submission", OnceResponse.newKey());
        return templates.draw("workplaces/link", parameters);
    }

    private List<Choice> choices(Suggested row, String words, Texts t) {
        InstitutionChoices choices = new InstitutionChoices(institutions.institutionQueries(), t);
        return words.isBlank() ? choices.among(row.likely()) : choices.found(words);
    }

    private Suggested row(Association body, String person, String name, Caller caller) {
        return RefusedRequest.unlessGranted(institutions
                .typedWorkplaceQueries()
                .typedBy(new PersonId(Addresses.id(person)), named(name), body.id(), caller));
    }

    /** What can be no name was typed by nobody. */
    private static InstitutionName named(String text) {
        try {
            return new InstitutionName(text);
        } catch (MalformedValue noName) {
            throw Addresses.nothing();
        }
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).required().caller();
    }
}
