package jp.mamis.web.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamis.domain.qualification.RegisterCheck;
import jp.mamis.domain.qualification.RegisterSource;
import jp.mamis.web.input.Choices;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Texts;

/** Checks of register numbers in words. */
public final class RegisterChecks {

    private static final RegisterCheck.State[] RESULTS = {RegisterCheck.State.CONFIRMED, RegisterCheck.State.MISMATCHED
    };

    private RegisterChecks() {}

    /** How a number stands, as the person may read it. */
    public static Cell state(RegisterCheck check, Texts t) {
        String state = word(check.state(), t);
        return Cell.chip(
                switch (check.state()) {
                    case CONFIRMED -> Chip.good(state);
                    case MISMATCHED -> Chip.bad(state);
                    case UNCHECKED -> Chip.quiet(state);
                });
    }

    /** The same with day, source and officer, for offices. */
    public static Facts facts(RegisterCheck check, Texts t, Dates dates) {
        Facts facts = Facts.none().and(t.get("person.register-check"), state(check, t));
        return check.finding()
                .map(found -> facts.and(
                        t.get("register-check.found"),
                        t.get(
                                "register-check.finding",
                                Map.of(
                                        "day",
                                        dates.day(found.on()),
                                        "source",
                                        word(found.source(), t),
                                        "officer",
                                        found.officer().name()))))
                .orElse(facts);
    }

    public static List<Choice> states(Texts t) {
        return Arrays.stream(RegisterCheck.State.values())
                .map(state -> Choice.of(state.name(), word(state, t)))
                .toList();
    }

    /** What somebody who has looked can find. */
    public static List<Choice> results(Texts t) {
        return Stream.of(RESULTS)
                .map(state -> Choice.of(state.name(), t.get("register-check.result." + slug(state))))
                .toList();
    }

    /** @throws jp.mamis.domain.kernel.MalformedValue for anything that nobody can find */
    public static RegisterCheck.State result(String name) {
        return Choices.constant(RESULTS, name);
    }

    /** What an office can look at. */
    public static List<Choice> sources(Texts t) {
        return Stream.of(RegisterSource.MINISTRY_SEARCH, RegisterSource.LICENCE_COPY)
                .map(source -> Choice.of(source.name(), word(source, t)))
                .toList();
    }

    private static String word(RegisterCheck.State state, Texts t) {
        return t.get("person.register-check." + slug(state));
    }

    private static String word(RegisterSource source, Texts t) {
        return t.get("register-check.source." + slug(source));
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
