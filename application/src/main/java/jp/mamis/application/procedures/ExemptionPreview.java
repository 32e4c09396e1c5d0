package jp.mamis.application.procedures;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.calendar.EffectiveDated;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.Target;
import jp.mamis.domain.settings.ExemptionFacts;
import jp.mamis.domain.settings.OwnExemption;
import jp.mamis.domain.settings.RouteRules;

/** What a doctor learns before filing of the exemptions that bodies have made for themselves. */
public final class ExemptionPreview {

    private final Foundation foundation;
    private final Physicians physicians;

    ExemptionPreview(Foundation foundation, Physicians physicians) {
        this.foundation = foundation;
        this.physicians = physicians;
    }

    /**
     * By body what would hold for the caller on the day wished for, or may be asked for, in the body's order; nothing for
     * someone who is no registered person.
     */
    public Map<AssociationId, List<OwnExemption>> of(JoinRequest request, RouteRules rules, Caller caller) {
        return caller.person()
                .flatMap(person -> foundation.work().readOnly(() -> physicians.find(person)))
                .flatMap(physician -> physician.data().latest())
                .map(EffectiveDated.Entry::value)
                .map(data -> ApplicableExemptions.facts(data, request))
                .map(doctor -> of(request, rules, doctor))
                .orElseGet(Map::of);
    }

    private static Map<AssociationId, List<OwnExemption>> of(
            JoinRequest request, RouteRules rules, ExemptionFacts doctor) {
        return request.targets().stream()
                .map(Target::body)
                .collect(Collectors.toUnmodifiableMap(
                        body -> body, body -> ApplicableExemptions.at(body, rules, doctor, request.desiredOn())));
    }
}
