package jp.mamis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mamis.application.accounts.AccountQueries;
import jp.mamis.application.accounts.HandedOut;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.security.CurrentCaller;

/** How the bodies below and their administrators look. */
final class BodiesPages {

    private final AccountFrame frame;
    private final AccountQueries queries;

    BodiesPages(AccountFrame frame, AccountQueries queries) {
        this.queries = queries;
        this.frame = frame;
    }

    Texts texts(HttpServletRequest request) {
        return frame.texts(request);
    }

    private static String bodies(Association creator) {
        return StaffPages.home(creator) + "/bodies";
    }

    private static String path(Association creator, AccountQueries.Administered body) {
        return bodies(creator) + "/" + body.body().code().text();
    }

    /** Where a form that hands out a code leads to when it is sent again. */
    static URI issuedBefore(Association creator, AccountQueries.Administered body) {
        return AccountFrame.issuedBefore(path(creator, body));
    }

    private Page page(String path, Association creator, String title, HttpServletRequest request) {
        return Page.of(frame.visit(path, request), title)
                .below(new BodyNames(texts(request)).of(creator), StaffPages.home(creator));
    }

    private Page below(String path, Association creator, String title, HttpServletRequest request) {
        return page(path, creator, title, request).below(texts(request).get("navigation.bodies"), bodies(creator));
    }

    Response list(Association creator, List<AccountQueries.Administered> rows, HttpServletRequest request) {
        Texts t = texts(request);
        Table table = Table.of(
                t.get("accounts.bodies-of", "body", new BodyNames(t).of(creator)),
                rows,
                List.of(
                        Column.of(
                                t.get("accounts.body"),
                                row -> Cell.link(new BodyNames(t).of(row.body()), path(creator, row))),
                        Column.text(
                                t.get("accounts.body-code"),
                                row -> row.body().code().text()),
                        Column.of(t.get("accounts.administrators"), row -> administrators(row, t))),
                t.get("accounts.bodies-none"));
        Page page = page(bodies(creator), creator, t.get("navigation.bodies"), request);
        return frame.show(200, "bodies", page, Map.of("bodies", table));
    }

    private static Cell administrators(AccountQueries.Administered row, Texts t) {
        return row.administrators().isEmpty()
                ? Cell.chip(Chip.attention(t.get("accounts.administrator-missing")))
                : Cell.lines(row.administrators().stream()
                        .map(view -> view.holder().text())
                        .toList());
    }

    Response body(Association creator, AccountQueries.Administered body, String done, HttpServletRequest request) {
        return body(200, creator, body, Form.blank(texts(request)), done, request);
    }

    Response body(Association creator, AccountQueries.Administered body, Form faulty, HttpServletRequest request) {
        return body(AccountFrame.FAULTY, creator, body, faulty, "", request);
    }

    private Response body(
            int status,
            Association creator,
            AccountQueries.Administered body,
            Form form,
            String done,
            HttpServletRequest request) {
        String path = path(creator, body);
        Page page = AccountFrame.telling(
                done,
                below(path, creator, new BodyNames(texts(request)).of(body.body()), request)
                        .showing(form));
        return frame.show(
                status,
                "body",
                page,
                Map.of(
                        "administrators",
                        body.administrators(),
                        "resettable",
                        queries.resettable(
                                body.administrators().stream()
                                        .map(StaffView::id)
                                        .collect(Collectors.toUnmodifiableSet()),
                                CurrentCaller.of(request).caller()),
                        "path",
                        path,
                        "form",
                        form,
                        "deliveries",
                        DutyTexts.deliveries(page.texts())));
    }

    Response code(Association creator, HandedOut handedOut, HttpServletRequest request) {
        Page page = below(bodies(creator), creator, texts(request).get("accounts.code-issued"), request);
        return frame.code(page, handedOut, bodies(creator), request);
    }
}
