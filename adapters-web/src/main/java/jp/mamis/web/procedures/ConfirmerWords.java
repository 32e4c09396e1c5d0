package jp.mamis.web.procedures;

import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.procedures.Confirmers;
import jp.mamis.domain.procedures.Confirming;
import jp.mamis.domain.settings.OfficeRole;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.settings.SettingsWords;

/** How far a body has come in confirming, in words. */
final class ConfirmerWords {

    private final Texts t;
    private final Dates dates;

    ConfirmerWords(Texts t, Dates dates) {
        this.t = t;
        this.dates = dates;
    }

    /** What is needed, who is next, and who has confirmed. */
    List<String> lines(Confirmers confirmers) {
        return Stream.of(
                        Stream.of(needed(confirmers.confirming()), next(confirmers)),
                        awaited(confirmers),
                        confirmers.words().stream().map(this::given))
                .flatMap(lines -> lines)
                .toList();
    }

    private String needed(Confirming confirming) {
        return t.get(
                "office.confirming",
                Map.of(
                        "workflow", new SettingsWords(t).workflow(confirming.workflow()),
                        "given", confirming.given().size(),
                        "missing", confirming.missing()));
    }

    private String next(Confirmers confirmers) {
        Confirming confirming = confirmers.confirming();
        return confirming
                .next()
                .map(role -> confirming.asksAllNext()
                        ? everybody(role, confirming)
                        : t.get("office.confirming.next." + ProcedureWords.slug(role)))
                .orElseGet(() -> t.get("office.confirming.complete"));
    }

    private String everybody(OfficeRole role, Confirming confirming) {
        int awaited = confirming.awaited().size();
        return awaited == 0
                ? t.get("office.confirming.nobody." + ProcedureWords.slug(role))
                : t.get("office.confirming.all." + ProcedureWords.slug(role), "awaited", awaited);
    }

    private Stream<String> awaited(Confirmers confirmers) {
        return confirmers.awaited().isEmpty()
                ? Stream.empty()
                : Stream.of(t.get(
                        "office.confirming.awaited",
                        "names",
                        confirmers.awaited().stream().map(this::name).collect(joined())));
    }

    private String name(Confirmers.Awaited awaited) {
        return awaited.deputies().isEmpty()
                ? awaited.name()
                : t.get(
                        "office.confirming.awaited.deputy",
                        Map.of(
                                "name",
                                awaited.name(),
                                "deputies",
                                awaited.deputies().stream().collect(joined())));
    }

    private String given(Confirmers.Word word) {
        String when = t.get(
                "office.confirming.given",
                Map.of("moment", dates.moment(word.at()), "day", dates.day(word.boardDay())));
        String named = word.by()
                .map(name -> t.get("office.confirming.given.by", Map.of("given", when, "name", name)))
                .orElse(when);
        return word.inPlaceOf().isEmpty()
                ? named
                : t.get(
                        "office.confirming.given.deputy",
                        Map.of(
                                "given",
                                named,
                                "absent",
                                word.inPlaceOf().stream().collect(joined())));
    }

    private Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(t.get("office.confirming.and"));
    }
}
