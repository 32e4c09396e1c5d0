package jp.mamis.web.hpki;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hpki.ceremony.GenerationStanding;
import jp.mamis.application.hpki.ceremony.KeyQueries;
import jp.mamis.application.hpki.register.ListStanding;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CrlPlan;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.Visits;
import org.jspecify.annotations.Nullable;

/** The authorities with their generations: what each may do now, until when, and what is wrong. */
@Dependent
@Path(CaFrame.HOME)
@Produces("text/html;charset=UTF-8")
public class AuthorityPages {

    private final AssociationSystem system;
    private final CaFrame frame;

    /** A generation as it is drawn. */
    public record Shown(String title, String id, Facts facts) {}

    @Inject
    public AuthorityPages(AssociationSystem system, Visits visits, Templates templates) {
        this.system = system;
        this.frame = new CaFrame(system, visits, templates);
    }

    @GET
    public String show(@Context HttpServletRequest http) {
        Caller caller = CaFrame.caller(http);
        List<ListStanding> lists = RefusedRequest.unlessGranted(frame.register().lists(caller));
        List<GenerationStanding> all =
                RefusedRequest.unlessGranted(system.ceremonies().queries().standings(caller));
        Visit visit = frame.visit(http);
        Texts t = visit.texts();
        CaWords words = new CaWords(t);
        Map<AuthorityName, KeyQueries.Uses> uses =
                RefusedRequest.unlessGranted(system.ceremonies().keys().uses(caller)).stream()
                        .collect(
                                Collectors.toMap(KeyQueries.Uses::authority, Function.identity(), (one, other) -> one));
        Page page = Page.of(visit, t.get("ca.title"));
        AnswersDrawing answers = new AnswersDrawing(
                system.status().map(status -> status.queries().health()).orElse(List.of()), words, visit.dates());
        for (Notice notice : notices(all, lists, answers)) {
            page = page.saying(notice);
        }
        return frame.draw(
                "authorities",
                page,
                Map.of(
                        "generations",
                        all.stream().map(each -> shown(each, answers, uses)).toList()));
    }

    /** One of each kind at the most, so that each is a landmark of its own. */
    private List<Notice> notices(List<GenerationStanding> all, List<ListStanding> lists, AnswersDrawing answers) {
        CaWords words = answers.words();
        Texts t = words.t();
        List<String> overdue = behind(lists, CrlPlan.Freshness.OVERDUE, words);
        List<String> late = behind(lists, CrlPlan.Freshness.LATE, words);
        List<String> inactive = all.stream()
                .filter(each -> own(each).isPresent())
                .filter(GenerationStanding::isSilent)
                .map(each -> t.get("ca.inactive", "authority", words.of(AuthorityName.of(each.generation()))))
                .toList();
        List<String> soon = new ArrayList<>(late);
        if (!late.isEmpty()) {
            soon.add(t.get("ca.list.remedy"));
        }
        soon.addAll(inactive);
        if (!inactive.isEmpty()) {
            soon.add(t.get("ca.inactive.remedy"));
        }
        soon.addAll(answers.troubles());
        List<Notice> notices = new ArrayList<>();
        if (!overdue.isEmpty()) {
            List<String> lines = Stream.concat(overdue.stream(), Stream.of(t.get("ca.list.remedy")))
                    .toList();
            notices.add(new Notice(
                    Notice.Kind.ERROR,
                    t.get("ca.attention.overdue"),
                    lines,
                    List.of(new Link(t.get("ca.lists.title"), CaFrame.LISTS))));
        }
        if (!soon.isEmpty()) {
            notices.add(new Notice(Notice.Kind.WARNING, t.get("ca.attention"), soon, List.of()));
        }
        return notices;
    }

    private static List<String> behind(List<ListStanding> lists, CrlPlan.Freshness freshness, CaWords words) {
        return lists.stream()
                .filter(list -> list.inForce() && list.freshness() == freshness)
                .map(list -> words.t()
                        .get(
                                list.newest().isPresent() ? "ca.list.behind" : "ca.list.missing",
                                Map.of("authority", words.of(list.authority()), "scope", words.of(list.scope()))))
                .toList();
    }

    private Optional<CaGeneration> own(GenerationStanding standing) {
        CaRealm realm = frame.register().realm();
        return Optional.of(standing.generation()).filter(generation -> generation.realm() == realm);
    }

    private Shown shown(GenerationStanding standing, AnswersDrawing answers, Map<AuthorityName, KeyQueries.Uses> uses) {
        CaWords words = answers.words();
        Texts t = words.t();
        Dates dates = answers.dates();
        CaGeneration generation = standing.generation();
        AuthorityName name = AuthorityName.of(generation);
        Validity validity = generation.authority().validity();
        Facts facts = Facts.none()
                .and(t.get("ca.name"), generation.authority().name().toString())
                .and(t.get("ca.expiry"), Cell.chip(words.chip(standing.expiry())))
                .and(t.get("ca.issuing"), issuing(standing, t, dates))
                .and(
                        t.get("ca.status-signing"),
                        Cell.chip(
                                standing.status()
                                        ? Chip.good(t.get("ca.active"))
                                        : Chip.attention(t.get("ca.not-active"))))
                .and(
                        t.get("ca.validity"),
                        Cell.lines(List.of(words.second(validity.first()), words.second(validity.last()))))
                .and(
                        t.get("ca.issues-until"),
                        standing.issuesUntil().map(dates::moment).orElseGet(() -> t.get("ca.issues-until.none")))
                .and(t.get("ca.key"), generation.authority().key().name().replace('_', '-'))
                .and(t.get("ca.key-uses"), Cell.lines(uses(uses.get(name), t)))
                .and(t.get("ca.profile-family"), generation.family())
                .and(
                        t.get("ca.realm"),
                        t.get("ca.realm." + generation.realm().name().toLowerCase(Locale.ROOT)))
                .and(t.get("ca.sha256"), Fingerprint.cell(generation.certificate()));
        Facts whole = own(standing).isPresent()
                ? answers.with(facts, name)
                        .and(t.get("ca.certificate-file"), Cell.link(name + ".cer", "/repository/" + name + ".cer"))
                : facts;
        return new Shown(words.of(name), name.toString(), whole);
    }

    private static List<String> uses(KeyQueries.@Nullable Uses uses, Texts t) {
        return Stream.ofNullable(uses)
                .flatMap(each -> Stream.of(
                        t.get("ca.key-uses.certificates", "number", each.certificates()),
                        t.get("ca.key-uses.lists", "number", each.lists()),
                        t.get("ca.key-uses.signers", "number", each.signers())))
                .toList();
    }

    private static Cell issuing(GenerationStanding standing, Texts t, Dates dates) {
        if (standing.revokedAt().isPresent()) {
            return Cell.chip(Chip.bad(t.get(
                    "ca.revoked", "moment", dates.moment(standing.revokedAt().orElseThrow()))));
        }
        if (standing.issuing()) {
            return Cell.chip(Chip.good(standing.issuingUntil()
                    .map(until -> t.get("ca.active-until", "moment", dates.moment(until)))
                    .orElseGet(() -> t.get("ca.active"))));
        }
        return Cell.chip(Chip.quiet(t.get(standing.isTooOld() ? "ca.too-old" : "ca.not-active")));
    }
}
