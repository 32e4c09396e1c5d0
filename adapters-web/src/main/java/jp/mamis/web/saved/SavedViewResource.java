package jp.mamis.web.saved;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.saved.KeepView;
import jp.mamis.application.saved.RemoveView;
import jp.mamis.application.saved.SavedView;
import jp.mamis.application.saved.SavedViewId;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** The caller's own saved views of a list, for programs; {@code list} is {@code procedures} or {@code members}. */
@Dependent
@Path("/api/v1/associations/{code}/views/{list}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SavedViewResource {

    /** By name. */
    public record ViewsJson(List<ViewJson> views) {}

    /** @param query what the address of the list says behind its question mark */
    public record ViewJson(UUID id, String name, String query) {

        static ViewJson of(SavedView view) {
            return new ViewJson(view.id().value(), view.name(), view.query());
        }
    }

    /** @param name one that is kept already is replaced */
    public record View(String name, String query) {}

    private final AssociationSystem system;
    private final OnceResponse once;

    @Inject
    public SavedViewResource(AssociationSystem system, OnceResponse once) {
        this.system = system;
        this.once = once;
    }

    @GET
    @Described("List the own saved views of a list")
    public ViewsJson list(
            @PathParam("code") String code, @PathParam("list") String list, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        return new ViewsJson(
                RefusedRequest.unlessGranted(
                                system.saved().queries().own(body.id(), SavedLinks.kind(list), caller(http)))
                        .stream()
                        .map(ViewJson::of)
                        .toList());
    }

    @POST
    @Described(value = "Keep a view of a list", takes = View.class, answers = ViewJson.class, once = true)
    public Response keep(
            @PathParam("code") String code,
            @PathParam("list") String list,
            @Context HttpServletRequest http,
            InputStream sent) {
        View request = JsonRequests.read(sent, View.class);
        Association body = Addresses.body(code, system);
        SavedView.ListKind kind = SavedLinks.kind(list);
        return once.api(http, caller(http), request, () -> {
            Parsing input = new Parsing();
            Parsed<String> name = input.required("name", request.name(), SavedView::named);
            Parsed<String> query = input.required("query", request.query(), SavedView::asked);
            KeepView.Command command =
                    input.complete(() -> new KeepView.Command(body.id(), kind, name.get(), query.get()));
            SavedView kept =
                    RefusedRequest.unlessGranted(system.saved().keepView().keep(command, caller(http)));
            return Response.ok(ViewJson.of(kept)).build();
        });
    }

    /** One that is gone already is removed as well. */
    @DELETE
    @Path("/{view}")
    @Described(value = "Remove an own view of a list", status = 204)
    public Response remove(
            @PathParam("code") String code,
            @PathParam("list") String list,
            @PathParam("view") String view,
            @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        SavedLinks.kind(list);
        RefusedRequest.unlessGranted(system.saved()
                .removeView()
                .remove(new RemoveView.Command(body.id(), new SavedViewId(Addresses.id(view))), caller(http)));
        return Response.noContent().build();
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
