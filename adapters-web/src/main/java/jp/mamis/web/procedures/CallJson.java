package jp.mamis.web.procedures;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.procedures.CallDirection;
import jp.mamis.domain.procedures.CallId;
import jp.mamis.domain.procedures.CallNote;
import jp.mamis.domain.procedures.CallParty;
import jp.mamis.domain.procedures.CallText;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;

/**
 * What was noted of a telephone call, or added to such a note.
 *
 * @param at          when the call was, or when the note was supplemented
 * @param body        name of the body that noted it
 * @param supplements the note it supplements; absent for a call
 * @param direction   who called whom; there for a call
 * @param party       with whom the body spoke; there for a call
 * @param text        what was said; absent for the applicant
 * @param agent       name of the body that decided in its place when it was noted
 */
public record CallJson(
        UUID id,
        Instant at,
        String body,
        Optional<UUID> supplements,
        Optional<CallDirection> direction,
        Optional<CallParty> party,
        Optional<String> text,
        Optional<String> agent) {

    /**
     * A note to be kept.
     *
     * @param supplements the note it supplements; then direction, party and instant are absent
     * @param at          when the call was, as {@code 2026-04-01T14:05:00+09:00}
     */
    public record Request(
            Optional<UUID> supplements,
            Optional<String> direction,
            Optional<String> party,
            Optional<String> at,
            String text) {

        CallNote.Said said() {
            Parsing input = new Parsing();
            Parsed<CallText> what = input.required("text", text, CallText::parse);
            if (supplements.isPresent()) {
                return input.complete(() -> new CallNote.Supplement(new CallId(supplements.get()), what.get()));
            }
            Parsed<CallDirection> way = input.required(
                    "direction", direction.orElse(""), name -> Choices.constant(CallDirection.values(), name));
            Parsed<CallParty> whom =
                    input.required("party", party.orElse(""), name -> Choices.constant(CallParty.values(), name));
            Parsed<Instant> when = input.required("at", at.orElse(""), Request::moment);
            return input.complete(() -> new CallNote.Call(way.get(), whom.get(), when.get(), what.get()));
        }

        private static Instant moment(String text) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException noMoment) {
                throw new MalformedValue("moment", text);
            }
        }
    }

    static CallJson of(Tracker.Call call) {
        return new CallJson(
                call.id().value(),
                call.at(),
                call.body(),
                call.supplements().map(CallId::value),
                call.direction(),
                call.party(),
                call.text(),
                call.agent());
    }
}
