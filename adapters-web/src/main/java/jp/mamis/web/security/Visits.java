package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.FirstAdministrator;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.SignedIn;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RequestDisplay;
import jp.mamis.web.problem.RequestLanguage;

/**
 * Makes of a request what the frame of its page shows: who is signed in, for which body, and where they can go. Below
 * {@code /office/CODE} the destinations are those of the body, elsewhere those of the person.
 */
public final class Visits {

    private static final String STATISTICS = "/statistics/members";
    private static final String PLACE = Visits.class.getName() + ".place";

    private final Supplier<Hierarchy> hierarchy;
    private final boolean demonstration;

    public Visits(Supplier<Hierarchy> hierarchy, boolean demonstration) {
        this.hierarchy = hierarchy;
        this.demonstration = demonstration;
    }

    /** The visit of a page that answers to GET at the request's own address. */
    public Visit of(HttpServletRequest request) {
        return visit(Paths.pathAndQuery(request), request);
    }

    /** The visit of a page shown in answer to a form; {@code path} is where the page itself is found. */
    public Visit at(String path, HttpServletRequest request) {
        request.setAttribute(PLACE, path);
        return visit(path, request);
    }

    /** Where the page shown in answer to a form is found, once it is drawn. */
    public static Optional<String> placeOf(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(PLACE));
    }

    private Visit visit(String path, HttpServletRequest request) {
        CurrentCaller current = CurrentCaller.of(request);
        Language language = RequestLanguage.of(request);
        Texts texts = Texts.in(language);
        List<Association> bodies = Offers.bodies(current.caller(), hierarchy.get());
        Optional<Association> office = bodies.stream()
                .filter(body -> (path + "/").startsWith(home(body) + "/"))
                .findFirst()
                .or(() -> path.startsWith(STATISTICS) ? ownOffice(bodies, current.caller()) : Optional.empty());
        Optional<SignedIn> person = current.signedIn()
                .map(known -> new SignedIn(known.holder().text(), office.map(new BodyNames(texts)::of)));
        List<Link> navigation = office.map(body -> officeLinks(body, current.caller(), texts))
                .orElseGet(() -> person.isPresent() ? ownLinks(bodies, current.caller(), texts) : List.of());
        return new Visit(
                language, RequestDisplay.sizeOf(request), path, current.formToken(), person, navigation, demonstration);
    }

    /** Numbers are of bodies below as well, and belong to the office of whoever reads them. */
    private static Optional<Association> ownOffice(List<Association> bodies, Caller caller) {
        return bodies.stream().filter(body -> Offers.staff(body, caller)).findFirst();
    }

    private static List<Link> ownLinks(List<Association> bodies, Caller caller, Texts t) {
        List<Link> links = new ArrayList<>();
        caller.person().ifPresent(doctor -> links.add(new Link(t.get("navigation.my"), "/my")));
        bodies.forEach(body -> links.add(new Link(new BodyNames(t).of(body), home(body))));
        if (caller.isSystemAdministrator()) {
            links.add(new Link(t.get("navigation.admin"), "/admin/associations"));
            links.add(new Link(t.get("navigation.settings"), "/admin/settings"));
            links.add(new Link(t.get("navigation.accounts"), "/admin/accounts"));
            links.add(new Link(t.get("navigation.institutions"), "/admin/institutions"));
            links.add(new Link(t.get("navigation.mail"), "/admin/mail"));
            links.add(new Link(t.get("navigation.schedule"), "/admin/schedule"));
            links.add(new Link(t.get("navigation.statistics"), STATISTICS));
        }
        if (!bodies.isEmpty() || caller.isSystemAdministrator()) {
            links.add(new Link(t.get("navigation.jobs"), "/jobs"));
        }
        links.add(new Link(t.get("navigation.account"), "/my/account"));
        return links;
    }

    private List<Link> officeLinks(Association body, Caller caller, Texts t) {
        String home = home(body);
        Link account = new Link(t.get("navigation.account"), "/my/account");
        if (!Offers.staff(body, caller)) {
            return List.of(
                    new Link(t.get("navigation.dashboard"), home),
                    new Link(t.get("navigation.procedures"), home + "/procedures"),
                    account);
        }
        Stream<Link> everyday = Stream.of(
                new Link(t.get("navigation.dashboard"), home),
                new Link(t.get("navigation.procedures"), home + "/procedures"),
                new Link(t.get("navigation.members"), home + "/members"),
                new Link(t.get("navigation.statistics"), STATISTICS));
        Stream<Link> keeping = caller.isAdministratorOf(body.id())
                ? Stream.of(
                        new Link(t.get("navigation.staff"), home + "/staff"),
                        new Link(t.get("navigation.mandates"), home + "/mandates"),
                        new Link(t.get("navigation.profile"), home + "/profile"),
                        new Link(t.get("navigation.settings"), home + "/settings"))
                : Stream.empty();
        Stream<Link> register = caller.isAdministratorOf(body.id()) && body.tier() == Tier.NATIONAL
                ? Stream.of(
                        new Link(t.get("navigation.institutions"), "/admin/institutions"),
                        new Link(t.get("navigation.ca"), "/ca"))
                : Stream.empty();
        Stream<Link> below = caller.isAdministratorOf(body.id()) && createsAdministrators(body)
                ? Stream.of(new Link(t.get("navigation.bodies"), home + "/bodies"))
                : Stream.empty();
        Stream<Link> own = Stream.of(
                new Link(t.get("navigation.deputies"), home + "/deputies"),
                new Link(t.get("navigation.jobs"), "/jobs"),
                account);
        return Stream.of(everyday, keeping, register, below, own)
                .flatMap(links -> links)
                .toList();
    }

    private boolean createsAdministrators(Association body) {
        Hierarchy now = hierarchy.get();
        return now.children(body.id()).stream()
                .anyMatch(child -> FirstAdministrator.createdBy(child.id(), now).equals(Optional.of(body.id())));
    }

    private static String home(Association body) {
        return "/office/" + body.code().text();
    }
}
