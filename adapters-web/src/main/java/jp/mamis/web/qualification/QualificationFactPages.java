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
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.qualification.QualificationReceipt;
import jp.mamis.application.qualification.QualificationView;
import jp.mamis.domain.qualification.FactId;
import jp.mamis.web.hpki.CaFrame;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.Visits;

/** Where facts about a qualification are recorded and corrected. */
@Dependent
@Path(CaFrame.QUALIFICATIONS + "/{number}/facts")
@Produces("text/html;charset=UTF-8")
public class QualificationFactPages {

    private final FactFrame frame;

    @PathParam("number")
    private String number = "";

    @Inject
    public QualificationFactPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.frame = FactFrame.of(system, once, visits, templates);
    }

    @GET
    public Response recording(@Context HttpServletRequest http) {
        QualificationView view = frame.view(number, http);
        Visit visit = frame.pages().visit(http);
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
        QualificationView view = frame.view(number, http);
        Visit visit = frame.pages().visit(http);
        return asked(
                200, FactForm.of(FactFrame.fact(view, fact), visit.texts()), view, suffix(fact, "correction"), visit);
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
        QualificationView view = frame.view(number, http);
        Visit visit = frame.pages().at(path(view) + "/facts" + suffix, http);
        FactForm typed = FactForm.read(fields);
        if (typed.input().isFaulty()) {
            return asked(FactFrame.FAULTY, typed.input().form(visit.texts()), view, suffix, visit);
        }
        Caller caller = CaFrame.caller(http);
        return frame.once()
                .form(
                        http,
                        caller,
                        fields,
                        () -> frame.system()
                                .qualifications()
                                .record()
                                .record(typed.command(view.number(), corrects), caller)
                                .fold(
                                        receipt -> FactFrame.led(view, told(receipt)),
                                        reasons -> asked(
                                                FactFrame.FAULTY,
                                                typed.input().refused(reasons).form(visit.texts()),
                                                view,
                                                suffix,
                                                visit)));
    }

    private static String told(QualificationReceipt receipt) {
        if (!receipt.first()) {
            return "before";
        }
        return receipt.revoked().isEmpty() ? "recorded" : "revoked";
    }

    private Response asked(int status, Form form, QualificationView view, String suffix, Visit visit) {
        Texts t = visit.texts();
        String title = t.get(suffix.isEmpty() ? "qualification.record" : "qualification.correct");
        return frame.drawn(
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

    private static String suffix(String fact, String act) {
        return "/" + Addresses.id(fact) + "/" + act;
    }

    private static String path(QualificationView view) {
        return QualificationPages.path(view.number());
    }
}
