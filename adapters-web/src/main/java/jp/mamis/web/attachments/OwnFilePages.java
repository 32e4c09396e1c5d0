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
import jp.mamis.application.attachments.AttachmentQueries;
import jp.mamis.domain.attachments.AttachmentId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** A file that the doctor attached, to be saved again. */
@Dependent
@Path("/my/files/{file}")
public class OwnFilePages {

    private final AttachmentQueries queries;

    @Inject
    public OwnFilePages(AssociationSystem system) {
        this.queries = system.attachments().attachmentQueries();
    }

    @GET
    public Response save(@PathParam("file") String id, @Context HttpServletRequest http) {
        return FileDownload.of(RefusedRequest.unlessGranted(queries.ownContent(
                new AttachmentId(Addresses.id(id)), CurrentCaller.of(http).caller())));
    }
}
