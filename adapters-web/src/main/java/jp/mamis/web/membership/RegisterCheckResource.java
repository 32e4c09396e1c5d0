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
import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.MemberPage;
import jp.mamis.application.people.CheckRegisterNumber;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.qualification.MedicalLicence;
import jp.mamis.domain.qualification.RegisterCheck;
import jp.mamis.domain.qualification.RegisterSource;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Versions;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** How a doctor's register number stands against its source, for programs of an office. */
@Dependent
@Path("/api/v1/associations/{code}/members/{person}/register-check")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RegisterCheckResource {

    /**
     * How a number stands.
     *
     * @param source what somebody looked at; absent while nobody has, as is all that follows
     */
    public record RegisterCheckState(
            String number,
            LocalDate registeredOn,
            RegisterCheck.State state,
            Optional<RegisterSource> source,
            Optional<LocalDate> on,
            Optional<String> officer) {

        static RegisterCheckState of(MedicalLicence licence) {
            Optional<RegisterCheck.Finding> finding = licence.check().finding();
            return new RegisterCheckState(
                    licence.number().digits(),
                    licence.registeredOn(),
                    licence.check().state(),
                    finding.map(RegisterCheck.Finding::source),
                    finding.map(RegisterCheck.Finding::on),
                    finding.map(found -> found.officer().name()));
        }
    }

    /**
     * What somebody has found.
     *
     * @param agrees whether name and number agree with the source
     * @param on     the day on which somebody looked
     */
    public record RegisterChecking(boolean agrees, RegisterSource source, LocalDate on) {}

    private final AssociationSystem system;

    @PathParam("code")
    private String code = "";

    @PathParam("person")
    private String person = "";

    @Inject
    public RegisterCheckResource(AssociationSystem system) {
        this.system = system;
    }

    /** How the number stands; the version of the registered data stands in {@code ETag}. */
    @GET
    @Described(value = "Show whether a register number was checked", answers = RegisterCheckState.class)
    public Response show(@Context HttpServletRequest http) {
        MemberPage member = member(caller(http));
        return Response.ok(RegisterCheckState.of(member.data().licence()))
                .tag(Versions.tag(member.version()))
                .build();
    }

    /** Notes what somebody found who compared the number with its source. */
    @PUT
    @Described(value = "Note a check of a register number", takes = RegisterChecking.class, status = 204)
    public Response note(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream body) {
        Caller caller = caller(http);
        Version basedOn = Versions.required(ifMatch);
        MemberPage member = member(caller);
        RegisterChecking found = JsonRequests.read(body, RegisterChecking.class);
        Version now = RefusedRequest.unlessGranted(system.people()
                .checkRegisterNumber()
                .check(
                        new CheckRegisterNumber.Command(
                                member.person(), member.viewer(), basedOn, found.agrees(), found.source(), found.on()),
                        caller));
        return Response.noContent().tag(Versions.tag(now)).build();
    }

    private MemberPage member(Caller caller) {
        return RefusedRequest.unlessGranted(system.membership()
                .memberQueries()
                .page(MemberPath.person(person), Addresses.body(code, system).id(), caller));
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).required().caller();
    }
}
