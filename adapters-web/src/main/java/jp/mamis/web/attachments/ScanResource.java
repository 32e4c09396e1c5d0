package jp.mamis.web.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.attachments.AttachScan;
import jp.mamis.application.attachments.RemoveScan;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.attachments.Attachment;
import jp.mamis.domain.attachments.AttachmentId;
import jp.mamis.domain.attachments.FileContent;
import jp.mamis.domain.attachments.FolderId;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.RequestBodies;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** The scanned sheet of what a body entered from paper, for its programs. */
@Dependent
@Path("/api/v1/associations/{code}/procedures/{id}/scans")
@Produces(MediaType.APPLICATION_JSON)
public class ScanResource {

    private final AssociationSystem system;
    private final OnceResponse once;

    @Inject
    public ScanResource(AssociationSystem system, OnceResponse once) {
        this.system = system;
        this.once = once;
    }

    /** What counts as the same request. */
    public record ScanJson(String procedure, String name, int content) {}

    /** Attaches the sheet, whose bytes are the body of the request. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Described(
            value = "Attach the scanned sheet of what was entered from paper filled in by hand",
            takes = byte[].class,
            answers = FileJson.class,
            status = 201,
            once = true)
    public Response attach(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @QueryParam("name") @DefaultValue("") String name,
            @Context HttpServletRequest http,
            InputStream sent) {
        Association body = Addresses.body(code, system);
        FileContent content = FileContent.of(RequestBodies.all(sent));
        AttachScan.Command command = new AttachScan.Command(new FolderId(Addresses.id(id)), body.id(), name, content);
        return once.api(http, caller(http), new ScanJson(id, name, content.hashCode()), () -> {
            Attachment file = RefusedRequest.unlessGranted(
                    system.attachments().attachScan().attach(command, caller(http)));
            return Response.created(
                            URI.create("/api/v1/associations/" + body.code().text() + "/procedures/" + id + "/files/"
                                    + file.id().value() + "/content"))
                    .entity(FileJson.of(
                            file, system.hierarchy().currentHierarchy().get()))
                    .build();
        });
    }

    @DELETE
    @Path("/{file}")
    @Described(value = "Take a scanned sheet away", status = 204)
    public Response remove(
            @PathParam("code") String code, @PathParam("file") String file, @Context HttpServletRequest http) {
        RefusedRequest.unlessGranted(system.attachments()
                .removeScan()
                .remove(
                        new RemoveScan.Command(
                                new AttachmentId(Addresses.id(file)),
                                Addresses.body(code, system).id()),
                        caller(http)));
        return Response.noContent().build();
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
