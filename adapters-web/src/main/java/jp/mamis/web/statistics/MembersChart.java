package jp.mamis.web.statistics;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.statistics.CategoryCounts;
import jp.mamis.web.page.BarChart;
import jp.mamis.web.page.Texts;
import jp.mamis.web.people.MembershipTables;

/** How many members of which category, as bars. */
final class MembersChart {

    private MembersChart() {}

    static BarChart of(CategoryCounts counts, Texts t) {
        List<BarChart.Counted> counted = Stream.of(MemberCategory.values())
                .map(category -> new BarChart.Counted(MembershipTables.national(category, t), counts.of(category)))
                .toList();
        return BarChart.of(
                counted,
                counted.stream()
                        .map(each -> t.get(
                                "statistics.chart.bar",
                                Map.of("category", each.label(), "count", BarChart.figure(each.number()))))
                        .collect(Collectors.joining(t.get("statistics.chart.comma"))));
    }
}
