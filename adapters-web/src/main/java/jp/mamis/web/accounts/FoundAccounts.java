package jp.mamis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AccountQueries;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.person.PersonId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** Finds accounts that pages are about, each place in its own way and as far as the caller may see them. */
final class FoundAccounts {

    private final AccountQueries queries;
    private final Offices offices;
    private final AccountFrame frame;

    FoundAccounts(AssociationSystem system, AccountFrame frame) {
        this.queries = system.accounts().accountQueries();
        this.offices = new Offices(system);
        this.frame = frame;
    }

    /** One of a body's staff accounts. */
    FoundAccount staff(String code, String account, HttpServletRequest request) {
        Association body = offices.body(code);
        StaffView shown =
                RefusedRequest.unlessGranted(queries.staffMember(body.id(), Offices.account(account), caller(request)));
        String page = StaffPages.staff(body) + "/" + shown.id().value();
        return new FoundAccount(
                shown.id(),
                shown.holder().text(),
                Optional.of(body.id()),
                List.of(
                        home(body, request),
                        new Link(text("navigation.staff", request), StaffPages.staff(body)),
                        new Link(shown.holder().text(), page)),
                page,
                page);
    }

    /** The account of a member of a body. */
    FoundAccount member(String code, String person, HttpServletRequest request) {
        MemberAtBody at = new MemberAtBody(offices.body(code), new PersonId(Addresses.id(person)));
        StaffView shown = RefusedRequest.unlessGranted(
                        queries.physician(at.body().id(), at.person(), caller(request)))
                .orElseThrow(Addresses::nothing);
        return new FoundAccount(
                shown.id(),
                shown.holder().text(),
                Optional.empty(),
                List.of(
                        home(at.body(), request),
                        new Link(text("navigation.members", request), StaffPages.home(at.body()) + "/members"),
                        new Link(shown.holder().text(), at.path())),
                at.path(),
                at.path());
    }

    /** An administrator of a body whose first one {@code code} makes. */
    FoundAccount below(String code, String below, String account, HttpServletRequest request) {
        Association creator = offices.body(code);
        AccountId asked = Offices.account(account);
        AccountQueries.Administered body =
                RefusedRequest.unlessGranted(queries.administeredBelow(creator.id(), caller(request))).stream()
                        .filter(found -> found.body().code().text().equals(below))
                        .findFirst()
                        .orElseThrow(Addresses::nothing);
        StaffView shown = body.administrators().stream()
                .filter(found -> found.id().equals(asked))
                .findFirst()
                .orElseThrow(Addresses::nothing);
        String bodies = StaffPages.home(creator) + "/bodies";
        String page = bodies + "/" + below;
        return new FoundAccount(
                shown.id(),
                shown.holder().text(),
                Optional.of(body.body().id()),
                List.of(
                        home(creator, request),
                        new Link(text("navigation.bodies", request), bodies),
                        new Link(name(body.body(), request), page)),
                page,
                page + "/" + shown.id().value());
    }

    /** Any account there is; who may see it is asked where it is shown. */
    FoundAccount any(String account, HttpServletRequest request) {
        String search = AdministeredAccountResource.PATH;
        return new FoundAccount(
                Offices.account(account),
                "",
                Optional.empty(),
                List.of(new Link(text("accounts.find", request), search)),
                search,
                search + "/" + account);
    }

    private String text(String key, HttpServletRequest request) {
        Texts t = frame.texts(request);
        return t.get(key);
    }

    private Link home(Association body, HttpServletRequest request) {
        return new Link(name(body, request), StaffPages.home(body));
    }

    private String name(Association body, HttpServletRequest request) {
        return new BodyNames(frame.texts(request)).of(body);
    }

    private static Caller caller(HttpServletRequest request) {
        return CurrentCaller.of(request).required().caller();
    }
}
