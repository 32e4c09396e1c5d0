package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Navigation;
import jp.mamis.web.page.SignedIn;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RequestDisplay;
import jp.mamis.web.problem.RequestLanguage;

/**
 * Makes of a request what the frame of its page shows: who is signed in, for which body, and where they can go. Below
 * {@code /office/CODE}, and where the menu there leads, the destinations are those of the body, elsewhere those of the person.
 */
public final class Visits {

    private static final String PLACE = Visits.class.getName() + ".place";

    private final Supplier<Hierarchy> hierarchy;
    private final boolean demonstration;

    public Visits(Supplier<Hierarchy> hierarchy, boolean demonstration) {
        this.hierarchy = hierarchy;
        this.demonstration = demonstration;
    }

    /** The visit of a page that answers to GET at the request's own address. */
    public Visit of(HttpServletRequest request) {
        return visit(Paths.pathAndQuery(request), Optional.empty(), request);
    }

    /** The visit of a page shown in answer to a form; {@code path} is where the page itself is found. */
    public Visit at(String path, HttpServletRequest request) {
        request.setAttribute(PLACE, path);
        return visit(path, Optional.empty(), request);
    }

    /** Where the page shown in answer to a form is found, once it is drawn. */
    public static Optional<String> placeOf(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(PLACE));
    }

    /** The visit of a page that stands outside of the office of the body whose work it shows. */
    public Visit about(AssociationId body, HttpServletRequest request) {
        return visit(Paths.pathAndQuery(request), Optional.of(body), request);
    }

    private Visit visit(String path, Optional<AssociationId> about, HttpServletRequest request) {
        CurrentCaller current = CurrentCaller.of(request);
        Caller caller = current.caller();
        Language language = RequestLanguage.of(request);
        Texts texts = Texts.in(language);
        Hierarchy now = hierarchy.get();
        List<Association> bodies = Offers.bodies(caller, now);
        Optional<Association> office = office(path, about, bodies, caller);
        Optional<SignedIn> person = current.signedIn()
                .map(known -> new SignedIn(known.holder().text(), office.map(new BodyNames(texts)::of), known.left()));
        Navigation navigation = office.map(body -> new OfficeMenu(body, caller, now, texts).navigation())
                .orElseGet(
                        () -> person.isPresent() ? Navigation.of(ownLinks(bodies, caller, texts)) : Navigation.none());
        return new Visit(
                language, RequestDisplay.sizeOf(request), path, current.formToken(), person, navigation, demonstration);
    }

    /** The body whose office holds a page: by its address, by what it is about, or because the office's menu leads there. */
    private static Optional<Association> office(
            String path, Optional<AssociationId> about, List<Association> bodies, Caller caller) {
        return bodies.stream()
                .filter(body -> (path + "/").startsWith(OfficeMenu.home(body) + "/"))
                .findFirst()
                .or(() -> bodies.stream()
                        .filter(body -> about.filter(body.id()::equals).isPresent())
                        .findFirst())
                .or(() -> isInOfficeMenu(path, bodies, caller)
                        ? bodies.stream()
                                .filter(body -> Offers.staff(body, caller))
                                .findFirst()
                        : Optional.empty());
    }

    /** Who keeps the system has a menu that leads there as well; an account belongs to an office where it is for nothing else. */
    private static boolean isInOfficeMenu(String path, List<Association> bodies, Caller caller) {
        return path.startsWith(OfficeMenu.STATISTICS)
                || (!caller.isSystemAdministrator()
                        && (path.startsWith(OfficeMenu.JOBS)
                                || path.startsWith(OfficeMenu.INSTITUTIONS)
                                || (path.startsWith(OfficeMenu.ACCOUNT)
                                        && bodies.size() == 1
                                        && caller.person().isEmpty())));
    }

    private static List<Link> ownLinks(List<Association> bodies, Caller caller, Texts t) {
        List<Link> links = new ArrayList<>();
        caller.person().ifPresent(doctor -> links.add(new Link(t.get("navigation.my"), "/my")));
        bodies.forEach(body -> links.add(new Link(new BodyNames(t).of(body), OfficeMenu.home(body))));
        if (caller.isSystemAdministrator()) {
            links.add(new Link(t.get("navigation.admin"), "/admin/associations"));
            links.add(new Link(t.get("navigation.settings"), "/admin/settings"));
            links.add(new Link(t.get("navigation.accounts"), "/admin/accounts"));
            links.add(new Link(t.get("navigation.institutions"), OfficeMenu.INSTITUTIONS));
            links.add(new Link(t.get("navigation.mail"), "/admin/mail"));
            links.add(new Link(t.get("navigation.schedule"), "/admin/schedule"));
            links.add(new Link(t.get("navigation.statistics"), OfficeMenu.STATISTICS));
        }
        if (!bodies.isEmpty() || caller.isSystemAdministrator()) {
            links.add(new Link(t.get("navigation.jobs"), OfficeMenu.JOBS));
        }
        links.add(new Link(t.get("navigation.account"), OfficeMenu.ACCOUNT));
        return links;
    }
}
