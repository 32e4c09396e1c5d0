package jp.mamis.web.hierarchy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hierarchy.AssociationFilter;
import jp.mamis.application.hierarchy.AssociationPage;
import jp.mamis.application.hierarchy.AssociationQueries;
import jp.mamis.application.hierarchy.AssociationView;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.Cursors;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Paging;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** The public pages of the federation: the tree with its search, and a page for each body. */
@Dependent
@Path("/associations")
@Produces("text/html;charset=UTF-8")
public class AssociationPages {

    private static final String TREE = "/associations";

    private final AssociationQueries queries;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public AssociationPages(AssociationSystem system, Visits visits, Templates templates) {
        this.queries = system.hierarchy().associationQueries();
        this.visits = visits;
        this.templates = templates;
    }

    /** The tree, or a list of what was searched for. */
    @GET
    public String list(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("prefecture") @DefaultValue("") String prefecture,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("open") @DefaultValue("") String open,
            @Context HttpServletRequest http) {
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        Form form = Form.blank(t).answering("q", text).answering("prefecture", prefecture);
        Page page = Page.of(visit, t.get("association.list.title"));
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("page", page);
        parameters.put("form", form);
        parameters.put("words", new AssociationWords(visit.language()));
        if (text.isBlank() && prefecture.isBlank()) {
            parameters.put("national", queries.tree());
            parameters.put("open", !open.isEmpty());
            return templates.draw("hierarchy/tree", parameters);
        }
        parameters.put("found", found(filter(text, prefecture), after, visit));
        return templates.draw("hierarchy/search", parameters);
    }

    /** What everybody may know about a body. */
    @GET
    @Path("/{code}")
    public String show(
            @PathParam("code") String code,
            @QueryParam("done") @DefaultValue("") String done,
            @Context HttpServletRequest http) {
        AssociationPage body = queries.find(Addresses.code(code)).orElseThrow(Addresses::nothing);
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        Page page = Page.of(
                        visit,
                        new BodyNames(t)
                                .of(body.body().code(), body.body().name().text()))
                .below(t.get("association.list.title"), TREE);
        Page telling = done.isEmpty() ? page : page.saying(Notice.success(t.get("association.admin.done")));
        return templates.draw(
                "hierarchy/body",
                Map.of(
                        "page",
                        telling,
                        "body",
                        body,
                        "words",
                        new AssociationWords(visit.language()),
                        "keeper",
                        queries.isKeptBy(
                                body.body().code(), CurrentCaller.of(http).caller())));
    }

    /** Nothing is found for text without a letter and for a prefecture that is none. */
    private static Optional<AssociationFilter> filter(String text, String prefecture) {
        try {
            Optional<Prefecture> place =
                    Optional.of(prefecture).filter(code -> !code.isBlank()).map(Prefecture::parse);
            return Optional.of(new AssociationFilter(place, Optional.empty(), Optional.of(text)));
        } catch (MalformedValue nothing) {
            return Optional.empty();
        }
    }

    private Table found(Optional<AssociationFilter> filter, String after, Visit visit) {
        Texts t = visit.texts();
        AssociationWords words = new AssociationWords(visit.language());
        Slice<AssociationView> slice = filter.map(
                        wanted -> queries.list(wanted, PageQuery.of(after, "").page()))
                .orElseGet(() -> new Slice<>(List.of(), Optional.empty()));
        Table table = Table.of(
                t.get("association.list.found"),
                slice.rows(),
                List.of(
                        Column.of(t.get("association.name"), words::link),
                        Column.text(
                                t.get("association.code"), body -> body.code().text()),
                        Column.text(t.get("association.tier"), words::sort),
                        Column.of(t.get("association.state"), body -> Cell.chip(words.state(body)))),
                t.get("association.list.nothing"));
        Optional<String> next = slice.next().map(place -> more(visit.path(), Cursors.shown(place)));
        return slice.rows().isEmpty()
                ? table
                : table.paged(new Paging(
                        Optional.empty(),
                        next,
                        t.get("association.list.part", "count", slice.rows().size())));
    }

    private static String more(String path, String cursor) {
        String same = path.replaceAll("&after=[^&]*", "");
        return same + "&after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }
}
