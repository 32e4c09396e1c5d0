package jp.mamis.web.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.attachments.OfficeFiles;
import jp.mamis.domain.attachments.AttachmentId;
import jp.mamis.domain.attachments.FolderId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** The files that were attached for a body, for its programs. */
@Dependent
@Path("/api/v1/associations/{code}/procedures/{id}/files")
@Produces(MediaType.APPLICATION_JSON)
public class OfficeFileResource {

    /**
     * The files of a procedure as the body gets to see them.
     *
     * @param others that other bodies have been given something
     */
    public record OfficeFilesJson(List<FileJson> own, List<OthersJson> others) {}

    /** How many files there are of a document for another body. */
    public record OthersJson(String association, String document, int count) {}

    private final AssociationSystem system;

    @Inject
    public OfficeFileResource(AssociationSystem system) {
        this.system = system;
    }

    /** The files the body asked for, and which documents others have been given. */
    @GET
    @Described("List the files of a procedure")
    public OfficeFilesJson list(
            @PathParam("code") String code, @PathParam("id") String id, @Context HttpServletRequest http) {
        OfficeFiles files = RefusedRequest.unlessGranted(system.attachments()
                .attachmentQueries()
                .atOffice(
                        new FolderId(Addresses.id(id)),
                        body(code),
                        CurrentCaller.of(http).caller()));
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        return new OfficeFilesJson(
                files.own().stream().map(file -> FileJson.of(file, bodies)).toList(),
                files.others().stream()
                        .map(other -> new OthersJson(
                                bodies.require(other.body()).code().text(), other.document(), other.count()))
                        .toList());
    }

    /** The bytes of a file the body asked for. The doctor sees that it was opened. */
    @GET
    @Path("/{file}/content")
    @Produces(MediaType.WILDCARD)
    @Described(value = "Save the content of a file the body asked for", answers = byte[].class)
    public Response content(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @PathParam("file") String file,
            @Context HttpServletRequest http) {
        return FileDownload.of(RefusedRequest.unlessGranted(system.attachments()
                .attachmentQueries()
                .contentAtOffice(
                        new AttachmentId(Addresses.id(file)),
                        body(code),
                        CurrentCaller.of(http).caller())));
    }

    private AssociationId body(String code) {
        return Addresses.body(code, system).id();
    }
}
