package jp.mamis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import jp.mamis.application.accounts.FactorQueries;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Texts;
import jp.mamis.web.security.CurrentCaller;

/** Draws the page of everybody's own second factors. */
final class FactorDrawing {

    private final FactorQueries queries;
    private final AccountFrame frame;

    FactorDrawing(FactorQueries queries, AccountFrame frame) {
        this.queries = queries;
        this.frame = frame;
    }

    /** @param removed whether one has just been taken away */
    Response show(boolean removed, HttpServletRequest request) {
        Texts t = frame.texts(request);
        Page page = page(request);
        return draw(
                200, removed ? page.saying(Notice.success(t.get("factors.removed"))) : page, Form.blank(t), request);
    }

    /** With what was typed and why it does not do. */
    Response again(FormInput input, HttpServletRequest request) {
        return draw(AccountFrame.FAULTY, page(request), input.form(frame.texts(request)), request);
    }

    private Response draw(int status, Page page, Form form, HttpServletRequest request) {
        FactorQueries.OwnFactors own = queries.own(CurrentCaller.of(request).required());
        return frame.show(status, "factors", page.showing(form), Map.of("form", form, "own", own));
    }

    private Page page(HttpServletRequest request) {
        Texts t = frame.texts(request);
        return Page.of(frame.visit(FactorPages.PATH, request), t.get("factors.title"))
                .below(t.get("accounts.own"), "/my/account");
    }
}
