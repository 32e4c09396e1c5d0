package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.people.AmendmentHistory;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;

/** What deciding bodies learn of changes of the applicant's registered data while a procedure is under way. */
final class ApplicantAmendments {

    private final AmendmentHistory history;
    private final Tracking tracking;

    ApplicantAmendments(AmendmentHistory history, Tracking tracking) {
        this.history = history;
        this.tracking = tracking;
    }

    /** Every change from the filing on, up to the end of the procedure, oldest first. */
    List<Tracker.Amendment> of(Procedure procedure, Physician applicant) {
        Instant until =
                procedure.isUnderWay() ? Instant.MAX : procedure.filing().lastActAt();
        return history.between(applicant, procedure.filing().submittedAt(), until).stream()
                .map(act -> new Tracker.Amendment(act.at(), act.body().map(tracking::name), act.own()))
                .toList();
    }

    /**
     * What has become otherwise since the body had decided last; what it was only where the body had decided, since one that
     * reads it for the first time learns nothing of what others had read.
     */
    Optional<OfficePage.Amended> since(Procedure procedure, AssociationId body, RegisteredData now) {
        Optional<Instant> decided = procedure.filing().decidedAt(body);
        return decided.or(procedure.filing()::askedForAnswerAt)
                .filter(moment -> procedure.isUnderWay())
                .flatMap(moment -> history.shownAt(procedure.filing().applicant(), moment))
                .map(before -> new OfficePage.Amended(ReadItems.otherwise(before, now), decided.map(moment -> before)))
                .filter(amended -> !amended.items().isEmpty());
    }
}
