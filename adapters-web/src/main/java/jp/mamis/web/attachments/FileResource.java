package jp.mamis.web.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.attachments.AttachFile;
import jp.mamis.application.attachments.RemoveFile;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.attachments.Attachment;
import jp.mamis.domain.attachments.AttachmentId;
import jp.mamis.domain.attachments.FileContent;
import jp.mamis.domain.attachments.FolderId;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.Listing;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.input.RequestBodies;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** The files of a doctor's own drafts and procedures, for programs. */
@Dependent
@Path("/api/v1/files")
@Produces(MediaType.APPLICATION_JSON)
public class FileResource {

    /** What is asked for beside the content, told from something else under the same key by its length and digest. */
    private record UploadJson(String of, String association, String document, String name, boolean consent, int hash) {}

    private final AssociationSystem system;
    private final OnceResponse once;

    @Inject
    public FileResource(AssociationSystem system, OnceResponse once) {
        this.system = system;
        this.once = once;
    }

    /** The files of an own draft or procedure, in the order they were attached, all of them. */
    @GET
    @Described("List the files of an own draft or procedure")
    public Listing<FileJson> list(@QueryParam("of") @DefaultValue("") String of, @Context HttpServletRequest http) {
        Hierarchy bodies = hierarchy();
        return new Listing<>(
                RefusedRequest.unlessGranted(
                                system.attachments().attachmentQueries().own(folder(of), caller(http)))
                        .stream()
                        .map(file -> FileJson.of(file, bodies))
                        .toList(),
                Optional.empty());
    }

    /**
     * Attaches a file, whose bytes are the body of the request. {@code consent=true} says that the doctor agrees that the
     * association gets to see it.
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Described(
            value = "Attach a file to an own draft or procedure",
            takes = byte[].class,
            answers = FileJson.class,
            status = 201,
            once = true)
    public Response attach(
            @QueryParam("of") @DefaultValue("") String of,
            @QueryParam("association") @DefaultValue("") String association,
            @QueryParam("document") @DefaultValue("") String document,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("consent") @DefaultValue("") String consent,
            @Context HttpServletRequest http,
            InputStream body) {
        Parsing input = new Parsing();
        Parsed<AssociationCode> code = input.required("association", association, AssociationCode::parse);
        FolderId folder = folder(of);
        FileContent content = FileContent.of(RequestBodies.all(body));
        boolean agreed = consent.equals("true");
        AttachFile.Command command =
                input.complete(() -> new AttachFile.Command(folder, code.get(), document, name, content, agreed));
        UploadJson request = new UploadJson(of, association, document, name, agreed, content.hashCode());
        Caller caller = caller(http);
        return once.api(http, caller, request, () -> {
            Attachment file = RefusedRequest.unlessGranted(
                    system.attachments().attachFile().attach(command, caller));
            return Response.created(URI.create("/api/v1/files/" + file.id().value() + "/content"))
                    .entity(FileJson.of(file, hierarchy()))
                    .build();
        });
    }

    /** The bytes of an own file. */
    @GET
    @Path("/{file}/content")
    @Produces(MediaType.WILDCARD)
    @Described(value = "Save the content of an own file", answers = byte[].class)
    public Response content(@PathParam("file") String id, @Context HttpServletRequest http) {
        return FileDownload.of(RefusedRequest.unlessGranted(
                system.attachments().attachmentQueries().ownContent(file(id), caller(http))));
    }

    /** Takes a file away again, before the filing or while an answer is awaited. */
    @DELETE
    @Path("/{file}")
    @Described(value = "Take an own file away", status = 204)
    public Response remove(@PathParam("file") String id, @Context HttpServletRequest http) {
        RefusedRequest.unlessGranted(
                system.attachments().removeFile().remove(new RemoveFile.Command(file(id)), caller(http)));
        return Response.noContent().build();
    }

    private static FolderId folder(String id) {
        return new FolderId(Addresses.id(id));
    }

    private static AttachmentId file(String id) {
        return new AttachmentId(Addresses.id(id));
    }

    private Hierarchy hierarchy() {
        return system.hierarchy().currentHierarchy().get();
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
