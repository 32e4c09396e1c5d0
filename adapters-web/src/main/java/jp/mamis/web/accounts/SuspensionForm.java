package jp.mamis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.ResumeAccount;
import jp.mamis.application.accounts.SuspendAccount;
import jp.mamis.application.accounts.SuspensionQueries.Suspendable;
import jp.mamis.application.accounts.SuspensionUseCases;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Suspension;
import jp.mamis.domain.accounts.SuspensionReason;
import jp.mamis.domain.kernel.Version;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Link;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** The page on which an account is suspended and resumed: the same wherever the account was found. */
final class SuspensionForm {

    /**
     * An account and where it was found.
     *
     * @param above the pages that this one stands below
     * @param back  the page that shows the account
     * @param path  this page
     */
    record Whose(AccountId account, List<Link> above, String back, String path) {}

    private final SuspensionUseCases suspensions;
    private final SuspensionDrawing drawing;
    private final AccountFrame frame;
    private final OnceResponse once;

    SuspensionForm(AssociationSystem system, AccountFrame frame, OnceResponse once) {
        this.suspensions = system.accounts().suspensions();
        this.drawing = new SuspensionDrawing(frame, system.hierarchy().currentHierarchy()::get);
        this.frame = frame;
        this.once = once;
    }

    Response show(Whose whose, HttpServletRequest request) {
        return drawing.page(200, whose, known(whose, request), Form.blank(frame.texts(request)), request);
    }

    Response suspend(Whose whose, MultivaluedMap<String, String> fields, HttpServletRequest request) {
        Suspendable shown = known(whose, request);
        FormInput input = FormInput.of(fields);
        Parsed<SuspensionReason> reason = input.required(
                "reason", text -> Choices.constant(SuspensionReason.values(), "suspension-reason", text));
        Parsed<Optional<String>> note = input.optional("note", Suspension::note);
        if (input.isFaulty()) {
            return faulty(whose, shown, input, request);
        }
        Caller caller = caller(request);
        SuspendAccount.Command command = new SuspendAccount.Command(whose.account(), reason.get(), note.get());
        return once.form(
                request,
                caller,
                fields,
                () -> suspensions
                        .suspendAccount()
                        .suspend(command, caller)
                        .fold(
                                done -> to(whose, "suspended"),
                                reasons -> faulty(whose, shown, input.refused(reasons), request)));
    }

    Response resume(Whose whose, MultivaluedMap<String, String> fields, HttpServletRequest request) {
        Suspendable shown = known(whose, request);
        FormInput input = FormInput.of(fields);
        Parsed<Version> seen = input.required("version", Versions::field);
        if (input.isFaulty()) {
            return faulty(whose, shown, input, request);
        }
        Caller caller = caller(request);
        ResumeAccount.Command command = new ResumeAccount.Command(whose.account(), seen.get());
        return once.form(
                request,
                caller,
                fields,
                () -> suspensions
                        .resumeAccount()
                        .resume(command, caller)
                        .fold(
                                done -> to(whose, "resumed"),
                                reasons -> faulty(whose, known(whose, request), input.refused(reasons), request)));
    }

    private static Response to(Whose whose, String done) {
        return Response.seeOther(URI.create(whose.back() + "?done=" + done)).build();
    }

    private Response faulty(Whose whose, Suspendable shown, FormInput input, HttpServletRequest request) {
        return drawing.page(AccountFrame.FAULTY, whose, shown, input.form(frame.texts(request)), request);
    }

    private Suspendable known(Whose whose, HttpServletRequest request) {
        return RefusedRequest.unlessGranted(suspensions.suspensionQueries().account(whose.account(), caller(request)));
    }

    private static Caller caller(HttpServletRequest request) {
        return CurrentCaller.of(request).required().caller();
    }
}
