package jp.mamis.web.hpki;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hpki.register.CertificateIndex;
import jp.mamis.application.hpki.register.CertificateLine;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.web.documents.Download.Format;
import jp.mamis.web.documents.ListFile;
import jp.mamis.web.documents.Parts;
import jp.mamis.web.documents.Sheet;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.Templates;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.Visits;

/** The certificates that a list shows, as a file. */
@Dependent
@Path(CaFrame.CERTIFICATES + "/export/{format}")
public class CertificateExport {

    private final CaFrame frame;
    private final Time time;

    @Inject
    public CertificateExport(AssociationSystem system, Visits visits, Templates templates, Time time) {
        this.frame = new CaFrame(system, visits, templates);
        this.time = time;
    }

    @GET
    public Response certificates(
            @PathParam("format") String format, @Context UriInfo address, @Context HttpServletRequest http) {
        Format as = ListFile.format(format);
        Caller caller = CaFrame.caller(http);
        CertificateIndex.Filter filter = CertificateSearch.of(
                        address.getQueryParameters(), frame.register().realm())
                .filter()
                .orElseThrow(Addresses::nothing);
        Instant now = time.now();
        Iterable<CertificateLine> lines = Parts.of(page -> RefusedRequest.unlessGranted(
                frame.register().certificates(filter, page, Optional.of(as.slug()), caller)));
        CaWords words = new CaWords(frame.visit(http).texts());
        ListFile file = new ListFile(as, frame.national(), JapanTime.today(now), words.t());
        return file.of("certificates", "ca.certificates.title", headings(file), lines, line -> cells(line, words, now));
    }

    private static List<Sheet.Heading> headings(ListFile file) {
        return List.of(
                file.heading("ca.serial", 36),
                file.heading("ca.authority", 24),
                file.heading("ca.purpose", 10),
                file.heading("ca.number", 14),
                file.heading("person.name", 18),
                file.heading("export.kana", 22),
                file.heading("ca.valid-from", 24),
                file.heading("ca.valid-until", 24),
                file.heading("ca.issued-at", 24),
                file.heading("ca.state", 10),
                file.heading("ca.revoked-at", 24),
                file.heading("ca.reason", 20));
    }

    private static List<String> cells(CertificateLine line, CaWords words, Instant now) {
        return List.of(
                line.serial().toString(),
                words.of(line.authority()),
                words.of(line.purpose()),
                line.holder().text(),
                line.person().map(person -> person.name().full()).orElse(""),
                line.person().map(person -> person.kana().full()).orElse(""),
                words.second(line.validity().first()),
                words.second(line.validity().last()),
                words.second(line.issuedAt()),
                words.of(line.status(now)),
                line.revocation().map(each -> words.second(each.revokedAt())).orElse(""),
                line.revocation().map(each -> words.of(each.published())).orElse(""));
    }
}
