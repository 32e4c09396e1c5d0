package jp.mamis.web.page;

import java.util.List;
import java.util.Locale;

/** A banner: what happened, or what has to be known before going on. */
public record Notice(Kind kind, String title, List<String> lines, List<Link> links) {

    /** How much it matters; shown by word and sign as well as by colour. */
    public enum Kind {
        INFORMATION,
        SUCCESS,
        WARNING,
        ERROR;

        /** The class of the style sheet and the end of the key of its word. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Notice {
        lines = List.copyOf(lines);
        links = List.copyOf(links);
    }

    public static Notice information(String title, String... lines) {
        return new Notice(Kind.INFORMATION, title, List.of(lines), List.of());
    }

    public static Notice success(String title, String... lines) {
        return new Notice(Kind.SUCCESS, title, List.of(lines), List.of());
    }

    public static Notice warning(String title, String... lines) {
        return new Notice(Kind.WARNING, title, List.of(lines), List.of());
    }

    public static Notice error(String title, String... lines) {
        return new Notice(Kind.ERROR, title, List.of(lines), List.of());
    }

    public Notice leadingTo(Link... ways) {
        return new Notice(kind, title, lines, List.of(ways));
    }
}
