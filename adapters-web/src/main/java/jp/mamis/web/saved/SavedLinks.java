package jp.mamis.web.saved;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.saved.SavedView;
import jp.mamis.application.saved.SavedView.ListKind;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RefusedRequest;

/**
 * What stands above a list: the caller's own saved views, one press each, and the way to keep the present one.
 *
 * @param keep leads to the page where the present view is kept and others are removed
 */
public record SavedLinks(List<Link> views, String keep) {

    private static final String KEPT = "viewKept";

    public SavedLinks {
        views = List.copyOf(views);
    }

    /** @param query of the present view, with its question mark */
    public static SavedLinks of(
            AssociationSystem system, Association body, ListKind list, String query, Caller caller) {
        return new SavedLinks(
                RefusedRequest.unlessGranted(system.saved().queries().own(body.id(), list, caller)).stream()
                        .map(view -> link(view, body))
                        .toList(),
                path(body, list) + query);
    }

    /** Back at the list: said once that its view has been kept. */
    static String keptAt(Association body, ListKind list, String query) {
        return listPath(body, list) + "?" + (query.isEmpty() ? "" : query + "&") + KEPT + "=yes";
    }

    /** The page, with what its reader has just kept. */
    public static Page told(Page page, UriInfo address) {
        Texts t = page.texts();
        return address.getQueryParameters().containsKey(KEPT) ? page.saying(Notice.success(t.get("saved.kept"))) : page;
    }

    static Link link(SavedView view, Association body) {
        return new Link(view.name(), listPath(body, view.list()) + "?" + view.query());
    }

    static String listPath(Association body, ListKind list) {
        return "/office/" + body.code().text() + "/" + slug(list);
    }

    static String path(Association body, ListKind list) {
        return "/office/" + body.code().text() + "/views/" + slug(list);
    }

    static String slug(ListKind list) {
        return list.name().toLowerCase(Locale.ROOT);
    }

    /** The list that an address names; nothing is there under another name. */
    static ListKind kind(String slug) {
        return Stream.of(ListKind.values())
                .filter(kind -> slug(kind).equals(slug))
                .findFirst()
                .orElseThrow(Addresses::nothing);
    }
}
