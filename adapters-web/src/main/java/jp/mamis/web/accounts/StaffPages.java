package jp.mamis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mamis.application.accounts.AccountQueries;
import jp.mamis.application.accounts.HandedOut;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.documents.Download;
import jp.mamis.web.input.Searches;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.people.NextPage;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Offers;

/** How a body's staff accounts look. Long because list, account and each act on an account have a page. */
final class StaffPages {

    private final AccountFrame frame;
    private final AccountQueries queries;
    private final Time time;

    StaffPages(AccountFrame frame, AccountQueries queries, Time time) {
        this.time = time;
        this.queries = queries;
        this.frame = frame;
    }

    Texts texts(HttpServletRequest request) {
        return frame.texts(request);
    }

    static String home(Association body) {
        return "/office/" + body.code().text();
    }

    static String staff(Association body) {
        return home(body) + "/staff";
    }

    private Page page(String path, Association body, String title, HttpServletRequest request) {
        Visit visit = frame.visit(path, request);
        return Page.of(visit, title).below(new BodyNames(visit.texts()).of(body), home(body));
    }

    private Page below(String path, Association body, String title, HttpServletRequest request) {
        return page(path, body, title, request).below(texts(request).get("navigation.staff"), staff(body));
    }

    /** Where an opening that is sent again leads to. */
    URI issuedBefore(Association body) {
        return AccountFrame.issuedBefore(staff(body));
    }

    /** Where a wish for a new code that is sent again leads to. */
    URI issuedBefore(Association body, StaffView account) {
        return AccountFrame.issuedBefore(staff(body) + "/" + account.id().value());
    }

    /** @param text what is sought */
    Response list(Association body, Slice<StaffView> accounts, String text, String done, HttpServletRequest request) {
        String place = staff(body) + Searches.query(text);
        Page page = AccountFrame.telling(done, page(place, body, texts(request).get("navigation.staff"), request));
        Texts t = page.texts();
        Table table = StaffFacts.table(
                body,
                accounts.rows(),
                t.get(text.isBlank() ? "accounts.staff-none" : "accounts.staff-none-found"),
                time.now(),
                t,
                page.dates());
        return frame.show(
                200,
                "staff",
                page,
                Map.of(
                        "accounts",
                        NextPage.on(table, accounts, page.visit(), "accounts.part"),
                        "home",
                        staff(body),
                        "form",
                        Form.blank(t).answering("q", text),
                        "saves",
                        Download.links(staff(body) + "/export", Searches.query(text), t)));
    }

    Response opening(int status, Association body, Form form, HttpServletRequest request) {
        Texts t = texts(request);
        Page page = below(staff(body) + "/new", body, t.get("accounts.open"), request)
                .showing(form);
        return frame.show(
                status,
                "opening",
                page,
                Map.of("form", form, "duties", duties(body, request), "deliveries", DutyTexts.deliveries(t)));
    }

    Response granting(int status, Association body, Form form, HttpServletRequest request) {
        Page page = below(staff(body) + "/grant", body, texts(request).get("accounts.grant"), request)
                .showing(form);
        return frame.show(status, "granting", page, Map.of("form", form, "duties", duties(body, request)));
    }

    private List<Choice> duties(Association body, HttpServletRequest request) {
        return DutyTexts.duties(Offers.grantable(body, CurrentCaller.of(request).caller()), texts(request));
    }

    /** @param done {@code issued} for a code's form that was sent again */
    Response account(Association body, StaffView account, String done, HttpServletRequest request) {
        return account(200, body, account, Form.blank(texts(request)), done, request);
    }

    Response account(int status, Association body, StaffView account, Form form, HttpServletRequest request) {
        return account(status, body, account, form, "", request);
    }

    private Response account(
            int status, Association body, StaffView account, Form form, String done, HttpServletRequest request) {
        String path = staff(body) + "/" + account.id().value();
        Page page = AccountFrame.telling(
                done, below(path, body, account.holder().text(), request).showing(form));
        Texts t = page.texts();
        return frame.show(
                status,
                "account",
                page,
                Map.of(
                        "facts",
                        StaffFacts.of(account, time.now(), t, page.dates())
                                .and(t.get("accounts.duties"), StaffFacts.duties(account, t, page.dates())),
                        "form",
                        form,
                        "secured",
                        account.secured(),
                        "deliveries",
                        DutyTexts.deliveries(t),
                        "noHelp",
                        noHelp(body, account, request),
                        "resettable",
                        !queries.resettable(
                                        Set.of(account.id()),
                                        CurrentCaller.of(request).caller())
                                .isEmpty()));
    }

    /** Why neither codes nor help with a second factor are offered; blank where they are. */
    private static String noHelp(Association body, StaffView account, HttpServletRequest request) {
        if (account.suspendedAt().isPresent()) {
            return "accounts.no-help.suspended";
        }
        boolean above = account.duties().stream()
                .map(held -> held.grant().duty())
                .allMatch(Offers.grantable(body, CurrentCaller.of(request).caller())::contains);
        return above ? "" : "accounts.no-help.own-duty";
    }

    Response revoking(int status, Association body, StaffView account, Form form, HttpServletRequest request) {
        String path = staff(body) + "/" + account.id().value() + "/revoke";
        Texts t = texts(request);
        Page page = below(
                        path,
                        body,
                        t.get("accounts.revoke-ask", "holder", account.holder().text()),
                        request)
                .showing(form);
        return frame.show(
                status,
                "revoking",
                page,
                Map.of(
                        "facts",
                        StaffFacts.of(account, time.now(), t, page.dates()),
                        "duties",
                        StaffFacts.held(account, t, page.dates()),
                        "version",
                        Long.toString(account.version().number()),
                        "form",
                        form,
                        "action",
                        path,
                        "back",
                        staff(body) + "/" + account.id().value()));
    }

    Response code(Association body, HandedOut handedOut, HttpServletRequest request) {
        Page page = below(staff(body), body, texts(request).get("accounts.code-issued"), request);
        return frame.code(page, handedOut, staff(body), request);
    }
}
