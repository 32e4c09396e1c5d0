package jp.mamis.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The frame around the content of one page.
 *
 * @param title   the page's one main heading, without the product's name
 * @param trail   the pages above this one, the topmost first; empty on a top page
 * @param notices what happened just now or has to be known first, above the content
 * @param faulty  whether a form on the page came back with faults, which the window title then says first
 */
public record Page(Visit visit, String title, List<Link> trail, List<Notice> notices, boolean faulty) {

    public Page {
        trail = List.copyOf(trail);
        notices = List.copyOf(notices);
    }

    public static Page of(Visit visit, String title) {
        return new Page(visit, title, List.of(), List.of(), false);
    }

    /** The page with one more page above it; the topmost is added first. */
    public Page below(String label, String href) {
        return new Page(visit, title, with(trail, new Link(label, href)), notices, faulty);
    }

    public Page saying(Notice notice) {
        return new Page(visit, title, trail, with(notices, notice), faulty);
    }

    /** The page showing this form, marked as faulty when the form is. */
    public Page showing(Form form) {
        return new Page(visit, title, trail, notices, faulty || form.hasFaults());
    }

    public Texts texts() {
        return visit.texts();
    }

    public Dates dates() {
        return visit.dates();
    }

    /** The title of the window: fault mark, page, product. */
    public String windowTitle() {
        Texts texts = texts();
        String mark = faulty ? texts.get("page.faulty") : "";
        return mark + title + texts.get("page.title-separator") + texts.get("product.name");
    }

    /** Whether a destination of the navigation holds this page or one above it, and none further below does. */
    public boolean within(Link destination) {
        return holds(destination)
                && visit.navigation()
                        .all()
                        .filter(this::holds)
                        .noneMatch(other ->
                                other.href().length() > destination.href().length());
    }

    /** Whether one of the seldom used destinations holds this page. */
    public boolean isWithinFurther() {
        return visit.navigation().further().stream().anyMatch(this::within);
    }

    private boolean holds(Link destination) {
        return Stream.concat(Stream.of(visit.path()), trail.stream().map(Link::href))
                .anyMatch(path -> holds(destination.href(), path));
    }

    private static boolean holds(String href, String path) {
        return path.equals(href) || path.startsWith(href + "?") || (path.startsWith(href + "/") && !href.equals("/"));
    }

    private static <T> List<T> with(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
