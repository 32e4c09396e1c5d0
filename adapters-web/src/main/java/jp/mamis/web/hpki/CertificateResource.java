package jp.mamis.web.hpki;

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
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hpki.ca.RevokeCertificate;
import jp.mamis.application.hpki.register.CertificateIndex.Filter;
import jp.mamis.application.hpki.register.CertificateIndex.Order;
import jp.mamis.application.hpki.register.RegisterQueries;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CertificateStatus;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.hpki.ca.RevocationWording;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectNumber;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Listing;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;

/** The certificates that were issued, for programs of the national body's administrators and of the authority's officers. */
@Dependent
@Path("/api/v1/certificates")
@Produces(MediaType.APPLICATION_JSON)
public class CertificateResource {

    /**
     * @param ground  the true one, kept inside
     * @param wording what lists say of it; by the ground when not given
     * @param since   from when on; now when not given
     */
    public record RevocationRequest(
            RevocationGround ground, Optional<RevocationWording> wording, Optional<Instant> since) {}

    /**
     * @param reason what revocation lists say
     * @param first  whether it was good until now
     * @param urgent whether lists are to tell of it at once, by {@code mamis crl publish}
     * @param together serial numbers of other certificates of the key that were good until now
     */
    public record RevocationReceipt(
            String serial,
            RevocationGround ground,
            RevocationReason reason,
            Instant revokedAt,
            boolean first,
            boolean urgent,
            List<String> together) {

        static RevocationReceipt of(RevokeCertificate.Revoked done) {
            return new RevocationReceipt(
                    done.revocation().serial().toString(),
                    done.revocation().ground(),
                    done.revocation().published(),
                    done.revocation().revokedAt(),
                    done.first(),
                    done.urgent(),
                    done.together().stream()
                            .map(each -> each.serial().toString())
                            .toList());
        }
    }

    private final AssociationSystem system;
    private final Time time;

    @Inject
    public CertificateResource(AssociationSystem system, Time time) {
        this.system = system;
        this.time = time;
    }

    /** Those of the holder with that register number or of that name, issued {@code from} one day {@code to} another. */
    @GET
    @Described("List the certificates that were issued, the newest first")
    public Listing<CertificateJson> list(
            @QueryParam("number") @DefaultValue("") String number,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("authority") @DefaultValue("") String authority,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @BeanParam PageQuery query,
            @Context HttpServletRequest http) {
        RegisterQueries register = CaFrame.issuing(system).register();
        Parsing input = new Parsing();
        Parsed<Optional<LicenceNumber>> holder = input.optional("number", Optional.of(number), LicenceNumber::parse);
        Parsed<Optional<NameKey>> key = input.optional("name", Optional.of(name), NameKey::parse);
        Parsed<Optional<CertificateStatus.Kind>> standing = input.optional(
                "state", Optional.of(state), text -> Choices.constant(CertificateStatus.Kind.values(), text));
        Parsed<Optional<AuthorityName>> issuer =
                input.optional("authority", Optional.of(authority), AuthorityName::parse);
        Parsed<Optional<LocalDate>> first = input.optional("from", Optional.of(from), JapaneseDate::parse);
        Parsed<Optional<LocalDate>> last = input.optional("to", Optional.of(to), JapaneseDate::parse);
        Filter filter = input.complete(() -> new Filter(
                Optional.empty(),
                holder.get().map(digits -> SubjectNumber.of(digits, register.realm())),
                key.get(),
                standing.get(),
                issuer.get(),
                first.get(),
                last.get(),
                Order.ISSUED,
                true));
        Page page = query.page();
        Instant now = time.now();
        return Listing.of(RefusedRequest.unlessGranted(
                        register.certificates(filter, page, Optional.empty(), CaFrame.caller(http)))
                .map(line -> CertificateJson.of(line, now)));
    }

    /** Final: asked again, it answers with the first revocation and changes nothing. */
    @POST
    @Path("/{serial}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(
            value = "Revoke a certificate for good",
            takes = RevocationRequest.class,
            answers = RevocationReceipt.class)
    public RevocationReceipt revoke(
            @PathParam("serial") String serial, @Context HttpServletRequest http, InputStream content) {
        SerialNumber number = CertificatePages.serial(serial);
        RevocationRequest given = JsonRequests.read(content, RevocationRequest.class);
        return RevocationReceipt.of(RefusedRequest.unlessGranted(CaFrame.issuing(system)
                .revoke()
                .revoke(
                        new RevokeCertificate.Command(
                                number,
                                given.ground(),
                                given.wording().orElse(RevocationWording.BY_GROUND),
                                given.since()),
                        CaFrame.caller(http))));
    }

    @GET
    @Path("/{serial}")
    @Described("Show a certificate with what it says")
    public CertificateDetailJson show(@PathParam("serial") String serial, @Context HttpServletRequest http) {
        SerialNumber number = CertificatePages.serial(serial);
        return CertificateDetailJson.of(
                RefusedRequest.unlessGranted(
                        CaFrame.issuing(system).register().certificate(number, CaFrame.caller(http))),
                time.now());
    }
}
