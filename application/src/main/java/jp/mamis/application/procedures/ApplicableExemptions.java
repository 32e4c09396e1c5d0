package jp.mamis.application.procedures;

import java.time.LocalDate;
import java.util.List;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.BegunMembership;
import jp.mamis.domain.procedures.Filing;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.settings.ExemptionFacts;
import jp.mamis.domain.settings.OwnExemption;
import jp.mamis.domain.settings.OwnExemptionPolicy;
import jp.mamis.domain.settings.RouteRules;

/** Which exemptions of bodies' own hold for an applicant, or may be asked for. */
final class ApplicableExemptions {

    private ApplicableExemptions() {}

    static ExemptionFacts facts(RegisteredData data, JoinRequest request) {
        return new ExemptionFacts(
                data.birth(), data.graduation().month(), request.duty().isTraining());
    }

    /** By the rules of the filing, on the first day in the body, or the day wished for while there is none. */
    static List<OwnExemption> at(AssociationId body, Filing filing, RegisteredData data) {
        LocalDate day = filing.begunIn(body)
                .map(BegunMembership::from)
                .orElseGet(() -> filing.request().desiredOn());
        return at(body, filing.rules(), facts(data, filing.request()), day);
    }

    static List<OwnExemption> at(AssociationId body, RouteRules rules, ExemptionFacts doctor, LocalDate day) {
        return new OwnExemptionPolicy().judge(rules.of(body).exemptions(), doctor, day);
    }
}
