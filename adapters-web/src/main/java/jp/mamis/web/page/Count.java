package jp.mamis.web.page;

/**
 * A figure of a dashboard.
 *
 * @param label what is counted
 * @param shown the grouped figure with its unit: {@code 1,234件}
 * @param href  the list behind the figure
 */
public record Count(String label, String shown, String href) {

    public static Count of(Texts texts, String label, long number, String href) {
        return new Count(label, texts.get("count.items", "count", number), new Link(label, href).href());
    }
}
