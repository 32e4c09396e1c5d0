package jp.mamis.web.page;

import java.util.List;

/** A date in boxes for year, month and day, with a choice between western years and eras before them. */
public record DateField(Question question, String era, String year, String month, String day, boolean eras)
        implements Field {

    /** The calendars on offer: western years first, then the eras backwards. The values are what dates are parsed from. */
    public static List<Choice> eras(Texts texts) {
        return List.of(
                Choice.of("", texts.get("date.western")),
                Choice.of("令和", texts.get("date.reiwa")),
                Choice.of("平成", texts.get("date.heisei")),
                Choice.of("昭和", texts.get("date.showa")),
                Choice.of("大正", texts.get("date.taisho")));
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

    /** Without the choice of eras, for dates of today and tomorrow. */
    public DateField westernOnly() {
        return new DateField(question, era, year, month, day, false);
    }

    private DateField with(Question other) {
        return new DateField(other, era, year, month, day, eras);
    }
}
