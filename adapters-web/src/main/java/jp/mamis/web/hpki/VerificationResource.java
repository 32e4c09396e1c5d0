package jp.mamis.web.hpki;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hpki.ca.CertificateQueries;
import jp.mamis.application.hpki.verification.ReadCertificateFile;
import jp.mamis.application.hpki.verification.VerificationUseCases;
import jp.mamis.application.hpki.verification.VerifyCertificate;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.calendar.JapaneseMoment;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.RevocationListFacts;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.input.RequestBodies;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.InputFault;
import jp.mamis.web.problem.MalformedInput;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.problem.RequestLanguage;
import jp.mamis.web.problem.Wording;

/**
 * Whether certificates can be relied on, for every program that may log in. The body is a certificate in DER, or text in PEM
 * with certificates and revocation lists. Trusted are the roots of this system alone; its authorities and its newest lists are
 * always added. Nothing is recorded: the answer tells of what was handed in.
 */
@Dependent
@Path("/api/v1/certificates/verification")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

    /** More in one request are refused; each is judged by itself. */
    private static final int MOST = 20;

    /** As many requests are judged at a time: each reads every list of ours and checks its signature. */
    static final int AT_ONCE = 4;

    private static final Semaphore ROOM = new Semaphore(AT_ONCE);

    private static final String LIST = "-----BEGIN X509 CRL-----";

    private final AssociationSystem system;
    private final VerificationUseCases verification;

    /** A verdict for each holder's certificate, in the order they stand. */
    public record VerificationJson(CertificatePurpose purpose, List<VerdictJson> verdicts) {}

    @Inject
    public VerificationResource(AssociationSystem system, VerificationUseCases verification) {
        this.system = system;
        this.verification = verification;
    }

    /** As of {@code at} or now, for {@code purpose}. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Described(
            value = "Judge whether certificates can be relied on, and name every rule that speaks against them",
            answers = VerificationJson.class)
    public VerificationJson verify(
            @QueryParam("at") @DefaultValue("") String at,
            @QueryParam("purpose") @DefaultValue("SIGNING") String purpose,
            @Context HttpServletRequest http,
            InputStream content) {
        Parsing input = new Parsing();
        Parsed<Optional<Instant>> moment = input.optional("at", Optional.of(at), JapaneseMoment::parse);
        Parsed<CertificatePurpose> wanted =
                input.required("purpose", purpose, text -> Choices.constant(CertificatePurpose.values(), text));
        input.complete(() -> wanted);
        byte[] sent = RequestBodies.all(content);
        if (!ROOM.tryAcquire()) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
        try {
            return judged(sent, moment.get(), wanted.get(), http);
        } finally {
            ROOM.release();
        }
    }

    private VerificationJson judged(
            byte[] sent, Optional<Instant> at, CertificatePurpose purpose, HttpServletRequest http) {
        Caller caller = CaFrame.caller(http);
        List<CertificateFacts> given = certificates(Der.of(sent), caller);
        CertificateQueries.Published ours = CaFrame.issuing(system).queries().published(at);
        List<CertificateFacts> roots = ours.roots().stream()
                .flatMap(der -> certificates(der, caller).stream())
                .toList();
        List<CertificateFacts> others = Stream.concat(
                        given.stream(), ours.authorities().stream().flatMap(der -> certificates(der, caller).stream()))
                .toList();
        List<RevocationListFacts> lists = lists(sent, ours, caller);
        Wording wording = new Wording(Texts.in(RequestLanguage.of(http)));
        return new VerificationJson(
                purpose,
                holders(given).stream()
                        .map(holder -> verification
                                .verifyCertificate()
                                .verify(
                                        new VerifyCertificate.Command(
                                                holder,
                                                others,
                                                roots,
                                                lists,
                                                at,
                                                purpose,
                                                CaFrame.issuing(system)
                                                        .register()
                                                        .realm(),
                                                true),
                                        caller))
                        .map(verdict -> VerdictJson.of(verdict, wording))
                        .toList());
    }

    /** Whoever is no authority; all where there is nobody else. */
    private static List<CertificateFacts> holders(List<CertificateFacts> given) {
        List<CertificateFacts> holders =
                given.stream().filter(each -> !each.authority()).toList();
        List<CertificateFacts> judged = holders.isEmpty() ? given : holders;
        if (judged.size() > MOST) {
            throw new MalformedInput(InputFault.tooMany("", MOST));
        }
        return judged;
    }

    private List<CertificateFacts> certificates(Der file, Caller caller) {
        return RefusedRequest.unlessGranted(
                verification.readCertificateFile().certificates(new ReadCertificateFile.Command(file), caller));
    }

    /**
     * Ours whatever comes along: a list of before a revocation is current for days after it. For a moment that has passed, those
     * of then too.
     */
    private List<RevocationListFacts> lists(byte[] sent, CertificateQueries.Published ours, Caller caller) {
        boolean given = new String(sent, StandardCharsets.ISO_8859_1).contains(LIST);
        Stream<Der> along = given ? Stream.of(Der.of(sent)) : Stream.empty();
        return Stream.concat(along, ours.lists().stream())
                .flatMap(file -> RefusedRequest.unlessGranted(
                        verification.readCertificateFile().lists(new ReadCertificateFile.Command(file), caller))
                        .stream())
                .toList();
    }
}
