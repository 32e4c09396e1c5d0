package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.attachments.AttachScan;
import jp.mamis.application.attachments.RemoveScan;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.domain.attachments.AttachmentId;
import jp.mamis.domain.attachments.FolderId;
import jp.mamis.domain.attachments.PaperScan;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.RequestBodies;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Offers;
import jp.mamis.web.security.SentFile;
import jp.mamis.web.security.Visits;

/** Where the office that entered a paper filled in by hand keeps the scanned sheet beside it. */
@Dependent
@Path("/office/{code}/procedures/{id}/scan")
@Produces("text/html;charset=UTF-8")
public class ScanPages {

    private static final Set<Procedure.State> UNDER_WAY = Set.of(Procedure.State.SUBMITTED, Procedure.State.SENT_BACK);

    private final AssociationSystem system;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public ScanPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
        this.once = once;
        this.visits = visits;
        this.templates = templates;
    }

    /** @param remove the file that is asked about once more before it is taken away */
    @GET
    public String show(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("remove") @DefaultValue("") String remove,
            @Context HttpServletRequest http) {
        return draw(place(code, id), Form.blank(visits.of(http).texts()), done, remove, http);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response attach(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @DefaultValue("") String type,
            @Context HttpServletRequest http,
            InputStream body) {
        Place place = place(code, id);
        SentFile sent = SentFile.of(RequestBodies.all(body), type);
        return once.form(
                http,
                caller(http),
                sent.fields(),
                () -> system.attachments()
                        .attachScan()
                        .attach(
                                new AttachScan.Command(
                                        folder(place), place.body().id(), sent.name(), sent.content()),
                                caller(http))
                        .fold(
                                file -> Response.seeOther(URI.create(path(place) + "?done=attached"))
                                        .build(),
                                reasons -> JoinResponses.shown(
                                        422,
                                        draw(
                                                place,
                                                FormInput.of(sent.fields())
                                                        .refused(reasons)
                                                        .form(visits.of(http).texts()),
                                                "",
                                                "",
                                                http))));
    }

    @POST
    @Path("{file}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @PathParam("file") String file,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest http) {
        Place place = place(code, id);
        return once.form(http, caller(http), fields, () -> {
            RefusedRequest.unlessGranted(system.attachments()
                    .removeScan()
                    .remove(
                            new RemoveScan.Command(
                                    new AttachmentId(Addresses.id(file)),
                                    place.body().id()),
                            caller(http)));
            return Response.seeOther(URI.create(path(place) + "?done=removed")).build();
        });
    }

    static String path(Place place) {
        return place.path() + "/scan";
    }

    private String draw(Place place, Form form, String done, String remove, HttpServletRequest http) {
        OfficePage.Full seen = OfficeProcedure.full(
                OfficeProcedure.seen(place, system.procedures().officeQueries(), http));
        Visit visit = visits.at(path(place), http);
        Texts t = visit.texts();
        Page page = Page.of(visit, t.get("scan.title"))
                .below(new BodyNames(t).of(place.body()), ProcedurePath.office(place.body()))
                .below(seen.tracker().reference(), place.path())
                .showing(form);
        boolean told = List.of("attached", "removed").contains(done);
        String files = ProcedurePath.office(place.body()) + "/files/";
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", told ? page.saying(Notice.success(t.get("join.documents.done." + done))) : page);
        parameters.put("form", form);
        parameters.put(
                "possible",
                DecisionDrawing.enteredByHand(seen, place)
                        && UNDER_WAY.contains(seen.tracker().state())
                        && Offers.staff(place.body(), caller(http)));
        parameters.put(
                "scans",
                seen.files().own().stream()
                        .filter(file -> PaperScan.is(file) && !file.isErased())
                        .map(file ->
                                new Link(file.label().text(), files + file.id().value()))
                        .toList());
        parameters.put("files", files);
        parameters.put("remove", files + remove);
        parameters.put("action", path(place));
        parameters.put("back", place.path());
        return templates.draw("procedures/scan", parameters);
    }

    private Place place(String code, String id) {
        Association body = Addresses.body(code, system);
        return new Place(body, new ProcedureId(Addresses.id(id)));
    }

    private static FolderId folder(Place place) {
        return new FolderId(place.procedure().value());
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
