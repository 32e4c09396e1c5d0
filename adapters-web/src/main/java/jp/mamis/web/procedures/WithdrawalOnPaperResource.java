package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.WithdrawProcedure;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Withdrawals on paper, for programs of the office that had entered the application. */
@Dependent
@Path("/api/v1/associations/{code}/procedures/{id}/paper-withdrawal")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WithdrawalOnPaperResource {

    /**
     * What the paper says.
     *
     * @param filledOn the day on the paper
     * @param signed that the paper bears the doctor's signature
     */
    public record WithdrawalJson(String filledOn, boolean signed, Optional<String> reason) {}

    private final AssociationSystem system;
    private final OnceResponse once;

    @Inject
    public WithdrawalOnPaperResource(AssociationSystem system, OnceResponse once) {
        this.system = system;
        this.once = once;
    }

    /** Takes the application back for the doctor who has asked so on paper. */
    @POST
    @Described(
            value = "Withdraw for the doctor who has signed it on paper",
            takes = WithdrawalJson.class,
            answers = ReceiptJson.class,
            once = true)
    public Response withdraw(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream sent) {
        Version seen = Versions.required(ifMatch);
        WithdrawalJson asked = JsonRequests.read(sent, WithdrawalJson.class);
        Parsing input = new Parsing();
        Parsed<Optional<Reason>> why = input.optional("reason", asked.reason(), Reason::parse);
        Parsed<LocalDate> day = input.required("filledOn", asked.filledOn(), JapaneseDate::parse);
        LocalDate filledOn = input.complete(day::get);
        Association body = Addresses.body(code, system);
        Caller caller = CurrentCaller.of(http).caller();
        return once.api(
                http,
                caller,
                asked,
                () -> ReceiptJson.answer(system.procedures()
                        .withdrawProcedure()
                        .withdraw(
                                new WithdrawProcedure.OnPaper(
                                        new ProcedureId(Addresses.id(id)),
                                        body.id(),
                                        filledOn,
                                        why.get(),
                                        asked.signed(),
                                        seen),
                                caller)));
    }
}
