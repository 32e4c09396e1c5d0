package jp.mamis.web.procedures;

import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.application.procedures.DecideOnWithdrawnMembership;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;

/** What programs send with a body's decisions. */
final class DecisionRequests {

    private DecisionRequests() {}

    /** Taking a step up says nothing more. */
    public record Review() {}

    /** @param boardDay the day from which membership runs, in Japan */
    public record Approval(LocalDate boardDay) {}

    /** @param to code of a body below; absent for the applicant */
    public record Return(Optional<String> to, String reason) {

        /** Where to, and why. */
        record Read(Optional<AssociationId> to, Reason why) {}

        Read read(Hierarchy bodies) {
            Parsing input = new Parsing();
            Parsed<Optional<AssociationId>> lower = input.optional(
                    "to",
                    to,
                    code -> bodies.findByCode(AssociationCode.parse(code))
                            .orElseThrow(() -> new MalformedValue("association-code", code))
                            .id());
            Parsed<Reason> why = input.required("reason", reason, Reason::parse);
            return input.complete(() -> new Read(lower.get(), why.get()));
        }
    }

    /** @param reason for the applicant and the bodies of the route */
    public record Rejection(String reason) {

        Reason read() {
            Parsing input = new Parsing();
            Parsed<Reason> why = input.required("reason", reason, Reason::parse);
            return input.complete(why::get);
        }
    }

    /** What becomes of a membership that had begun before its procedure was withdrawn. */
    public record WithdrawalDecision(DecideOnWithdrawnMembership.Choice choice) {}
}
