package jp.mamis.web.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.OwnRegistration;
import jp.mamis.application.people.AmendAffiliations;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.kernel.Version;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Versions;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.InputFault;
import jp.mamis.web.problem.MalformedInput;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** A person's own workplaces in the API. */
@Dependent
@Path("/api/v1/me/workplaces")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkplacesResource {

    /** All workplaces of today, the main one first. */
    public record Workplaces(List<WorkplaceJson> workplaces) {}

    private final AssociationSystem system;

    @Inject
    public WorkplacesResource(AssociationSystem system) {
        this.system = system;
    }

    /** Where the person works today, with the record's version as {@code ETag}. */
    @GET
    @Described(value = "Show the own workplaces", answers = Workplaces.class)
    public Response show(@Context HttpServletRequest http) {
        OwnRegistration own = own(caller(http));
        List<WorkplaceJson> held =
                own.work().heldOn(own.day()).stream().map(WorkplaceJson::of).toList();
        return Response.ok(new Workplaces(held))
                .tag(Versions.tag(own.work().version()))
                .build();
    }

    /** States anew where the person works; what is left out is ended. */
    @PUT
    @Described(value = "Change the own workplaces", takes = Workplaces.class, status = 204)
    public Response amend(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream body) {
        Version basedOn = Versions.required(ifMatch);
        List<AmendAffiliations.Work> work =
                read(JsonRequests.read(body, Workplaces.class).workplaces());
        Caller caller = caller(http);
        Version now = RefusedRequest.unlessGranted(system.people()
                .amendAffiliations()
                .amend(new AmendAffiliations.Command(own(caller).person(), basedOn, work), caller));
        return Response.noContent().tag(Versions.tag(now)).build();
    }

    private static List<AmendAffiliations.Work> read(List<WorkplaceJson> workplaces) {
        if (workplaces.size() > WorkAnswers.MOST) {
            throw new MalformedInput(
                    new InputFault("workplaces", InputFault.Code.TOO_LONG, "", Integer.toString(WorkAnswers.MOST)));
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("rows", List.of(Integer.toString(workplaces.size())));
        for (int row = 0; row < workplaces.size(); row++) {
            fields.putAll(workplaces.get(row).fields(row));
        }
        FormInput input = FormInput.of(fields);
        for (int row = 0; row < workplaces.size(); row++) {
            input.required("name" + row, InstitutionName::parse);
        }
        Parsed<List<AmendAffiliations.Work>> work = new WorkAnswers(input).work();
        if (input.isFaulty()) {
            throw new MalformedInput(
                    input.faults().stream().map(WorkplacesResource::inRequest).toList());
        }
        return work.get();
    }

    /** A field of the form by its place in the request. */
    private static InputFault inRequest(InputFault fault) {
        String place = fault.field().replaceFirst("^([a-z]+)([0-9]+)$", "workplaces[$2].$1");
        return new InputFault(place, fault.code(), fault.given(), fault.rule());
    }

    private OwnRegistration own(Caller caller) {
        return RefusedRequest.unlessGranted(
                system.membership().ownRegistration().own(caller));
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).required().caller();
    }
}
