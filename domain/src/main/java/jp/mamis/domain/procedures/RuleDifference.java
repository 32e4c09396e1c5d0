package jp.mamis.domain.procedures;

import java.util.List;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.settings.AnswerTime;
import jp.mamis.domain.settings.MembershipStart;
import jp.mamis.domain.settings.OwnExemption;
import jp.mamis.domain.settings.Workflow;

/** In what a filing would go otherwise under other rules of a body (規則による扱いの違い). */
public sealed interface RuleDifference {

    /** It would be refused. */
    record Refused(Refusal reason) implements RuleDifference {}

    /** What stands against it under its own rules would not. */
    record Admitted(Refusal reason) implements RuleDifference {}

    /** The office would be told of another membership of its layer, or no longer. */
    record OtherMembership(boolean told) implements RuleDifference {}

    /** Others would have to confirm the decision. */
    record Confirmations(Workflow now, Workflow then) implements RuleDifference {}

    /** Membership would begin on a day found otherwise. */
    record Start(MembershipStart now, MembershipStart then) implements RuleDifference {}

    /** Other documents would be asked for, by name. */
    record Documents(List<String> now, List<String> then) implements RuleDifference {}

    /** Other exemptions of the body's own would hold or could be asked for. */
    record Exemptions(List<OwnExemption> now, List<OwnExemption> then) implements RuleDifference {}

    /** The applicant would have more or less time to answer. */
    record Answering(AnswerTime now, AnswerTime then) implements RuleDifference {}
}
