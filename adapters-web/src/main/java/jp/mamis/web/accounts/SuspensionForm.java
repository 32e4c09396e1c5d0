package jp.mamis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.ResumeAccount;
import jp.mamis.application.accounts.SuspendAccount;
import jp.mamis.application.accounts.SuspensionQueries.Suspendable;
import jp.mamis.application.accounts.SuspensionUseCases;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Suspension;
import jp.mamis.domain.accounts.SuspensionReason;
import jp.mamis.domain.kernel.Version;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** The page on which an account is suspended and resumed: the same wherever the account was found. */
final class SuspensionForm {

    /** @param path this page */
    record Place(FoundAccount found, String path) {}

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

    Response show(Place place, HttpServletRequest request) {
        return drawing.page(200, place, known(place, request), Form.blank(frame.texts(request)), request);
    }

    Response suspend(Place place, MultivaluedMap<String, String> fields, HttpServletRequest request) {
        Suspendable shown = known(place, request);
        FormInput input = FormInput.of(fields);
        Parsed<SuspensionReason> reason = input.required(
                "reason", text -> Choices.constant(SuspensionReason.values(), "suspension-reason", text));
        Parsed<Optional<String>> note = input.optional("note", Suspension::note);
        if (input.isFaulty()) {
            return faulty(place, shown, input, request);
        }
        Caller caller = caller(request);
        SuspendAccount.Command command =
                new SuspendAccount.Command(place.found().account(), reason.get(), note.get());
        return once.form(
                request,
                caller,
                fields,
                () -> suspensions
                        .suspendAccount()
                        .suspend(command, caller)
                        .fold(
                                done -> to(place, "suspended"),
                                reasons -> faulty(place, shown, input.refused(reasons), request)));
    }

    Response resume(Place place, MultivaluedMap<String, String> fields, HttpServletRequest request) {
        Suspendable shown = known(place, request);
        FormInput input = FormInput.of(fields);
        Parsed<Version> seen = input.required("version", Versions::field);
        if (input.isFaulty()) {
            return faulty(place, shown, input, request);
        }
        Caller caller = caller(request);
        ResumeAccount.Command command = new ResumeAccount.Command(place.found().account(), seen.get());
        return once.form(
                request,
                caller,
                fields,
                () -> suspensions
                        .resumeAccount()
                        .resume(command, caller)
                        .fold(
                                done -> to(place, "resumed"),
                                reasons -> faulty(place, known(place, request), input.refused(reasons), request)));
    }

    private static Response to(Place place, String done) {
        return Response.seeOther(URI.create(place.found().back() + "?done=" + done))
                .build();
    }

    private Response faulty(Place place, Suspendable shown, FormInput input, HttpServletRequest request) {
        return drawing.page(AccountFrame.FAULTY, place, shown, input.form(frame.texts(request)), request);
    }

    private Suspendable known(Place place, HttpServletRequest request) {
        return RefusedRequest.unlessGranted(
                suspensions.suspensionQueries().account(place.found().account(), caller(request)));
    }

    private static Caller caller(HttpServletRequest request) {
        return CurrentCaller.of(request).required().caller();
    }
}
