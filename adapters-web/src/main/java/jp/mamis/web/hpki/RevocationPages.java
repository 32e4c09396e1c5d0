package jp.mamis.web.hpki;

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
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hpki.ca.IssuanceUseCases;
import jp.mamis.application.hpki.ca.RevokeCertificate;
import jp.mamis.application.hpki.register.CertificatePage;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.Visits;

/**
 * Where a certificate is revoked: the decision, the same once more with what follows from it, and the act. It needs no key of
 * single submissions: asked again, a revocation answers with the first and changes nothing.
 */
@Dependent
@Path(CaFrame.CERTIFICATES + "/{serial}/revocation")
@Produces("text/html;charset=UTF-8")
public class RevocationPages {

    private static final int FAULTY = 422;

    private final AssociationSystem system;
    private final CaFrame frame;

    @PathParam("serial")
    private String serial = "";

    @Inject
    public RevocationPages(AssociationSystem system, Visits visits, Templates templates) {
        this.system = system;
        this.frame = new CaFrame(system, visits, templates);
    }

    @GET
    public Response show(@Context HttpServletRequest http) {
        CertificatePage certificate = certificate(http);
        Visit visit = frame.visit(http);
        return asked(200, RevocationDecision.blank(visit.texts()), certificate, visit);
    }

    /** The decision once more, with what follows from it. Sent by POST: the ground is kept inside, and an address is not. */
    @POST
    @Path("/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check(MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        CertificatePage certificate = certificate(http);
        RevocationDecision decision = RevocationDecision.of(fields);
        Visit visit = frame.at(path(), http);
        if (decision.input().isFaulty()) {
            return asked(FAULTY, decision.input().form(visit.texts()), certificate, visit);
        }
        Texts t = visit.texts();
        return Response.ok(frame.draw(
                        "revocationCheck",
                        page(certificate, t.get("ca.revocation.check"), visit),
                        Map.of(
                                "facts", decision.facts(certificate, new CaWords(t), visit.dates()),
                                "urgent", decision.ground().get().urgent(),
                                "authority", certificate.line().authority().toString(),
                                "fields", decision.fields(),
                                "action", path(),
                                "back",
                                        CaFrame.CERTIFICATES + "/"
                                                + certificate.line().serial())))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        CertificatePage certificate = certificate(http);
        RevocationDecision decision = RevocationDecision.of(fields);
        Visit visit = frame.at(path(), http);
        if (decision.input().isFaulty()) {
            return asked(FAULTY, decision.input().form(visit.texts()), certificate, visit);
        }
        SerialNumber number = certificate.line().serial();
        Caller caller = CaFrame.caller(http);
        return issuing()
                .revoke()
                .revoke(decision.command(number), caller)
                .fold(
                        done -> led(number, done),
                        reasons -> asked(
                                FAULTY, decision.input().refused(reasons).form(visit.texts()), certificate, visit));
    }

    private static Response led(SerialNumber number, RevokeCertificate.Revoked done) {
        String told = done.first() || !done.together().isEmpty() ? (done.urgent() ? "urgent" : "revoked") : "before";
        String others = done.together().isEmpty() ? "" : "-together";
        return Response.seeOther(URI.create(CaFrame.CERTIFICATES + "/" + number + "?done=" + told + others))
                .build();
    }

    /** For those who may revoke it; everybody else is refused. */
    private CertificatePage certificate(HttpServletRequest http) {
        SerialNumber number = CertificatePages.serial(serial);
        Caller caller = CaFrame.caller(http);
        RefusedRequest.unlessGranted(issuing().queries().certificate(number, caller));
        return RefusedRequest.unlessGranted(frame.register().certificate(number, caller));
    }

    private Response asked(int status, Form form, CertificatePage certificate, Visit visit) {
        Texts t = visit.texts();
        CaWords words = new CaWords(t);
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(frame.draw(
                        "revocation",
                        page(certificate, t.get("ca.revocation.title"), visit).showing(form),
                        Map.of(
                                "form", form,
                                "grounds", RevocationDecision.grounds(words),
                                "wordings", RevocationDecision.wordings(t),
                                "life", new CertificateFactsDrawing(visit).life(certificate),
                                "revoked", certificate.line().revocation().isPresent(),
                                "action", path() + "/check",
                                "back",
                                        CaFrame.CERTIFICATES + "/"
                                                + certificate.line().serial())))
                .build();
    }

    private static Page page(CertificatePage certificate, String title, Visit visit) {
        return CaFrame.below(visit, title)
                .below(visit.texts().get("ca.certificates.title"), CaFrame.CERTIFICATES)
                .below(
                        new CertificateFactsDrawing(visit).title(certificate),
                        CaFrame.CERTIFICATES + "/" + certificate.line().serial());
    }

    private String path() {
        return CaFrame.CERTIFICATES + "/" + CertificatePages.serial(serial) + "/revocation";
    }

    private IssuanceUseCases issuing() {
        return CaFrame.issuing(system);
    }
}
