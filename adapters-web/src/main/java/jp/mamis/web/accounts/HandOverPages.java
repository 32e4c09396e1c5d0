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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.HandOver;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Version;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** A leaving clerk's duties pass to a successor: what would pass is shown before it does. */
@Path("/office/{code}/staff/{account}/handover")
@Dependent
public class HandOverPages {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final AssociationSystem system;
    private final HandOver handOver;
    private final Offices offices;
    private final AccountFrame frame;
    private final OnceResponse once;

    @PathParam("code")
    private String code = "";

    @PathParam("account")
    private String account = "";

    @Inject
    public HandOverPages(AssociationSystem system, OnceResponse once, Templates templates, Visits visits) {
        this.system = system;
        this.handOver = system.accounts().standIns().handOver();
        this.offices = new Offices(system);
        this.frame = new AccountFrame(templates, visits);
        this.once = once;
    }

    @GET
    public Response show(@Context HttpServletRequest request) {
        Association body = offices.body(code);
        StaffView leaving = known(body, request);
        Form form = Form.blank(frame.texts(request))
                .answering("version", Long.toString(leaving.version().number()));
        return draw(200, body, leaving, form, List.of(), request);
    }

    /** The first time it shows what would pass; the page with that asks to go on. */
    @POST
    @Consumes(FORM)
    public Response pass(MultivaluedMap<String, String> fields, @Context HttpServletRequest request) {
        Association body = offices.body(code);
        StaffView leaving = known(body, request);
        FormInput input = FormInput.of(fields);
        Parsed<LoginId> successor = input.required("loginId", LoginId::parse);
        Parsed<LocalDate> day = input.requiredDate("day", JapaneseDate::parse);
        Parsed<Version> seen = input.required("version", Versions::field);
        Texts t = frame.texts(request);
        if (input.isFaulty()) {
            return draw(AccountFrame.FAULTY, body, leaving, input.form(t), List.of(), request);
        }
        HandOver.Command command =
                new HandOver.Command(body.id(), leaving.id(), successor.get(), day.get(), seen.get());
        Caller caller = caller(request);
        if (!input.ticked("confirmed")) {
            return handOver.foreseen(command, caller)
                    .fold(
                            passing -> draw(200, body, leaving, input.form(t), passing, request),
                            reasons -> draw(
                                    AccountFrame.FAULTY,
                                    body,
                                    leaving,
                                    input.refused(reasons).form(t),
                                    List.of(),
                                    request));
        }
        return once.form(
                request,
                caller,
                fields,
                () -> handOver.handOver(command, caller)
                        .fold(
                                done -> Response.seeOther(URI.create(StaffPages.staff(body) + "?done=handed-over"))
                                        .build(),
                                reasons -> draw(
                                        AccountFrame.FAULTY,
                                        body,
                                        leaving,
                                        input.refused(reasons).form(t),
                                        List.of(),
                                        request)));
    }

    private Response draw(
            int status,
            Association body,
            StaffView leaving,
            Form form,
            List<DutyGrant> passing,
            HttpServletRequest request) {
        Texts t = frame.texts(request);
        String back = StaffPages.staff(body) + "/" + leaving.id().value();
        Page page = Page.of(frame.visit(back + "/handover", request), t.get("handover.title"))
                .below(new BodyNames(t).of(body), StaffPages.home(body))
                .below(t.get("navigation.staff"), StaffPages.staff(body))
                .below(leaving.holder().text(), back)
                .showing(form);
        Facts facts = Facts.none()
                .and(t.get("handover.successor"), form.answer("loginId"))
                .and(
                        t.get("handover.passing"),
                        Cell.lines(passing.stream()
                                .map(grant -> DutyTexts.of(grant, t, page.dates()))
                                .toList()));
        return frame.show(
                status,
                "handover",
                page,
                Map.of(
                        "form",
                        form,
                        "holder",
                        leaving.holder().text(),
                        "checked",
                        !passing.isEmpty(),
                        "facts",
                        facts,
                        "back",
                        back));
    }

    private StaffView known(Association body, HttpServletRequest request) {
        return RefusedRequest.unlessGranted(
                system.accounts().accountQueries().staffMember(body.id(), Offices.account(account), caller(request)));
    }

    private static Caller caller(HttpServletRequest request) {
        return CurrentCaller.of(request).required().caller();
    }
}
