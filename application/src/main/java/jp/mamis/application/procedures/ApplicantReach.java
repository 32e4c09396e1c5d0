package jp.mamis.application.procedures;

import java.time.LocalDate;
import java.util.List;
import jp.mamis.application.membership.Members;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;

/**
 * Whether an office that has a paper before it may read all that is registered of its doctor: of a member, of whoever has a
 * procedure before the body, and of whom it has itself made known. Of anybody else the paper gives no ground yet.
 */
final class ApplicantReach {

    private final ProcedurePorts ports;
    private final ProcedureGrounds grounds;
    private final Members members;

    ApplicantReach(ProcedurePorts ports, Members members) {
        this.ports = ports;
        this.grounds = new ProcedureGrounds(ports);
        this.members = members;
    }

    boolean reads(AssociationId body, PersonId person, LocalDate today) {
        return members.of(person).bodiesOn(today).contains(body)
                || grounds.of(person, body).isPresent()
                || isKnownByItsPapersAlone(body, person);
    }

    /** What another office has typed of a newcomer is its own. */
    private boolean isKnownByItsPapersAlone(AssociationId body, PersonId person) {
        List<Draft> drafts = ports.drafts().of(person);
        return !drafts.isEmpty()
                && drafts.stream()
                        .allMatch(draft -> draft.isOfNewcomer()
                                && ports.papers()
                                        .of(draft.id())
                                        .flatMap(PaperForm::taker)
                                        .filter(taker -> taker.office().equals(body))
                                        .isPresent());
    }
}
