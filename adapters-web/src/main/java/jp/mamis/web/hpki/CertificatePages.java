package jp.mamis.web.hpki;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hpki.register.CertificateIndex;
import jp.mamis.application.hpki.register.CertificateLine;
import jp.mamis.application.hpki.register.CertificatePage;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.web.documents.Download;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.people.NextPage;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.Visits;

/**
 * The certificates that were issued: the list with its search, and a page for each with what it says. Long because the page also
 * tells what was just done to it.
 */
@Dependent
@Path(CaFrame.CERTIFICATES)
@Produces("text/html;charset=UTF-8")
public class CertificatePages {

    private final CaFrame frame;
    private final Time time;

    @Inject
    public CertificatePages(AssociationSystem system, Visits visits, Templates templates, Time time) {
        this.frame = new CaFrame(system, visits, templates);
        this.time = time;
    }

    @GET
    public String list(
            @QueryParam("after") @DefaultValue("") String after,
            @Context UriInfo address,
            @Context HttpServletRequest http) {
        Caller caller = CaFrame.caller(http);
        CertificateSearch asked = CertificateSearch.of(
                address.getQueryParameters(), frame.register().realm());
        List<AuthorityName> authorities =
                RefusedRequest.unlessGranted(frame.register().authorities(caller));
        Slice<CertificateLine> found = asked.filter()
                .map(filter -> found(filter, after, caller))
                .orElseGet(() -> new Slice<>(List.of(), Optional.empty()));
        Visit visit = frame.visit(http);
        Texts t = visit.texts();
        CertificateDrawing drawing = new CertificateDrawing(visit);
        Form form = asked.form(t);
        Map<String, Object> parts = new HashMap<>();
        parts.put("form", form);
        parts.put("authorities", drawing.authorities(authorities));
        parts.put("states", drawing.states());
        parts.put("table", asked.filter().map(filter -> table(found, filter, asked, drawing, visit, caller)));
        parts.put(
                "saves",
                found.rows().isEmpty()
                        ? List.of()
                        : Download.links(CaFrame.CERTIFICATES + "/export", asked.query(true), t));
        return frame.draw(
                "certificates",
                CaFrame.below(visit, t.get("ca.certificates.title")).showing(form),
                parts);
    }

    private Slice<CertificateLine> found(CertificateIndex.Filter filter, String after, Caller caller) {
        return RefusedRequest.unlessGranted(
                frame.register().certificates(filter, PageQuery.of(after, "").page(), Optional.empty(), caller));
    }

    private Table table(
            Slice<CertificateLine> found,
            CertificateIndex.Filter filter,
            CertificateSearch asked,
            CertificateDrawing drawing,
            Visit visit,
            Caller caller) {
        long total = RefusedRequest.unlessGranted(frame.register().count(filter, caller));
        return NextPage.saying(
                drawing.table(found.rows(), asked, time.now()),
                found,
                visit,
                visit.texts()
                        .get(
                                "ca.certificates.part",
                                Map.of("total", total, "count", found.rows().size())));
    }

    @GET
    @Path("/{serial}")
    public String show(
            @PathParam("serial") String serial,
            @QueryParam("done") @DefaultValue("") String done,
            @Context HttpServletRequest http) {
        CertificatePage certificate = page(serial, http);
        Visit visit = frame.visit(http);
        Texts t = visit.texts();
        CertificateFactsDrawing drawing = new CertificateFactsDrawing(visit);
        Page blank = CaFrame.below(visit, drawing.title(certificate))
                .below(t.get("ca.certificates.title"), CaFrame.CERTIFICATES);
        boolean revocable =
                certificate.keeper() && certificate.line().revocation().isEmpty();
        String own = CaFrame.CERTIFICATES + "/" + certificate.line().serial();
        return frame.draw(
                "certificate",
                told(done, certificate, blank),
                Map.of(
                        "life", drawing.life(certificate),
                        "subject", drawing.subject(certificate),
                        "content", drawing.content(certificate.content()),
                        "extensions", drawing.extensions(certificate.content()),
                        "fingerprint", drawing.fingerprint(certificate.content()),
                        "revocation", revocable ? own + "/revocation" : "",
                        "file", own + "/file/"));
    }

    /** What has just been done. */
    private static Page told(String done, CertificatePage certificate, Page page) {
        Texts t = page.texts();
        return switch (done) {
            case "revoked" ->
                page.saying(Notice.success(t.get("ca.revocation.done"), t.get("ca.revocation.list-by-night")));
            case "urgent" ->
                page.saying(Notice.warning(
                        t.get("ca.revocation.done"),
                        t.get(
                                "ca.revocation.list-at-once",
                                "authority",
                                certificate.line().authority())));
            case "revoked-together" ->
                page.saying(Notice.success(t.get("ca.revocation.done-together"), t.get("ca.revocation.list-by-night")));
            case "urgent-together" ->
                page.saying(Notice.warning(t.get("ca.revocation.done-together"), t.get("ca.revocation.lists-at-once")));
            case "before" -> page.saying(Notice.information(t.get("ca.revocation.before")));
            default -> page;
        };
    }

    /** The certificate itself: {@code cer} in DER, {@code pem} as text. */
    @GET
    @Path("/{serial}/file/{format}")
    public Response file(
            @PathParam("serial") String serial, @PathParam("format") String format, @Context HttpServletRequest http) {
        if (!List.of("cer", "pem").contains(format)) {
            throw Addresses.nothing();
        }
        CertificatePage certificate = page(serial, http);
        Der encoded = certificate.content().encoded();
        return (format.equals("cer")
                        ? Response.ok(encoded.bytes(), "application/pkix-cert")
                        : Response.ok(pem(encoded), "application/x-pem-file"))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + certificate.line().serial() + "." + format + "\"")
                .build();
    }

    private static byte[] pem(Der encoded) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded.bytes());
        return ("-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private CertificatePage page(String serial, HttpServletRequest http) {
        return RefusedRequest.unlessGranted(frame.register().certificate(serial(serial), CaFrame.caller(http)));
    }

    /** What can be no number is as absent as what nobody has. */
    static SerialNumber serial(String text) {
        try {
            return SerialNumber.parse(text);
        } catch (MalformedValue noNumber) {
            throw Addresses.nothing();
        }
    }
}
