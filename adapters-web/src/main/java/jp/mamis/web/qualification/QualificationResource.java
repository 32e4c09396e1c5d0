package jp.mamis.web.qualification;

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
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.qualification.QualificationQueries;
import jp.mamis.application.qualification.QualificationReceipt;
import jp.mamis.application.qualification.QualificationUseCases;
import jp.mamis.application.qualification.RecordQualification;
import jp.mamis.application.qualification.WithdrawQualification;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.calendar.JapaneseMoment;
import jp.mamis.domain.qualification.EvidenceReference;
import jp.mamis.domain.qualification.EvidenceSource;
import jp.mamis.domain.qualification.FactId;
import jp.mamis.domain.qualification.FactKind;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.WithdrawalReason;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** Who was a physician on a day, and what is recorded of that, for programs of the national body's administrators. */
@Path("/api/v1/qualifications/{number}")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class QualificationResource {

    /**
     * A fact to be recorded.
     *
     * @param from      the day it happened or begins
     * @param lastDay   of a suspension
     * @param learnedAt when the office came to know of it; now when not given
     * @param corrects  id of a fact that was wrong
     */
    public record FactRequest(
            FactKind kind,
            LocalDate from,
            Optional<LocalDate> lastDay,
            EvidenceSource source,
            Optional<String> reference,
            Optional<Instant> learnedAt,
            Optional<UUID> corrects) {}

    /** @param revoked serial numbers of certificates that were good until now */
    public record FactReceipt(QualificationJson.FactJson fact, boolean first, List<String> revoked) {

        static FactReceipt of(QualificationReceipt receipt) {
            return new FactReceipt(QualificationJson.FactJson.of(receipt.fact()), receipt.first(), receipt.serials());
        }
    }

    /** @param fact id of the fact that was wrong */
    public record WithdrawalRequest(UUID fact, WithdrawalReason reason) {}

    /**
     * @param revoked serial numbers of certificates that were good until now
     * @param doubted of those that stay good though nothing proves the entry any more
     */
    public record WithdrawalReceipt(QualificationJson.FactJson fact, List<String> revoked, List<String> doubted) {

        static WithdrawalReceipt of(QualificationReceipt receipt) {
            return new WithdrawalReceipt(
                    QualificationJson.FactJson.of(receipt.fact()), receipt.serials(), receipt.doubtedSerials());
        }
    }

    private final QualificationUseCases qualifications;
    private final OnceResponse once;

    @PathParam("number")
    private String number = "";

    @Inject
    public QualificationResource(AssociationSystem system, OnceResponse once) {
        this.qualifications = system.qualifications();
        this.once = once;
    }

    /** Whether the person was a physician on the day {@code on} or today, as known at {@code knownAt} or now. */
    @GET
    @Described("Tell whether a person was a physician on a day, and which certificates were good then")
    public QualificationJson show(
            @QueryParam("on") @DefaultValue("") String on,
            @QueryParam("knownAt") @DefaultValue("") String knownAt,
            @Context HttpServletRequest http) {
        Parsing input = new Parsing();
        Parsed<LicenceNumber> licence = input.required("number", number, LicenceNumber::parse);
        Parsed<Optional<LocalDate>> day = input.optional("on", Optional.of(on), JapaneseDate::parse);
        Parsed<Optional<Instant>> known = input.optional("knownAt", Optional.of(knownAt), JapaneseMoment::parse);
        QualificationQueries.Question question =
                input.complete(() -> new QualificationQueries.Question(licence.get(), day.get(), known.get()));
        return QualificationJson.of(
                RefusedRequest.unlessGranted(qualifications.queries().show(question, caller(http))));
    }

    /** Records a fact; a cancellation or a death revokes every certificate of the person. */
    @POST
    @Path("/facts")
    @Described(
            value = "Record a fact about a qualification",
            takes = FactRequest.class,
            answers = FactReceipt.class,
            status = 201,
            once = true)
    public Response record(@Context HttpServletRequest http, InputStream content) {
        FactRequest given = JsonRequests.read(content, FactRequest.class);
        Parsing input = new Parsing();
        Parsed<LicenceNumber> licence = input.required("number", number, LicenceNumber::parse);
        Parsed<Interval> during = input.combined(
                "lastDay",
                () -> given.lastDay()
                        .map(last -> Interval.entered(given.from(), last))
                        .orElseGet(() -> Interval.since(given.from())));
        Parsed<Optional<EvidenceReference>> reference =
                input.optional("reference", given.reference(), EvidenceReference::parse);
        RecordQualification.Command command = input.complete(() -> new RecordQualification.Command(
                licence.get(),
                given.kind(),
                during.get(),
                given.source(),
                reference.get(),
                given.learnedAt(),
                given.corrects().map(FactId::new)));
        Caller caller = caller(http);
        return once.api(
                http,
                caller,
                given,
                () -> Response.status(Response.Status.CREATED)
                        .entity(FactReceipt.of(RefusedRequest.unlessGranted(
                                qualifications.record().record(command, caller))))
                        .build());
    }

    /** Takes a wrong fact back; it stays known as what was believed until then. */
    @POST
    @Path("/withdrawals")
    @Described(
            value = "Withdraw a fact about a qualification",
            takes = WithdrawalRequest.class,
            answers = WithdrawalReceipt.class,
            status = 201,
            once = true)
    public Response withdraw(@Context HttpServletRequest http, InputStream content) {
        WithdrawalRequest given = JsonRequests.read(content, WithdrawalRequest.class);
        Parsing input = new Parsing();
        Parsed<LicenceNumber> licence = input.required("number", number, LicenceNumber::parse);
        WithdrawQualification.Command command = input.complete(
                () -> new WithdrawQualification.Command(licence.get(), new FactId(given.fact()), given.reason()));
        Caller caller = caller(http);
        return once.api(
                http,
                caller,
                given,
                () -> Response.status(Response.Status.CREATED)
                        .entity(WithdrawalReceipt.of(RefusedRequest.unlessGranted(
                                qualifications.withdraw().withdraw(command, caller))))
                        .build());
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).required().caller();
    }
}
