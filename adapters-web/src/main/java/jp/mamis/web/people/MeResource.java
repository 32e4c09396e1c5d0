package jp.mamis.web.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.membership.OwnRegistration;
import jp.mamis.application.people.AmendPhysician;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Versions;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** A person's own data and memberships in the API. */
@Dependent
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    private final AssociationSystem system;

    @Inject
    public MeResource(AssociationSystem system) {
        this.system = system;
    }

    /** What is registered, with its version as {@code ETag}. */
    @GET
    @Path("/registration")
    @Described(value = "Show the own registered data", answers = RegistrationJson.class)
    public Response registration(@Context HttpServletRequest http) {
        return answer(own(http));
    }

    /** Replaces what is registered from today on. A mail address that differs waits until its link is followed. */
    @PUT
    @Path("/registration")
    @Described(
            value = "Change the own registered data; a new mail address waits for its link",
            takes = RegistrationJson.class,
            status = 204)
    public Response amend(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream body) {
        Version basedOn = Versions.required(ifMatch);
        RegistrationJson request = JsonRequests.read(body, RegistrationJson.class);
        FormInput input = FormInput.of(request.fields());
        Parsed<RegisteredData> data = new RegistrationInput(input, system).read();
        input.parsing().check();
        OwnRegistration own = own(http);
        Version now = RefusedRequest.unlessGranted(system.people()
                .amendPhysician()
                .amend(
                        new AmendPhysician.Command(own.person(), basedOn, data.get()),
                        CurrentCaller.of(http).required().caller()));
        return Response.noContent().tag(Versions.tag(now)).build();
    }

    @GET
    @Path("/memberships")
    @Described("Show the own memberships")
    public MembershipsJson memberships(@Context HttpServletRequest http) {
        OwnRegistration own = own(http);
        return MembershipsJson.of(own.number(), own.groups(), own.history());
    }

    private OwnRegistration own(HttpServletRequest http) {
        return RefusedRequest.unlessGranted(system.membership()
                .ownRegistration()
                .own(CurrentCaller.of(http).required().caller()));
    }

    private static Response answer(OwnRegistration own) {
        return Response.ok(RegistrationJson.of(own.data()))
                .tag(Versions.tag(own.version()))
                .build();
    }
}
