package jp.mamis.web.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.person.HalfWidth;
import jp.mamis.domain.procedures.CallDirection;
import jp.mamis.domain.procedures.CallId;
import jp.mamis.domain.procedures.CallNote;
import jp.mamis.domain.procedures.CallParty;
import jp.mamis.domain.procedures.CallText;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;

/** The form of a telephone note, as it was filled in. */
final class CallForm {

    private static final Pattern CLOCK = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])");

    private CallForm() {}

    /** A call, or a supplement where the form names the note that it is for. */
    static Parsed<CallNote.Said> said(FormInput input) {
        Parsed<CallText> text = input.required("text", CallText::parse);
        if (!input.text("supplements").isEmpty()) {
            return input.combined(
                    "text", () -> new CallNote.Supplement(new CallId(id(input.text("supplements"))), text.get()));
        }
        Parsed<CallDirection> direction =
                input.required("direction", name -> Choices.constant(CallDirection.values(), name));
        Parsed<CallParty> party = input.required("party", name -> Choices.constant(CallParty.values(), name));
        Parsed<LocalDate> day = input.requiredDate("day", JapaneseDate::parse);
        Parsed<LocalTime> clock = input.required("time", CallForm::time);
        return input.combined(
                "time", () -> new CallNote.Call(direction.get(), party.get(), at(day.get(), clock.get()), text.get()));
    }

    /** No note where it can be no id. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return new UUID(0, 0);
        }
    }

    static String clock(LocalTime time) {
        return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    }

    /** What is wrong with the instant stands at its day. */
    static Refusals placed(Refusals reasons) {
        return new Refusals(reasons.reasons().stream()
                .map(reason -> reason.field().equals(Optional.of("at")) ? reason.at("day") : reason)
                .toList());
    }

    private static Instant at(LocalDate day, LocalTime clock) {
        return day.atTime(clock).atZone(JapanTime.TOKYO).toInstant();
    }

    private static LocalTime time(String text) {
        Matcher parts = CLOCK.matcher(HalfWidth.fold(text).replace("時", ":").replaceFirst("分$", ""));
        if (!parts.matches()) {
            throw new MalformedValue("clock-time", text);
        }
        return LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }
}
