package jp.mamis.web.page;

import java.util.List;
import java.util.stream.Stream;

/** A date in boxes for year, month and day, with a choice between western years and eras before them. */
public record DateField(Question question, String era, String year, String month, String day, Calendars calendars)
        implements Field {

    /** Which calendars a date may be given in. */
    public enum Calendars {
        /** Western years and the present era, for dates about today. */
        PRESENT,
        /** Western years and every era a living person has seen. */
        ALL
    }

    /** The calendars on offer: western years first, then the eras backwards. The values are what dates are parsed from. */
    public List<Choice> eras(Texts texts) {
        Stream<Choice> present =
                Stream.of(Choice.of("", texts.get("date.western")), Choice.of("令和", texts.get("date.reiwa")));
        Stream<Choice> earlier = calendars == Calendars.ALL
                ? Stream.of(
                        Choice.of("平成", texts.get("date.heisei")),
                        Choice.of("昭和", texts.get("date.showa")),
                        Choice.of("大正", texts.get("date.taisho")))
                : Stream.empty();
        return Stream.concat(present, earlier).toList();
    }

    public DateField required() {
        return with(question.needing(Question.Need.REQUIRED));
    }

    public DateField untagged() {
        return with(question.needing(Question.Need.UNTAGGED));
    }

    public DateField hint(String text) {
        return with(question.hinting(text));
    }

    /** Without the eras that are over, for dates about today. */
    public DateField recent() {
        return new DateField(question, era, year, month, day, Calendars.PRESENT);
    }

    private DateField with(Question other) {
        return new DateField(other, era, year, month, day, calendars);
    }
}
