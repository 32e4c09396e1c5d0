package jp.mamis.web.hpki;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hpki.ceremony.ActivateGeneration;
import jp.mamis.application.hpki.ceremony.ActivationView;
import jp.mamis.application.hpki.ceremony.CeremonyUseCases;
import jp.mamis.application.hpki.ceremony.ConfirmActivation;
import jp.mamis.application.hpki.ceremony.EndActivation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.Visits;

/** Where officers let keys be used: one asks, another one sees what was asked for and confirms it, and any of them ends it. */
@Dependent
@Path(CaFrame.ACTIVATIONS)
@Produces("text/html;charset=UTF-8")
public class ActivationPages {

    private static final int FAULTY = 422;
    private static final String ONE = "/{authority}/{purpose}";
    private static final String HOURS = "hours";
    private static final String USUAL_HOURS = "2";

    private final AssociationSystem system;
    private final OnceResponse once;
    private final CaFrame frame;

    @PathParam("authority")
    private String authority = "";

    @PathParam("purpose")
    private String purpose = "";

    @Inject
    public ActivationPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
        this.once = once;
        this.frame = new CaFrame(system, visits, templates);
    }

    @GET
    public String list(@Context HttpServletRequest http) {
        Visit visit = frame.visit(http);
        return frame.draw(
                "activations",
                CaFrame.below(visit, visit.texts().get("ca.activations.title")),
                Map.of(
                        "table",
                        new ActivationDrawing(visit)
                                .table(RefusedRequest.unlessGranted(
                                        ceremonies().activations().list(CaFrame.caller(http))))));
    }

    @GET
    @Path(ONE)
    public Response show(@QueryParam("done") @DefaultValue("") String done, @Context HttpServletRequest http) {
        Visit visit = frame.visit(http);
        Form blank = Form.blank(visit.texts()).answering(HOURS, USUAL_HOURS);
        return shown(200, blank, view(http), done, visit, CaFrame.caller(http));
    }

    @POST
    @Path(ONE + "/request")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        ActivationView view = view(http);
        FormInput input = FormInput.of(fields);
        Parsed<Optional<Integer>> hours = input.optional(HOURS, ActivationDrawing::hours);
        return acted(
                new Sent(view, input, "asked"),
                fields,
                http,
                () -> ceremonies()
                        .activateGeneration()
                        .activate(
                                new ActivateGeneration.Command(
                                        view.generation().id(),
                                        view.purpose(),
                                        hours.get().orElse(0)),
                                CaFrame.caller(http)));
    }

    /** What the officer has seen, and nothing that came in its place. */
    @POST
    @Path(ONE + "/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        ActivationView view = view(http);
        FormInput input = FormInput.of(fields);
        return acted(
                new Sent(view, input, "confirmed"),
                fields,
                http,
                () -> ceremonies()
                        .confirmActivation()
                        .confirm(
                                new ConfirmActivation.Command(
                                        view.generation().id(),
                                        view.purpose(),
                                        Optional.of(Addresses.id(input.text("activation")))),
                                CaFrame.caller(http)));
    }

    /** Of what the officer has seen too: a request that was confirmed meanwhile is an active key. */
    @POST
    @Path(ONE + "/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        ActivationView view = view(http);
        FormInput input = FormInput.of(fields);
        return acted(
                new Sent(view, input, "ended"),
                fields,
                http,
                () -> ceremonies()
                        .endActivation()
                        .end(
                                new EndActivation.Command(
                                        view.generation().id(),
                                        view.purpose(),
                                        Optional.of(new EndActivation.Seen(
                                                Addresses.id(input.text("activation")), input.ticked("waited")))),
                                CaFrame.caller(http)));
    }

    /** @param done what the next page says */
    private record Sent(ActivationView view, FormInput input, String done) {}

    private Response acted(
            Sent sent,
            MultivaluedMap<String, String> fields,
            HttpServletRequest http,
            Supplier<Outcome<Activation>> act) {
        Caller caller = CaFrame.caller(http);
        String path = ActivationDrawing.path(sent.view());
        Visit visit = frame.at(path, http);
        if (sent.input().isFaulty()) {
            return shown(FAULTY, sent.input().form(visit.texts()), sent.view(), "", visit, caller);
        }
        return once.form(
                http,
                caller,
                fields,
                () -> act.get()
                        .fold(
                                done -> Response.seeOther(URI.create(path + "?done=" + sent.done()))
                                        .build(),
                                reasons -> shown(
                                        FAULTY,
                                        sent.input().refused(reasons).form(visit.texts()),
                                        view(http),
                                        "",
                                        visit,
                                        caller)));
    }

    private ActivationView view(HttpServletRequest http) {
        return RefusedRequest.unlessGranted(ceremonies()
                .activations()
                .show(
                        ActivationDrawing.authority(authority),
                        ActivationDrawing.purpose(purpose),
                        CaFrame.caller(http)));
    }

    private Response shown(int status, Form form, ActivationView view, String done, Visit visit, Caller caller) {
        ActivationDrawing drawing = new ActivationDrawing(visit);
        Page page = CaFrame.below(visit, drawing.title(view))
                .below(visit.texts().get("ca.activations.title"), CaFrame.ACTIVATIONS)
                .showing(form);
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(frame.draw(
                        "activation",
                        drawing.told(done, page),
                        Map.of(
                                "form", form,
                                "facts", drawing.facts(view),
                                "offer",
                                        drawing.offer(
                                                view,
                                                caller,
                                                ceremonies().queries().holdsOffice(caller)),
                                "action", ActivationDrawing.path(view))))
                .build();
    }

    private CeremonyUseCases ceremonies() {
        return system.ceremonies();
    }
}
