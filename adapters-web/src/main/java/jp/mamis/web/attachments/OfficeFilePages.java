package jp.mamis.web.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jp.mamis.application.AssociationSystem;
import jp.mamis.domain.attachments.AttachmentId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** A file that a body asked for, to be saved by its staff. */
@Dependent
@Path("/office/{code}/files/{file}")
public class OfficeFilePages {

    private final AssociationSystem system;

    @Inject
    public OfficeFilePages(AssociationSystem system) {
        this.system = system;
    }

    @GET
    public Response save(
            @PathParam("code") String code, @PathParam("file") String id, @Context HttpServletRequest http) {
        return FileDownload.of(RefusedRequest.unlessGranted(system.attachments()
                .attachmentQueries()
                .contentAtOffice(
                        new AttachmentId(Addresses.id(id)),
                        Addresses.body(code, system).id(),
                        CurrentCaller.of(http).caller())));
    }
}
