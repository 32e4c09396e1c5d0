package jp.mamis.web.page;

/**
 * A figure of a dashboard.
 *
 * @param label what is counted
 * @param shown the grouped figure with its unit: {@code 1,234件}, {@code 1,234名}
 * @param href  the list behind the figure
 */
public record Count(String label, String shown, String href) {

    /** So many people. */
    public static Count ofPeople(Texts texts, String label, long number, String href) {
        return new Count(label, texts.get("count.people", "count", number), new Link(label, href).href());
    }

    /** So many items. */
    public static Count of(Texts texts, String label, long number, String href) {
        return new Count(label, texts.get("count.items", "count", number), new Link(label, href).href());
    }
}
