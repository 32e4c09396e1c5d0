package jp.mamis.web.tray;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.Set;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.tray.ReopenDispatch;
import jp.mamis.application.tray.SettleDispatches;
import jp.mamis.application.tray.TrayFilter;
import jp.mamis.application.tray.TrayUseCases;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.tray.Dispatch;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Listing;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** The tray of an office for programs. */
@Dependent
@Path("/api/v1/associations/{code}/letters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TrayResource {

    private final AssociationSystem system;
    private final TrayUseCases tray;

    @Inject
    public TrayResource(AssociationSystem system) {
        this.system = system;
        this.tray = system.tray();
    }

    @GET
    @Described(
            "List the letters of a body's tray, the longest there first; those that wait where neither state nor text is given")
    public Listing<TrayJson.RowJson> list(
            @PathParam("code") String code,
            @QueryParam("state") List<String> states,
            @QueryParam("q") @DefaultValue("") String text,
            @BeanParam PageQuery query,
            @Context HttpServletRequest http) {
        Parsing input = new Parsing();
        Parsed<List<Dispatch.State>> wanted =
                input.each("state", states, name -> Choices.constant(Dispatch.State.values(), name));
        TrayFilter filter = input.complete(() -> states.isEmpty() && text.isBlank()
                ? TrayFilter.WAITING
                : new TrayFilter(Set.copyOf(wanted.get()), text.strip()));
        return Listing.of(
                RefusedRequest.unlessGranted(tray.trayQueries().list(body(code), filter, query.page(), caller(http)))
                        .map(TrayJson::of));
    }

    @GET
    @Path("/{letter}")
    @Described("Show a letter and how the doctor is reached")
    public TrayJson.LetterJson show(
            @PathParam("code") String code, @PathParam("letter") String letter, @Context HttpServletRequest http) {
        return TrayJson.of(
                RefusedRequest.unlessGranted(tray.trayQueries().letter(dispatch(letter), body(code), caller(http))));
    }

    /** Needs no key: what is ticked off already is left as it is. */
    @POST
    @Path("/settlements")
    @Described(
            value = "Tick letters off: how the doctors were told, or why they need not be told",
            takes = TrayJson.SettlementJson.class,
            answers = TrayJson.SettledJson.class)
    public TrayJson.SettledJson settle(
            @PathParam("code") String code, @Context HttpServletRequest http, InputStream sent) {
        SettleDispatches.Command command =
                JsonRequests.read(sent, TrayJson.SettlementJson.class).command(body(code));
        SettleDispatches.Settled done =
                RefusedRequest.unlessGranted(tray.settleDispatches().settle(command, caller(http)));
        return new TrayJson.SettledJson(done.settled(), done.before());
    }

    @POST
    @Path("/{letter}/reopenings")
    @Described(value = "Take back, on the same day, that a letter was ticked off", status = 204)
    public Response reopen(
            @PathParam("code") String code, @PathParam("letter") String letter, @Context HttpServletRequest http) {
        RefusedRequest.unlessGranted(
                tray.reopenDispatch().reopen(new ReopenDispatch.Command(body(code), dispatch(letter)), caller(http)));
        return Response.noContent().build();
    }

    private AssociationId body(String code) {
        return Addresses.body(code, system).id();
    }

    private static DispatchId dispatch(String id) {
        return new DispatchId(Addresses.id(id));
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).required().caller();
    }
}
