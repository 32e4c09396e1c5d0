package jp.mamis.web.security;

import java.util.stream.Stream;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.FirstAdministrator;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Navigation;
import jp.mamis.web.page.Texts;

/** Where those who work for a body can go: what is done every day in sight, what is kept and looked up behind it. */
record OfficeMenu(Association body, Caller caller, Hierarchy now, Texts t) {

    static final String STATISTICS = "/statistics/members";
    static final String JOBS = "/jobs";
    static final String ACCOUNT = "/my/account";
    static final String INSTITUTIONS = "/admin/institutions";

    static String home(Association body) {
        return "/office/" + body.code().text();
    }

    Navigation navigation() {
        return Offers.staff(body, caller)
                ? new Navigation(everyday().toList(), further().toList())
                : Navigation.of(Stream.of(
                                Stream.of(within("dashboard", ""), within("procedures", "/procedures")),
                                below(),
                                Stream.of(within("board", "/board"), to("account", ACCOUNT)))
                        .flatMap(part -> part)
                        .toList());
    }

    private Stream<Link> everyday() {
        return Stream.of(
                        Stream.of(within("dashboard", ""), within("procedures", "/procedures")),
                        below(),
                        Stream.of(
                                within("board", "/board"),
                                within("entry", "/entry"),
                                within("letters", "/letters"),
                                within("members", "/members"),
                                to("statistics", STATISTICS),
                                to("account", ACCOUNT)))
                .flatMap(part -> part);
    }

    private Stream<Link> further() {
        boolean administrator = Offers.administration(body, caller);
        boolean register = administrator && body.tier() == Tier.NATIONAL;
        return Stream.of(
                        when(administrator, within("staff", "/staff")),
                        Stream.of(within("deputies", "/deputies")),
                        when(administrator, within("mandates", "/mandates")),
                        when(administrator, within("profile", "/profile")),
                        when(administrator, within("settings", "/settings")),
                        when(administrator && createsAdministrators(), within("bodies", "/bodies")),
                        when(isUpper(), within("workplaces", "/workplaces")),
                        when(isUpper(), within("registrations", "/registrations")),
                        when(register, to("institutions", INSTITUTIONS)),
                        when(register, to("ca", "/ca")),
                        Stream.of(to("jobs", JOBS)))
                .flatMap(part -> part);
    }

    private Stream<Link> below() {
        return when(!now.children(body.id()).isEmpty(), within("below", "/below"));
    }

    /** Workplaces that are not in the register, and registrations like somebody known, are looked at by the upper two tiers. */
    private boolean isUpper() {
        return body.tier() == Tier.NATIONAL || body.tier() == Tier.PREFECTURAL;
    }

    private boolean createsAdministrators() {
        return now.children(body.id()).stream()
                .anyMatch(child -> FirstAdministrator.createdBy(child.id(), now)
                        .filter(body.id()::equals)
                        .isPresent());
    }

    private Link within(String name, String below) {
        return to(name, home(body) + below);
    }

    private Link to(String name, String href) {
        return new Link(t.get("navigation." + name), href);
    }

    private static Stream<Link> when(boolean offered, Link link) {
        return Stream.of(link).filter(any -> offered);
    }
}
