package jp.mamis.web.membership;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.mamis.domain.settings.LabelSheet;
import jp.mamis.domain.settings.LabelSheets;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Texts;

/** What can be chosen of labels: the sheets, and the places on one. */
final class LabelChoices {

    private LabelChoices() {}

    static List<Choice> sheets(LabelSheets known, Texts t) {
        return known.all().stream()
                .map(sheet -> Choice.of(
                        sheet.name(),
                        t.get(
                                "member.labels.sheet",
                                Map.of(
                                        "name", sheet.name(),
                                        "count", sheet.count(),
                                        "columns", sheet.columns(),
                                        "rows", sheet.rows(),
                                        "width", millimetres(sheet.width()),
                                        "height", millimetres(sheet.height())))))
                .toList();
    }

    static List<Choice> places(LabelSheet sheet, Texts t) {
        return IntStream.rangeClosed(1, sheet.count())
                .mapToObj(place -> Choice.of(
                        Integer.toString(place),
                        t.get(
                                "member.labels.place",
                                Map.of(
                                        "place", place,
                                        "row", (place - 1) / sheet.columns() + 1,
                                        "column", (place - 1) % sheet.columns() + 1))))
                .toList();
    }

    private static String millimetres(int tenths) {
        return tenths / 10 + "." + tenths % 10;
    }
}
