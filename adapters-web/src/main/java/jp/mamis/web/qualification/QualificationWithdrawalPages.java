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
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.qualification.QualificationReceipt;
import jp.mamis.application.qualification.QualificationView;
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
import jp.mamis.web.security.Visits;

/** Where a wrong fact about a qualification is withdrawn. */
@Dependent
@Path(CaFrame.QUALIFICATIONS + "/{number}/facts/{fact}/withdrawal")
@Produces("text/html;charset=UTF-8")
public class QualificationWithdrawalPages {

    private final FactFrame frame;

    @PathParam("number")
    private String number = "";

    @PathParam("fact")
    private String fact = "";

    @Inject
    public QualificationWithdrawalPages(
            AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.frame = FactFrame.of(system, once, visits, templates);
    }

    @GET
    public Response withdrawing(@Context HttpServletRequest http) {
        QualificationView view = frame.view(number, http);
        Visit visit = frame.pages().visit(http);
        return withdrawal(200, Form.blank(visit.texts()), view, FactFrame.fact(view, fact), visit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        QualificationView view = frame.view(number, http);
        FactId wrong = new FactId(Addresses.id(fact));
        Visit visit = frame.pages().at(path(view, wrong), http);
        FormInput input = FormInput.of(fields);
        Parsed<WithdrawalReason> reason =
                input.required("reason", text -> Choices.constant(WithdrawalReason.values(), text));
        if (input.isFaulty()) {
            return withdrawal(FactFrame.FAULTY, input.form(visit.texts()), view, FactFrame.fact(view, fact), visit);
        }
        Caller caller = CaFrame.caller(http);
        return frame.once()
                .form(
                        http,
                        caller,
                        fields,
                        () -> frame.system()
                                .qualifications()
                                .withdraw()
                                .withdraw(new WithdrawQualification.Command(view.number(), wrong, reason.get()), caller)
                                .fold(
                                        receipt -> FactFrame.led(view, told(receipt)),
                                        reasons -> withdrawal(
                                                FactFrame.FAULTY,
                                                input.refused(reasons).form(visit.texts()),
                                                view,
                                                FactFrame.fact(view, fact),
                                                visit)));
    }

    private static String told(QualificationReceipt receipt) {
        if (!receipt.doubted().isEmpty()) {
            return "withdrawn-doubted";
        }
        return receipt.revoked().isEmpty() ? "withdrawn" : "withdrawn-revoked";
    }

    private Response withdrawal(int status, Form form, QualificationView view, QualificationFact fact, Visit visit) {
        Texts t = visit.texts();
        return frame.drawn(
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
                        "action", path(view, fact.id()),
                        "back", QualificationPages.path(view.number())));
    }

    private static String path(QualificationView view, FactId fact) {
        return QualificationPages.path(view.number()) + "/facts/" + fact.value() + "/withdrawal";
    }
}
