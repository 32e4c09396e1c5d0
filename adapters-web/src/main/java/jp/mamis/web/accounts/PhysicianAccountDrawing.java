package jp.mamis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import jp.mamis.application.accounts.AccountQueries;
import jp.mamis.application.accounts.HandedOut;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Texts;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Offers;

/** Draws a member's account for the body's staff. */
final class PhysicianAccountDrawing {

    private final AccountFrame frame;
    private final AccountQueries queries;
    private final Time time;

    PhysicianAccountDrawing(AccountFrame frame, AccountQueries queries, Time time) {
        this.time = time;
        this.queries = queries;
        this.frame = frame;
    }

    Response opening(int status, MemberAtBody at, Form form, HttpServletRequest request) {
        Page page = page(at, request).showing(form);
        return frame.show(
                status,
                "physician",
                page,
                Map.of("form", form, "deliveries", DutyTexts.deliveries(page.texts()), "path", at.path()));
    }

    Response account(
            int status, MemberAtBody at, StaffView account, Form form, String done, HttpServletRequest request) {
        Page page = AccountFrame.telling(done, page(at, request).showing(form));
        return frame.show(
                status,
                "physician-account",
                page,
                Map.of(
                        "facts", StaffFacts.of(account, time.now(), page.texts(), page.dates()),
                        "secured", account.secured(),
                        "form", form,
                        "deliveries", DutyTexts.deliveries(page.texts()),
                        "path", at.path(),
                        "suspends", suspends(at, request),
                        "resettable", resettable(account, request),
                        "suspended", account.suspendedAt().isPresent()));
    }

    private boolean resettable(StaffView account, HttpServletRequest request) {
        return !queries.resettable(
                        Set.of(account.id()), CurrentCaller.of(request).caller())
                .isEmpty();
    }

    /** Of a doctor's account the national body decides. */
    private static boolean suspends(MemberAtBody at, HttpServletRequest request) {
        return at.body().tier() == Tier.NATIONAL
                && Offers.administration(at.body(), CurrentCaller.of(request).caller());
    }

    Response code(MemberAtBody at, HandedOut handedOut, HttpServletRequest request) {
        Page page =
                Page.of(frame.visit(at.path(), request), frame.texts(request).get("accounts.code-issued"));
        return frame.code(page, handedOut, at.page(), request);
    }

    private Page page(MemberAtBody at, HttpServletRequest request) {
        Texts t = frame.texts(request);
        return Page.of(frame.visit(at.path(), request), t.get("accounts.physician"))
                .below(new BodyNames(t).of(at.body()), StaffPages.home(at.body()))
                .below(t.get("navigation.members"), StaffPages.home(at.body()) + "/members")
                .below(t.get("accounts.physician-member"), at.page());
    }
}
