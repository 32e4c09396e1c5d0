package jp.mamis.web.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers as bars of a length in proportion.
 *
 * @param said what the picture shows, in words
 */
public record BarChart(List<Bar> bars, String said) {

    /** The width of the picture, which the smallest phone has room for; the bars have what is between labels and figures. */
    public static final int WIDTH = 288;

    private static final int LONGEST = 140;
    private static final int STEP = 32;

    /** A number with what it counts, in a word or two. */
    public record Counted(String label, long number) {}

    /** @param y the upper edge */
    public record Bar(String label, String figure, int y, int width) {}

    public BarChart {
        bars = List.copyOf(bars);
    }

    public static BarChart of(List<Counted> counted, String said) {
        long most = counted.stream().mapToLong(Counted::number).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (Counted each : counted) {
            int width = (int) (each.number() * LONGEST / Math.max(1, most));
            bars.add(new Bar(each.label(), figure(each.number()), bars.size() * STEP, width));
        }
        return new BarChart(bars, said);
    }

    /** A number as it stands beside its bar. */
    public static String figure(long number) {
        return "%,d".formatted(number);
    }

    public int height() {
        return bars.size() * STEP;
    }
}
