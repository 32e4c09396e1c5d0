package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AnswerHelp;
import jp.mamis.application.accounts.HelpQueries.HelpView;
import jp.mamis.application.accounts.StandInUseCases;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.HelpRequestId;
import jp.mamis.domain.accounts.IdentityCheck;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** A partner answers the only clerk of a body who has lost the second factor, after making sure who asks. */
@Path("/office/{code}/mandates/help/{request}")
@Dependent
public class HelpPages {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final StandInUseCases standIns;
    private final Offices offices;
    private final AccountFrame frame;
    private final OnceResponse once;

    @PathParam("code")
    private String code = "";

    @PathParam("request")
    private String help = "";

    @Inject
    public HelpPages(AssociationSystem system, OnceResponse once, Templates templates, Visits visits) {
        this.standIns = system.accounts().standIns();
        this.offices = new Offices(system);
        this.frame = new AccountFrame(templates, visits);
        this.once = once;
    }

    @GET
    public Response show(@Context HttpServletRequest request) {
        Association body = offices.body(code);
        return draw(200, body, known(body, request), Form.blank(frame.texts(request)), request);
    }

    @POST
    @Consumes(FORM)
    public Response grant(MultivaluedMap<String, String> fields, @Context HttpServletRequest request) {
        Association body = offices.body(code);
        FormInput input = FormInput.of(fields);
        Parsed<IdentityCheck> check =
                input.required("check", text -> Choices.constant(IdentityCheck.values(), "identity-check", text));
        if (input.isFaulty()) {
            return draw(AccountFrame.FAULTY, body, known(body, request), input.form(frame.texts(request)), request);
        }
        return answered(body, Optional.of(check.get()), input, fields, request);
    }

    @POST
    @Path("decline")
    @Consumes(FORM)
    public Response decline(MultivaluedMap<String, String> fields, @Context HttpServletRequest request) {
        return answered(offices.body(code), Optional.empty(), FormInput.of(fields), fields, request);
    }

    private Response answered(
            Association body,
            Optional<IdentityCheck> check,
            FormInput input,
            MultivaluedMap<String, String> fields,
            HttpServletRequest request) {
        HelpView shown = known(body, request);
        AnswerHelp.Command command = new AnswerHelp.Command(shown.request().id(), body.id(), check);
        Caller caller = caller(request);
        String done = check.isPresent() ? "help-granted" : "help-declined";
        return once.form(
                request,
                caller,
                fields,
                () -> standIns.answerHelp()
                        .answer(command, caller)
                        .fold(
                                id -> Response.seeOther(URI.create(MandateDrawing.path(body) + "?done=" + done))
                                        .build(),
                                reasons -> draw(
                                        AccountFrame.FAULTY,
                                        body,
                                        shown,
                                        input.refused(reasons).form(frame.texts(request)),
                                        request)));
    }

    private Response draw(int status, Association body, HelpView shown, Form form, HttpServletRequest request) {
        Texts t = frame.texts(request);
        String path =
                MandateDrawing.path(body) + "/help/" + shown.request().id().value();
        Page page = Page.of(frame.visit(path, request), t.get("help.title"))
                .below(new BodyNames(t).of(body), StaffPages.home(body))
                .below(t.get("mandates.title"), MandateDrawing.path(body))
                .showing(form);
        Facts facts = Facts.none()
                .and(t.get("help.holder"), shown.holder().text())
                .and(t.get("accounts.login-id"), shown.loginId().text())
                .and(t.get("accounts.body"), new BodyNames(t).of(shown.body()))
                .and(t.get("help.asked-at"), page.dates().moment(shown.request().askedAt()));
        List<Choice> checks = Stream.of(IdentityCheck.values())
                .map(check -> Choice.of(check.name(), t.get("identity-check." + DutyTexts.slug(check))))
                .toList();
        return frame.show(
                status,
                "help",
                page,
                Map.of(
                        "form",
                        form,
                        "facts",
                        facts,
                        "checks",
                        checks,
                        "open",
                        shown.open(),
                        "back",
                        MandateDrawing.path(body)));
    }

    private HelpView known(Association body, HttpServletRequest request) {
        return RefusedRequest.unlessGranted(
                standIns.helpQueries().one(body.id(), new HelpRequestId(Addresses.id(help)), caller(request)));
    }

    private static Caller caller(HttpServletRequest request) {
        return CurrentCaller.of(request).required().caller();
    }
}
