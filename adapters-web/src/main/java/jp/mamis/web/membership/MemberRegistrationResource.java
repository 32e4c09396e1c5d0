package jp.mamis.web.membership;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.MemberPage;
import jp.mamis.application.people.AmendPhysician;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Versions;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.people.RegistrationInput;
import jp.mamis.web.people.RegistrationJson;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** What is registered about a doctor whose data an office keeps, for programs of its staff. */
@Dependent
@Path("/api/v1/associations/{code}/members/{person}/registration")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MemberRegistrationResource {

    private final AssociationSystem system;

    @PathParam("code")
    private String code = "";

    @PathParam("person")
    private String person = "";

    @Inject
    public MemberRegistrationResource(AssociationSystem system) {
        this.system = system;
    }

    /** What is registered, with its version as {@code ETag}. */
    @GET
    @Described(value = "Show the registered data of a doctor that the office keeps", answers = RegistrationJson.class)
    public Response show(@Context HttpServletRequest http) {
        MemberPage member = member(caller(http));
        return Response.ok(RegistrationJson.of(member.data()))
                .tag(Versions.tag(member.version()))
                .build();
    }

    /** Replaces what is registered from today on; a mail address too, of who has no account, and the one before is told. */
    @PUT
    @Described(
            value = "Change the registered data of a doctor that the office keeps",
            takes = RegistrationJson.class,
            status = 204)
    public Response amend(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream body) {
        Caller caller = caller(http);
        Version basedOn = Versions.required(ifMatch);
        MemberPage member = member(caller);
        FormInput input =
                FormInput.of(JsonRequests.read(body, RegistrationJson.class).fields());
        Parsed<RegisteredData> data = new RegistrationInput(input, system).read();
        input.parsing().check();
        Version now = RefusedRequest.unlessGranted(system.people()
                .amendPhysician()
                .amend(
                        new AmendPhysician.Command(member.person(), Optional.of(member.viewer()), basedOn, data.get()),
                        caller));
        return Response.noContent().tag(Versions.tag(now)).build();
    }

    private MemberPage member(Caller caller) {
        return MemberPath.kept(MemberPath.person(person), Addresses.body(code, system), system, caller);
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).required().caller();
    }
}
