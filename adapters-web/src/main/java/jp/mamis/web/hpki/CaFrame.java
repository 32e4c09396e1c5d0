package jp.mamis.web.hpki;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hpki.ca.IssuanceUseCases;
import jp.mamis.application.hpki.register.RegisterQueries;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Navigation;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Offers;
import jp.mamis.web.security.Visits;

/** The pages about the certification authority in their frame, with where whoever keeps certificates or keys goes on. */
public final class CaFrame {

    public static final String HOME = "/ca";
    public static final String CERTIFICATES = HOME + "/certificates";
    static final String ACTIVATIONS = HOME + "/activations";
    static final String LISTS = HOME + "/lists";
    static final String REISSUES = HOME + "/reissues";
    static final String STATISTICS = HOME + "/statistics";
    public static final String QUALIFICATIONS = HOME + "/qualifications";

    private final AssociationSystem system;
    private final Visits visits;
    private final Templates templates;

    public CaFrame(AssociationSystem system, Visits visits, Templates templates) {
        this.system = system;
        this.visits = visits;
        this.templates = templates;
    }

    /** Nothing is there where nothing is issued. */
    static IssuanceUseCases issuing(AssociationSystem system) {
        return system.issuance().orElseThrow(Addresses::nothing);
    }

    RegisterQueries register() {
        return issuing(system).register();
    }

    public static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).required().caller();
    }

    /** The body that keeps the authority. */
    Association national() {
        return system.hierarchy().currentHierarchy().get().national().orElseThrow(Addresses::nothing);
    }

    /** The visit of a page that the caller has been granted. */
    public Visit visit(HttpServletRequest http) {
        return within(visits.of(http), caller(http));
    }

    /** The same of a page shown in answer to a form. */
    public Visit at(String path, HttpServletRequest http) {
        return within(visits.at(path, http), caller(http));
    }

    private Visit within(Visit visit, Caller caller) {
        return new Visit(
                visit.language(),
                visit.size(),
                visit.path(),
                visit.csrfToken(),
                visit.signedIn(),
                Navigation.of(links(caller, visit.texts())),
                visit.demonstration());
    }

    private List<Link> links(Caller caller, Texts t) {
        Optional<Association> own = Optional.of(national()).filter(body -> Offers.administration(body, caller));
        List<Link> links = new ArrayList<>();
        own.ifPresent(body -> links.add(
                new Link(new BodyNames(t).of(body), "/office/" + body.code().text())));
        links.add(new Link(t.get("navigation.ca"), HOME));
        links.add(new Link(t.get("navigation.activations"), ACTIVATIONS));
        links.add(new Link(t.get("navigation.certificates"), CERTIFICATES));
        links.add(new Link(t.get("navigation.revocation-lists"), LISTS));
        links.add(new Link(t.get("navigation.reissues"), REISSUES));
        links.add(new Link(t.get("navigation.certificate-numbers"), STATISTICS));
        own.ifPresent(body -> links.add(new Link(t.get("navigation.qualifications"), QUALIFICATIONS)));
        links.add(new Link(t.get("navigation.account"), "/my/account"));
        return links;
    }

    /** A page below the first one. */
    public static Page below(Visit visit, String title) {
        return Page.of(visit, title).below(visit.texts().get("ca.title"), HOME);
    }

    public String draw(String template, Page page, Map<String, Object> parts) {
        Map<String, Object> parameters = new HashMap<>(parts);
        parameters.put("page", page);
        return templates.draw("hpki/" + template, parameters);
    }
}
