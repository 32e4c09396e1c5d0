package jp.mamis.web.hierarchy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hierarchy.AreaQueries;
import jp.mamis.application.hierarchy.AreaQueries.Candidate;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.Visits;

/** The public page that leads from prefecture and municipality to the bodies that may be the nearest: candidates only. */
@Dependent
@Path("/associations/find")
@Produces("text/html;charset=UTF-8")
public class AreaPages {

    private final AreaQueries areas;
    private final CurrentHierarchy hierarchy;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public AreaPages(AssociationSystem system, Visits visits, Templates templates) {
        this.areas = system.hierarchy().areaQueries();
        this.hierarchy = system.hierarchy().currentHierarchy();
        this.visits = visits;
        this.templates = templates;
    }

    /** First the prefecture, then one of its municipalities, then the candidates. */
    @GET
    public String find(
            @QueryParam("prefecture") @DefaultValue("") String prefecture,
            @QueryParam("municipality") @DefaultValue("") String municipality,
            @Context HttpServletRequest http) {
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        AssociationWords words = new AssociationWords(visit.language());
        Optional<Prefecture> place = prefecture(prefecture);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(
                "page",
                Page.of(visit, t.get("find.title"))
                        .below(t.get("association.list.title"), "/associations")
                        .saying(Notice.information(t.get("find.candidates-only"), t.get("find.candidates-only.text"))));
        parameters.put(
                "form", Form.blank(t).answering("prefecture", prefecture).answering("municipality", municipality));
        parameters.put("words", words);
        parameters.put(
                "municipalities",
                place.map(areas::municipalities).orElse(List.of()).stream()
                        .map(name -> Choice.of(name, name))
                        .toList());
        parameters.put("chosen", place.map(at -> name(at, visit.language())));
        parameters.put(
                "list",
                place.map(at -> "/associations?prefecture=" + at.code() + "&q=").orElse(""));
        parameters.put("ask", place.flatMap(at -> prefectural(at, t)));
        parameters.put(
                "found",
                place.filter(at -> !municipality.isBlank())
                        .map(at -> table(candidates(at, municipality), municipality, words, t)));
        return templates.draw("hierarchy/nearest", parameters);
    }

    private static Table table(List<Candidate> candidates, String municipality, AssociationWords words, Texts t) {
        return Table.of(
                t.get("find.found", "municipality", municipality),
                candidates,
                List.of(
                        Column.of(t.get("find.body"), found -> words.link(found.body())),
                        Column.text(
                                t.get("find.part"),
                                found -> found.part().remark().isEmpty()
                                        ? t.get("find.whole")
                                        : found.part().remark()),
                        Column.text(t.get("association.tier"), found -> words.sort(found.body())),
                        Column.of(
                                t.get("find.above"),
                                found -> Cell.lines(found.above().stream()
                                        .map(above -> new BodyNames(t)
                                                .of(above.code(), above.name().text()))
                                        .toList()))),
                t.get("find.none"));
    }

    /** Nothing is found by what has nothing to compare. */
    private List<Candidate> candidates(Prefecture prefecture, String municipality) {
        return NameKey.comparable(municipality) ? areas.candidates(prefecture, NameKey.parse(municipality)) : List.of();
    }

    /** The body to ask where no candidate helps. */
    private Optional<Link> prefectural(Prefecture prefecture, Texts t) {
        return hierarchy
                .get()
                .findByCode(new AssociationCode(prefecture.code() + "000"))
                .map(body -> new Link(t.get("find.then.ask-link", "body", new BodyNames(t).of(body)), path(body)));
    }

    private static String path(Association body) {
        return "/associations/" + body.code().text();
    }

    private static Optional<Prefecture> prefecture(String text) {
        try {
            return Optional.of(text).filter(code -> !code.isBlank()).map(Prefecture::parse);
        } catch (MalformedValue none) {
            return Optional.empty();
        }
    }

    private static String name(Prefecture prefecture, Language language) {
        return language == Language.JAPANESE ? prefecture.kanji() : prefecture.romaji();
    }
}
