package jp.mamis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamis.application.accounts.ResetFactors;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.FactorResetReason;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Texts;
import jp.mamis.web.security.CurrentCaller;

/** The page on which an administrator takes somebody's second factors away: the same wherever the account was found. */
final class FactorResetForm {

    private final ResetFactors resetFactors;
    private final AccountFrame frame;
    private final OnceResponse once;

    FactorResetForm(ResetFactors resetFactors, AccountFrame frame, OnceResponse once) {
        this.resetFactors = resetFactors;
        this.frame = frame;
        this.once = once;
    }

    Response show(FoundAccount found, HttpServletRequest request) {
        return draw(200, found, Form.blank(frame.texts(request)), request);
    }

    Response reset(FoundAccount found, MultivaluedMap<String, String> fields, HttpServletRequest request) {
        FormInput input = FormInput.of(fields);
        Parsed<FactorResetReason> reason = input.required(
                "reason", text -> Choices.constant(FactorResetReason.values(), "factor-reset-reason", text));
        Texts t = frame.texts(request);
        if (input.isFaulty()) {
            return draw(AccountFrame.FAULTY, found, input.form(t), request);
        }
        Caller caller = CurrentCaller.of(request).required().caller();
        ResetFactors.Command command = new ResetFactors.Command(found.account(), reason.get(), found.at());
        return once.form(
                request,
                caller,
                fields,
                () -> resetFactors
                        .reset(command, caller)
                        .fold(
                                done -> Response.seeOther(URI.create(found.back() + "?done=factors"))
                                        .build(),
                                reasons -> draw(
                                        AccountFrame.FAULTY,
                                        found,
                                        input.refused(reasons).form(t),
                                        request)));
    }

    private Response draw(int status, FoundAccount found, Form form, HttpServletRequest request) {
        Texts t = frame.texts(request);
        Page page = found.below(Page.of(frame.visit(found.base() + "/factors", request), t.get("factors.reset")))
                .showing(form);
        return frame.show(
                status,
                "factor-reset",
                page,
                Map.of("form", form, "holder", found.holder(), "back", found.back(), "reasons", reasons(t)));
    }

    private static List<Choice> reasons(Texts t) {
        return Stream.of(FactorResetReason.values())
                .map(reason -> Choice.of(reason.name(), t.get("factor-reset-reason." + DutyTexts.slug(reason))))
                .toList();
    }
}
