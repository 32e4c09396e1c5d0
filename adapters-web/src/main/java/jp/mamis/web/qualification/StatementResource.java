package jp.mamis.web.qualification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.qualification.QualificationUseCases;
import jp.mamis.application.qualification.SignedStatement;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** Statements about qualifications that were signed, for programs of the national body's administrators. */
@Path("/api/v1/qualifications/{number}/statements/{id}")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class StatementResource {

    /**
     * A statement.
     *
     * @param day       the day that was asked about
     * @param knownAt   what was recorded up to then counted
     * @param text      what was signed, in UTF-8
     * @param signature beside it (CMS), in Base64
     */
    public record StatementJson(
            UUID id, LocalDate day, Instant knownAt, Instant madeAt, String sha256, String text, String signature) {

        static StatementJson of(SignedStatement statement) {
            return new StatementJson(
                    statement.line().id(),
                    statement.line().day(),
                    statement.line().known(),
                    statement.line().madeAt(),
                    statement.text().fingerprint().hex(),
                    new String(statement.text().bytes(), StandardCharsets.UTF_8),
                    Base64.getEncoder().encodeToString(statement.signature().bytes()));
        }
    }

    private final QualificationUseCases qualifications;

    @Inject
    public StatementResource(AssociationSystem system) {
        this.qualifications = system.qualifications();
    }

    @GET
    @Described("Read a signed statement about a qualification, with its signature")
    public StatementJson read(
            @PathParam("number") String number, @PathParam("id") String id, @Context HttpServletRequest http) {
        Parsing input = new Parsing();
        Parsed<LicenceNumber> licence = input.required("number", number, LicenceNumber::parse);
        LicenceNumber asked = input.complete(licence::get);
        return StatementJson.of(RefusedRequest.unlessGranted(qualifications
                .queries()
                .statement(
                        asked,
                        Addresses.id(id),
                        CurrentCaller.of(http).required().caller())));
    }
}
