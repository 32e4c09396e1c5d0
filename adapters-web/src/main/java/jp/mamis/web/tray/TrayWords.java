package jp.mamis.web.tray;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.mamis.domain.tray.Dispatch;
import jp.mamis.domain.tray.SentDispatch;
import jp.mamis.domain.tray.SettledDispatch;
import jp.mamis.domain.tray.UnneededDispatch;
import jp.mamis.domain.tray.Way;
import jp.mamis.web.page.Ages;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** What the tray's states, ways and addresses are called on screen. */
final class TrayWords {

    /** How the form says that a doctor need not be told. */
    static final String UNNEEDED = "unneeded";

    private final Texts t;
    private final Dates dates;

    TrayWords(Visit visit) {
        t = visit.texts();
        dates = visit.dates();
    }

    Chip state(Dispatch dispatch) {
        String label = label(dispatch.state());
        return switch (dispatch.state()) {
            case WAITING -> Chip.attention(label);
            case SENT -> Chip.good(label);
            case NO_LONGER_NEEDED -> Chip.quiet(label);
        };
    }

    List<Choice> states() {
        return Stream.of(Dispatch.State.values())
                .map(state -> Choice.of(state.name(), label(state)))
                .toList();
    }

    private String label(Dispatch.State state) {
        return t.get("tray.state." + slug(state));
    }

    /** How a doctor was told, and that it was not needed. */
    List<Choice> ends() {
        return Stream.concat(
                        Stream.of(Way.values()).map(way -> Choice.of(slug(way), way(way))),
                        Stream.of(Choice.of(UNNEEDED, t.get("tray.end.unneeded"))))
                .toList();
    }

    String way(Way way) {
        return t.get("tray.way." + slug(way));
    }

    /** What was done and when, or nothing while it waits. */
    List<String> end(Dispatch dispatch) {
        if (dispatch instanceof SettledDispatch settled) {
            String how = settled instanceof SentDispatch sent
                    ? way(sent.way())
                    : ((UnneededDispatch) settled).reason().text();
            return List.of(how, dates.shortMoment(settled.at()));
        }
        return List.of();
    }

    String age(Instant since, LocalDate today) {
        return Ages.of(since, today, t, dates);
    }

    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
