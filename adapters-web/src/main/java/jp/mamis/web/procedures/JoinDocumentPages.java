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
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.attachments.AttachFile;
import jp.mamis.application.attachments.RemoveFile;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.Draft;
import jp.mamis.domain.attachments.AttachmentId;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.RequestBodies;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.SentFile;
import jp.mamis.web.security.Visits;

/** The page of a join where files are attached for the bodies that ask for documents; it is passed over where none does. */
@Dependent
@Path("/my/procedures/join/{draft}/documents")
@Produces("text/html;charset=UTF-8")
public class JoinDocumentPages {

    private static final int UNPROCESSABLE = 422;

    private final AssociationSystem system;
    private final JoinDocuments documents;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public JoinDocumentPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
        this.documents = new JoinDocuments(system);
        this.once = once;
        this.visits = visits;
        this.templates = templates;
    }

    static String path(Draft draft) {
        return JoinPages.path(draft) + "/documents";
    }

    @GET
    public Response show(
            @PathParam("draft") String id,
            @QueryParam("done") @DefaultValue("") String done,
            @Context HttpServletRequest http) {
        Optional<Draft> draft = find(id, http);
        return draft.map(found -> documents.asked(found, caller(http)).isEmpty()
                        ? Response.seeOther(URI.create(JoinPages.path(found))).build()
                        : JoinResponses.shown(200, draw(found, FormInput.of(Map.of()), done, http)))
                .orElseGet(() -> gone(id, http));
    }

    /** Attaches a file to one document. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response attach(
            @PathParam("draft") String id,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @DefaultValue("") String type,
            @Context HttpServletRequest http,
            InputStream body) {
        SentFile sent = SentFile.of(RequestBodies.all(body), type);
        return once.form(
                http,
                caller(http),
                sent.fields(),
                () -> find(id, http)
                        .map(draft -> attached(draft, sent, FormInput.of(sent.fields()), http))
                        .orElseGet(() -> gone(id, http)));
    }

    private Response attached(Draft draft, SentFile sent, FormInput input, HttpServletRequest http) {
        AssociationCode body = Addresses.code(input.text("body"));
        String place = input.text("place");
        return system.attachments()
                .attachFile()
                .attach(
                        new AttachFile.Command(
                                JoinDocuments.folder(draft),
                                body,
                                input.text("document"),
                                sent.name(),
                                sent.content(),
                                input.ticked("consent-" + place)),
                        caller(http))
                .fold(
                        file -> Response.seeOther(URI.create(path(draft) + "?done=attached"))
                                .build(),
                        reasons -> JoinResponses.shown(
                                UNPROCESSABLE, draw(draft, input.refused(placed(reasons, place)), "", http)));
    }

    /** Takes a file away again. */
    @POST
    @Path("{file}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(
            @PathParam("draft") String id,
            @PathParam("file") String file,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest http) {
        return once.form(
                http,
                caller(http),
                fields,
                () -> find(id, http)
                        .map(draft -> {
                            RefusedRequest.unlessGranted(system.attachments()
                                    .removeFile()
                                    .remove(
                                            new RemoveFile.Command(new AttachmentId(Addresses.id(file))),
                                            caller(http)));
                            return Response.seeOther(URI.create(path(draft) + "?done=removed"))
                                    .build();
                        })
                        .orElseGet(() -> gone(id, http)));
    }

    /** What the business refuses of a file is shown at the form it was sent with. */
    private static Refusals placed(Refusals reasons, String place) {
        return new Refusals(reasons.reasons().stream()
                .map(reason -> reason.field()
                        .filter(List.of("file", "consent")::contains)
                        .map(field -> reason.at(field + "-" + place))
                        .orElseGet(() -> Refusal.of(reason.code(), reason.facts())))
                .toList());
    }

    private String draw(Draft draft, FormInput input, String done, HttpServletRequest http) {
        Visit visit = visits.at(path(draft), http);
        Texts t = visit.texts();
        Page page = Page.of(visit, t.get("join.documents.title"))
                .below(t.get("procedure.my-page"), "/my")
                .below(t.get("procedure.own"), ProcedurePath.OWN);
        boolean told = List.of("attached", "removed").contains(done);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", told ? page.saying(Notice.success(t.get("join.documents.done." + done))) : page);
        parameters.put("form", input.form(t));
        parameters.put("steps", JoinStep.DETAILS.shown(t));
        parameters.put("action", path(draft));
        parameters.put("asked", documents.shown(draft, input.form(t), visit, caller(http)));
        parameters.put("check", JoinPages.path(draft, JoinStep.CHECK));
        parameters.put("back", JoinPages.path(draft, JoinStep.DETAILS));
        return templates.draw("procedures/documents", parameters);
    }

    private Response gone(String id, HttpServletRequest http) {
        return OwnDraft.gone(id, system.procedures().procedureQueries(), http);
    }

    private Optional<Draft> find(String id, HttpServletRequest http) {
        return OwnDraft.ifKept(id, system.procedures().procedureQueries(), http);
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
