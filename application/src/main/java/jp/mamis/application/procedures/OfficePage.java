package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.attachments.OfficeFiles;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.BoardDays;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.qualification.RegisteredItem;
import jp.mamis.domain.settings.OwnExemption;

/** A procedure as staff of a body of its route may see it. */
public sealed interface OfficePage {

    /**
     * Everything: the body's step is open, or it has decided.
     *
     * @param state    how it looks from this body
     * @param lower    the bodies it may be sent back to, lowest first
     * @param endings  the bodies whose memberships of this procedure end should this body reject it, lowest first
     * @param toDecide after a withdrawal: whether this body has yet to keep or cancel
     * @param ground   why the viewer may see it
     * @param ownAct   whether the viewer made the last entry of its history
     * @param before   what was asked for when this body had decided last; empty when nothing else is asked for now
     * @param amended what of the registered data has become otherwise since this body had decided last or, where it has yet
     *     to decide, since the applicant was last asked for an answer; empty where nothing has
     * @param amendments every change of the registered data since the filing, oldest first
     * @param confirming how far the body has come in confirming, where its decision needs more than one person
     * @param boardDays the days its board may have decided on; empty when it is not this body's turn
     * @param hindrance why the viewer cannot approve, though it is this body's turn; empty where nothing is in the way
     * @param deceased whether the applicant of a procedure under way has died, as a body has told
     * @param exemptions of the body's own that hold from the first day in it, or may be asked for
     * @param files  what was attached, as far as this body gets to see it
     */
    record Full(
            Tracker tracker,
            PersonId applicant,
            RegisteredData data,
            OfficeState state,
            List<AssociationId> lower,
            List<AssociationId> endings,
            boolean toDecide,
            ViewLog.Ground ground,
            boolean ownAct,
            Optional<BoardDays> boardDays,
            Optional<Tracker.Asked> before,
            Optional<Amended> amended,
            List<Tracker.Amendment> amendments,
            Optional<Confirmers> confirming,
            Optional<Hindrance> hindrance,
            boolean deceased,
            List<OwnExemption> exemptions,
            OfficeFiles files)
            implements OfficePage {}

    /**
     * What keeps somebody of the office from approving.
     *
     * @param anew whether he or she may begin the confirmations anew, for another day of the board
     */
    record Hindrance(Refusals why, boolean anew) {

        /** Whether the viewer is the applicant, and decides nothing. */
        public boolean isOwn() {
            return why.contains(ProcedureRefusal.OWN_PROCEDURE);
        }
    }

    /**
     * Registered data that is no longer what it was.
     *
     * @param items  of those that a deciding body reads
     * @param before what was registered then; empty for a body that had not read it
     */
    record Amended(Set<RegisteredItem> items, Optional<RegisteredData> before) {
        public Amended {
            items = Set.copyOf(items);
        }
    }

    /**
     * A slip: enough to answer a call and to remind. The body's turn has not come, or it had sent the procedure down and
     * the procedure ended before its turn came again.
     *
     * @param current   the body whose turn it is, or that waits for the applicant
     * @param withApplicant whether it waits for the applicant
     * @param closedBy  once it has ended: the body whose act ended it; empty while under way, and for the applicant and the
     *     system
     * @param since     since when it is in this state at the body, as the work list says
     * @param lastMoved when anything last happened to it, at whatever body
     */
    record Slip(
            String reference,
            String applicant,
            OfficeState state,
            Optional<String> current,
            boolean withApplicant,
            Optional<String> closedBy,
            Instant since,
            Instant lastMoved)
            implements OfficePage {}
}
