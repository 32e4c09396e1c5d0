package jp.mamis.web.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.statistics.CategoryCounts;
import jp.mamis.web.page.Texts;
import jp.mamis.web.people.MembershipTables;

/**
 * How many members of which category, as bars of a length in proportion.
 *
 * @param said what the picture shows, in words
 */
public record MembersChart(List<Bar> bars, String said) {

    /** The width of the picture; the bars have what is between labels and figures. */
    public static final int WIDTH = 360;

    private static final int LONGEST = 200;
    private static final int STEP = 32;

    /** @param y the upper edge */
    public record Bar(String label, String figure, int y, int width) {}

    public MembersChart {
        bars = List.copyOf(bars);
    }

    static MembersChart of(CategoryCounts counts, Texts t) {
        long most = Math.max(
                1,
                counts.members().values().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (MemberCategory category : MemberCategory.values()) {
            long number = counts.of(category);
            bars.add(new Bar(MembershipTables.national(category, t), "%,d".formatted(number), bars.size() * STEP, (int)
                    (number * LONGEST / most)));
        }
        return new MembersChart(
                bars,
                bars.stream()
                        .map(bar ->
                                t.get("statistics.chart.bar", Map.of("category", bar.label(), "count", bar.figure())))
                        .collect(Collectors.joining(t.get("statistics.chart.comma"))));
    }

    public int height() {
        return bars.size() * STEP;
    }
}
