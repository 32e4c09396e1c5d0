package jp.mamis.web.saved;

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
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.saved.KeepView;
import jp.mamis.application.saved.RemoveView;
import jp.mamis.application.saved.SavedView;
import jp.mamis.application.saved.SavedView.ListKind;
import jp.mamis.application.saved.SavedViewId;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Where somebody keeps the view of a list he or she comes from, and removes others. */
@Dependent
@Path("/office/{code}/views/{list}")
@Produces("text/html;charset=UTF-8")
public class SavedViewPages {

    /** A view as it is listed. */
    public record Row(Link link, String removal) {}

    private final AssociationSystem system;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public SavedViewPages(AssociationSystem system, Visits visits, Templates templates) {
        this.system = system;
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public String show(
            @PathParam("code") String code,
            @PathParam("list") String list,
            @Context UriInfo address,
            @Context HttpServletRequest http) {
        String query =
                Optional.ofNullable(address.getRequestUri().getRawQuery()).orElse("");
        return draw(code, list, query, Form.blank(visits.of(http).texts()), http);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(
            @PathParam("code") String code,
            @PathParam("list") String list,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        ListKind kind = SavedLinks.kind(list);
        FormInput input = FormInput.of(fields);
        Parsed<String> name = input.required("name", SavedView::named);
        String query = sound(input.text("query"));
        if (!input.isFaulty()) {
            system.saved()
                    .keepView()
                    .keep(new KeepView.Command(body.id(), kind, name.get(), query), caller(http))
                    .refusals()
                    .ifPresent(input::refused);
        }
        return input.isFaulty()
                ? Response.status(422)
                        .entity(draw(
                                code, list, query, input.form(visits.of(http).texts()), http))
                        .type("text/html;charset=UTF-8")
                        .build()
                : Response.seeOther(URI.create(SavedLinks.keptAt(body, kind, query)))
                        .build();
    }

    @POST
    @Path("{view}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(
            @PathParam("code") String code,
            @PathParam("list") String list,
            @PathParam("view") String view,
            @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        RefusedRequest.unlessGranted(system.saved()
                .removeView()
                .remove(new RemoveView.Command(body.id(), new SavedViewId(Addresses.id(view))), caller(http)));
        return Response.seeOther(URI.create(SavedLinks.path(body, SavedLinks.kind(list))))
                .build();
    }

    private String draw(String code, String list, String query, Form form, HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        ListKind kind = SavedLinks.kind(list);
        List<SavedView> views =
                RefusedRequest.unlessGranted(system.saved().queries().own(body.id(), kind, caller(http)));
        Visit visit = visits.at(SavedLinks.path(body, kind), http);
        Texts t = visit.texts();
        List<Row> rows = views.stream()
                .map(view -> new Row(
                        SavedLinks.link(view, body),
                        SavedLinks.path(body, kind) + "/" + view.id().value() + "/removal"))
                .toList();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(
                "page",
                Page.of(visit, t.get("saved.title"))
                        .below(
                                new BodyNames(t).of(body),
                                "/office/" + body.code().text())
                        .below(t.get("saved.list." + SavedLinks.slug(kind)), SavedLinks.listPath(body, kind))
                        .showing(form));
        parameters.put("form", form);
        parameters.put("query", sound(query));
        parameters.put("action", SavedLinks.path(body, kind));
        parameters.put("rows", rows);
        return templates.draw("saved/views", parameters);
    }

    /** What an address of a list says, or nothing. */
    private static String sound(String query) {
        try {
            return SavedView.asked(query);
        } catch (MalformedValue tampered) {
            return "";
        }
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
