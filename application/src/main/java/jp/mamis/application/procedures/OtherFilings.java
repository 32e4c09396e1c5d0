package jp.mamis.application.procedures;

import java.util.Map;
import java.util.Optional;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;

/** What else a person has under way: one procedure per workplace, and none that asks for the same body through another. */
final class OtherFilings {

    private final Procedures procedures;

    OtherFilings(Procedures procedures) {
        this.procedures = procedures;
    }

    /** The request itself, for nobody else to overtake, or a refusal with the reference of the procedure, other than {@code own}, in its way. */
    Outcome<JoinRequest> leaveRoomFor(JoinRequest request, PersonId person, ProcedureId own) {
        procedures.claim(person);
        Optional<Procedure> inTheWay = procedures.underWay(person).stream()
                .filter(other -> !other.id().equals(own))
                .filter(other -> other.filing().request().overlaps(request))
                .findFirst();
        return inTheWay.map(other -> Outcome.<JoinRequest>refused(Refusal.of(
                        ProcedureRefusal.ANOTHER_IS_OPEN,
                        Map.of("reference", other.filing().reference().text()))))
                .orElseGet(() -> Outcome.accepted(request));
    }
}
