package jp.mamis.persistence.procedures;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.membership.MembershipId;
import jp.mamis.domain.procedures.Confirmation;
import jp.mamis.domain.procedures.Step;
import jp.mamis.persistence.work.JsonText;

/** The JSON of one body's part. Which fields there are follows from {@code state}. */
final class StepJson {

    private StepJson() {}

    static JsonObjectBuilder write(Step step) {
        JsonObjectBuilder object = JsonText.object()
                .add("body", step.body().value().toString())
                .add("state", step.code().name());
        Fields.put(object, "begun", step.begun().map(MembershipId::value));
        if (step instanceof Step.Open open) {
            object.add("since", open.since().toString());
        } else if (step instanceof Step.InReview review) {
            object.add("since", review.since().toString());
            object.add("by", review.reviewer().value().toString());
            object.add("confirmations", Fields.array(review.confirmations(), StepJson::written));
        } else if (step instanceof Step.Approved approved) {
            decided(object, approved.at(), approved.by());
            object.add("boardDay", approved.boardDay().toString());
            object.add("begins", approved.begins().toString());
        } else if (step instanceof Step.SentBack sentBack) {
            decided(object, sentBack.at(), sentBack.by());
        } else if (step instanceof Step.Rejected rejected) {
            decided(object, rejected.at(), rejected.by());
        }
        return object;
    }

    static Step read(JsonObject object) {
        AssociationId body = Fields.body(object.getString("body"));
        Optional<MembershipId> begun =
                Fields.text(object, "begun").map(UUID::fromString).map(MembershipId::new);
        return switch (Step.StepCode.valueOf(object.getString("state"))) {
            case WAITING -> new Step.Waiting(body, begun);
            case OPEN -> new Step.Open(body, begun, instant(object, "since"));
            case IN_REVIEW ->
                new Step.InReview(body, begun, instant(object, "since"), by(object), confirmations(object));
            case APPROVED ->
                new Step.Approved(
                        body,
                        begun.orElseThrow(),
                        instant(object, "at"),
                        by(object),
                        LocalDate.parse(object.getString("boardDay")),
                        LocalDate.parse(object.getString("begins", object.getString("boardDay"))));
            case SENT_BACK -> new Step.SentBack(body, begun, instant(object, "at"), by(object));
            case REJECTED -> new Step.Rejected(body, instant(object, "at"), by(object));
        };
    }

    private static JsonObjectBuilder written(Confirmation confirmation) {
        JsonObjectBuilder object = JsonText.object()
                .add("by", confirmation.by().value().toString())
                .add("at", confirmation.at().toString())
                .add("boardDay", confirmation.boardDay().toString())
                .add("stage", confirmation.stage());
        if (confirmation.closing()) {
            object.add("closing", true);
        }
        if (!confirmation.inPlaceOf().isEmpty()) {
            object.add("inPlaceOf", Fields.accounts(confirmation.inPlaceOf()));
        }
        return object;
    }

    /** What was written before bodies could ask everybody has no stage: it follows from the order. */
    private static Confirmation confirmation(JsonObject object) {
        return new Confirmation(
                by(object),
                instant(object, "at"),
                LocalDate.parse(object.getString("boardDay")),
                object.getInt("stage", 0),
                object.getBoolean("closing", false),
                Fields.accounts(object, "inPlaceOf"));
    }

    /** None in what was written before bodies could ask for more than one. */
    private static List<Confirmation> confirmations(JsonObject step) {
        return step.containsKey("confirmations")
                ? Fields.list(step, "confirmations", StepJson::confirmation)
                : List.of();
    }

    private static void decided(JsonObjectBuilder object, Instant at, AccountId by) {
        object.add("at", at.toString());
        object.add("by", by.value().toString());
    }

    private static Instant instant(JsonObject object, String name) {
        return Instant.parse(object.getString(name));
    }

    private static AccountId by(JsonObject object) {
        return new AccountId(Fields.id(object, "by"));
    }
}
