package jp.mamis.web.qualification;

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
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.qualification.QualificationQueries;
import jp.mamis.application.qualification.QualificationView;
import jp.mamis.application.qualification.RecordQualification;
import jp.mamis.application.qualification.WithdrawQualification;
import jp.mamis.domain.qualification.FactId;
import jp.mamis.domain.qualification.QualificationFact;
import jp.mamis.domain.qualification.WithdrawalReason;
import jp.mamis.web.hpki.CaFrame;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.Visits;

/** Where facts about a qualification are recorded, corrected and withdrawn. */
@Dependent
@Path(CaFrame.QUALIFICATIONS + "/{number}/facts")
@Produces("text/html;charset=UTF-8")
public class QualificationFactPages {

    private static final int FAULTY = 422;

    private final AssociationSystem system;
    private final OnceResponse once;
    private final CaFrame frame;

    @PathParam("number")
    private String number = "";

    @Inject
    public QualificationFactPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
        this.once = once;
        this.frame = new CaFrame(system, visits, templates);
    }

    @GET
    public Response recording(@Context HttpServletRequest http) {
        QualificationView view = view(http);
        Visit visit = frame.visit(http);
        return asked(200, FactForm.blank(visit.texts()), view, "", visit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        return recorded(fields, Optional.empty(), "", http);
    }

    @GET
    @Path("/{fact}/correction")
    public Response correcting(@PathParam("fact") String fact, @Context HttpServletRequest http) {
        QualificationView view = view(http);
        Visit visit = frame.visit(http);
        return asked(200, FactForm.of(fact(view, fact), visit.texts()), view, suffix(fact, "correction"), visit);
    }

    @POST
    @Path("/{fact}/correction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(
            @PathParam("fact") String fact, MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        return recorded(fields, Optional.of(new FactId(Addresses.id(fact))), suffix(fact, "correction"), http);
    }

    private Response recorded(
            MultivaluedMap<String, String> fields, Optional<FactId> corrects, String suffix, HttpServletRequest http) {
        QualificationView view = view(http);
        Visit visit = frame.at(path(view) + "/facts" + suffix, http);
        FactForm typed = FactForm.read(fields);
        if (typed.input().isFaulty()) {
            return asked(FAULTY, typed.input().form(visit.texts()), view, suffix, visit);
        }
        Caller caller = CaFrame.caller(http);
        return once.form(
                http,
                caller,
                fields,
                () -> system.qualifications()
                        .record()
                        .record(typed.command(view.number(), corrects), caller)
                        .fold(
                                receipt -> led(view, told(receipt)),
                                reasons -> asked(
                                        FAULTY,
                                        typed.input().refused(reasons).form(visit.texts()),
                                        view,
                                        suffix,
                                        visit)));
    }

    private static String told(RecordQualification.Receipt receipt) {
        if (!receipt.first()) {
            return "before";
        }
        return receipt.revoked().isEmpty() ? "recorded" : "revoked";
    }

    @GET
    @Path("/{fact}/withdrawal")
    public Response withdrawing(@PathParam("fact") String fact, @Context HttpServletRequest http) {
        QualificationView view = view(http);
        Visit visit = frame.visit(http);
        return withdrawal(200, Form.blank(visit.texts()), view, fact(view, fact), visit);
    }

    @POST
    @Path("/{fact}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @PathParam("fact") String fact, MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        QualificationView view = view(http);
        QualificationFact wrong = fact(view, fact);
        Visit visit = frame.at(path(view) + "/facts" + suffix(fact, "withdrawal"), http);
        FormInput input = FormInput.of(fields);
        Parsed<WithdrawalReason> reason =
                input.required("reason", text -> Choices.constant(WithdrawalReason.values(), text));
        if (input.isFaulty()) {
            return withdrawal(FAULTY, input.form(visit.texts()), view, wrong, visit);
        }
        Caller caller = CaFrame.caller(http);
        return once.form(
                http,
                caller,
                fields,
                () -> system.qualifications()
                        .withdraw()
                        .withdraw(new WithdrawQualification.Command(view.number(), wrong.id(), reason.get()), caller)
                        .fold(
                                receipt -> led(view, receipt.revoked().isEmpty() ? "withdrawn" : "revoked"),
                                reasons -> withdrawal(
                                        FAULTY, input.refused(reasons).form(visit.texts()), view, wrong, visit)));
    }

    private Response asked(int status, Form form, QualificationView view, String suffix, Visit visit) {
        Texts t = visit.texts();
        String title = t.get(suffix.isEmpty() ? "qualification.record" : "qualification.correct");
        return drawn(
                status,
                "fact",
                title,
                form,
                view,
                visit,
                Map.of(
                        "form",
                        form,
                        "kinds",
                        FactForm.kinds(t),
                        "sources",
                        FactForm.sources(t),
                        "correcting",
                        !suffix.isEmpty(),
                        "action",
                        path(view) + "/facts" + suffix,
                        "back",
                        path(view)));
    }

    private Response withdrawal(int status, Form form, QualificationView view, QualificationFact fact, Visit visit) {
        Texts t = visit.texts();
        return drawn(
                status,
                "withdrawal",
                t.get("qualification.withdraw"),
                form,
                view,
                visit,
                Map.of(
                        "form", form,
                        "fact", new QualificationWords(t).of(fact.kind()),
                        "day", visit.dates().day(fact.during().from()),
                        "reasons", FactForm.reasons(t),
                        "action", path(view) + "/facts/" + fact.id().value() + "/withdrawal",
                        "back", path(view)));
    }

    private Response drawn(
            int status,
            String template,
            String title,
            Form form,
            QualificationView view,
            Visit visit,
            Map<String, Object> parts) {
        Texts t = visit.texts();
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(frame.draw(
                        template,
                        CaFrame.below(visit, title)
                                .below(t.get("qualification.title"), CaFrame.QUALIFICATIONS)
                                .below(
                                        t.get(
                                                "qualification.of",
                                                "name",
                                                view.data().name().full()),
                                        path(view))
                                .showing(form),
                        parts))
                .build();
    }

    private static Response led(QualificationView view, String done) {
        return Response.seeOther(URI.create(path(view) + "?done=" + done)).build();
    }

    private QualificationView view(HttpServletRequest http) {
        return RefusedRequest.unlessGranted(system.qualifications()
                .queries()
                .show(
                        new QualificationQueries.Question(
                                QualificationPages.licence(number), Optional.empty(), Optional.empty()),
                        CaFrame.caller(http)));
    }

    private static QualificationFact fact(QualificationView view, String id) {
        FactId wanted = new FactId(Addresses.id(id));
        return view.facts().stream()
                .filter(fact -> fact.isCurrent() && fact.id().equals(wanted))
                .findFirst()
                .orElseThrow(Addresses::nothing);
    }

    private static String suffix(String fact, String act) {
        return "/" + Addresses.id(fact) + "/" + act;
    }

    private static String path(QualificationView view) {
        return QualificationPages.path(view.number());
    }
}
