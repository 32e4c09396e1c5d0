package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.application.procedures.WithdrawProcedure;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Taking a procedure of one's own back (取下げ). */
@Dependent
@Path("/my/procedures/{id}/withdrawal")
@Produces("text/html;charset=UTF-8")
public class WithdrawalPages {

    private final ProcedureUseCases procedures;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public WithdrawalPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.procedures = system.procedures();
        this.once = once;
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public String ask(@PathParam("id") String id, @Context HttpServletRequest http) {
        Tracker tracker = OwnProcedure.of(id, procedures.procedureQueries(), http);
        Texts t = visits.of(http).texts();
        return draw(
                tracker,
                Form.blank(t)
                        .answering("version", Long.toString(tracker.version().number())),
                http);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @PathParam("id") String id, MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        return once.form(
                http, CurrentCaller.of(http).caller(), fields, () -> withdrawn(id, FormInput.of(fields), http));
    }

    private Response withdrawn(String id, FormInput input, HttpServletRequest http) {
        Parsed<Optional<Reason>> reason = input.optional("reason", Reason::parse);
        Parsed<Version> seen = input.required("version", Versions::field);
        if (!input.isFaulty()) {
            ProcedureId procedure = new ProcedureId(Addresses.id(id));
            procedures
                    .withdrawProcedure()
                    .withdraw(
                            new WithdrawProcedure.Command(procedure, reason.get(), seen.get()),
                            CurrentCaller.of(http).caller())
                    .refusals()
                    .ifPresent(input::refused);
        }
        if (input.isFaulty()) {
            Tracker latest = OwnProcedure.of(id, procedures.procedureQueries(), http);
            Form again = input.form(visits.of(http).texts())
                    .answering("version", Long.toString(latest.version().number()));
            return Response.status(422)
                    .entity(draw(latest, again, http))
                    .type("text/html;charset=UTF-8")
                    .build();
        }
        return Response.seeOther(URI.create(ProcedurePath.OWN + "/" + Addresses.id(id) + "?done=withdrawn"))
                .build();
    }

    private String draw(Tracker tracker, Form form, HttpServletRequest http) {
        Visit visit = visits.at(ProcedurePath.own(tracker.id()) + "/withdrawal", http);
        Texts t = visit.texts();
        List<String> begun = tracker.stages().stream()
                .filter(Tracker.Stage::isInForce)
                .map(new ProcedureWords(visit)::body)
                .toList();
        Map<String, Object> parameters = new HashMap<>();
        boolean underWay = tracker.state() == Procedure.State.SUBMITTED || tracker.state() == Procedure.State.SENT_BACK;
        String title = underWay ? "procedure.withdraw.title" : "procedure.withdraw.title.over";
        parameters.put("page", OwnProcedure.page(t.get(title), visit).showing(form));
        parameters.put("underWay", underWay);
        parameters.put("state", new ProcedureWords(visit).state(tracker.state()).label());
        parameters.put("form", form);
        parameters.put("reference", tracker.reference());
        parameters.put("begun", begun);
        parameters.put("href", ProcedurePath.own(tracker.id()));
        parameters.put("submission", OnceResponse.newKey());
        return templates.draw("procedures/withdrawal", parameters);
    }
}
