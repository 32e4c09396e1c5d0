package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.procedures.BegunMembership;
import jp.mamis.domain.procedures.CallDirection;
import jp.mamis.domain.procedures.CallId;
import jp.mamis.domain.procedures.CallParty;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureKind;
import jp.mamis.domain.procedures.Step;

/**
 * Where a procedure stands, body by body (進捗).
 *
 * @param version  to hand in with the next act
 * @param history  oldest first, by body; who at a body acted is not shown, but for whom a deputy spoke
 * @param calls    what was noted of telephone calls, in the order of time; the applicant reads that there was a call
 * @param answerBy the last day to answer when it waits for the applicant
 * @param usual    for the applicant: how long the body whose turn it is usually takes; empty where too little is known
 */
public record Tracker(
        ProcedureId id,
        Version version,
        String reference,
        ProcedureKind kind,
        Procedure.State state,
        Instant submittedAt,
        LocalDate appliedOn,
        JoinRequest request,
        List<Stage> stages,
        List<Line> history,
        List<Call> calls,
        Optional<LocalDate> answerBy,
        Optional<ProcedureIndex.Usual> usual) {

    /**
     * One body's part.
     *
     * @param ownCategory the body's own category as it calls it, where it keeps its own
     * @param since    since when it is its turn or waits for the applicant, or when it decided
     * @param boardDay the day the body decided for, once it has
     * @param begun    the membership it has begun by this procedure, also while it is asked to decide anew
     * @param standing what that membership is, while it is in force
     * @param agent    the name of the body that decides in its place, on the day it decides or decided
     * @param other    what the body says to another membership of its layer, where it decides about that
     */
    public record Stage(
            AssociationId body,
            String code,
            String name,
            Tier tier,
            MemberCategory category,
            Optional<String> ownCategory,
            Step.StepCode state,
            Optional<Instant> since,
            Optional<LocalDate> boardDay,
            Optional<BegunMembership> begun,
            Optional<Held> standing,
            Optional<String> agent,
            Optional<OtherMembership> other) {

        /** Whether the membership it has begun is in force as far as this procedure goes. */
        public boolean isInForce() {
            return begun.filter(membership -> membership.ended().isEmpty()).isPresent();
        }

        /** The membership in force where it is of another category than the one asked for. */
        public Optional<Held> otherwise() {
            return standing.filter(
                    held -> held.category() != category || !held.ownCategory().equals(ownCategory));
        }
    }

    /** What a body says to a doctor who belongs to another body of its layer, where it decides about that. */
    public enum OtherMembership {
        /** It has been told and has not taken the doctor in. */
        ASKED,
        /** It has taken the doctor in all the same. */
        ALLOWED
    }

    /**
     * A membership in force, as the body has decided it: the category asked for now may be another one.
     *
     * @param ownCategory the body's own category as it calls it, where it keeps its own
     * @param toSettle    whether the body has yet to keep or cancel it after a withdrawal
     */
    public record Held(MemberCategory category, Optional<String> ownCategory, boolean toSettle) {

        /** The category as the body calls it, in short. */
        public String label() {
            return ownCategory.orElseGet(category::label);
        }
    }

    /**
     * One thing that happened.
     *
     * @param body   the body's name; empty for applicant and system
     * @param to     the name of the body it went back to
     * @param reason as written; empty text for none
     * @param boardDay of an approval: the day it was given for, even when a later one replaced it
     * @param begins of an approval: the first day of membership it was given with, where it was kept
     * @param ended  the memberships that ended with it, lowest body first
     * @param agent  the name of the body that decided in its place at that time
     * @param filledOn of what was filled in by hand: the day on the paper
     * @param deputed of what somebody confirmed for the absent too: by whom and for whom; only for those who decide at that body
     */
    public record Line(
            Instant at,
            HistoryLine.Happening what,
            Optional<String> body,
            Optional<String> to,
            String reason,
            Optional<LocalDate> boardDay,
            Optional<LocalDate> begins,
            List<Ending> ended,
            Optional<String> agent,
            Optional<LocalDate> filledOn,
            Optional<Deputed> deputed) {}

    /**
     * A word that somebody gave as a deputy beside the own one.
     *
     * @param by        the name of who gave it
     * @param inPlaceOf the names of the absent
     */
    public record Deputed(String by, List<String> inPlaceOf) {
        public Deputed {
            inPlaceOf = List.copyOf(inPlaceOf);
        }
    }

    /**
     * A change of what is registered about the applicant.
     *
     * @param body the name of the body whose office made it; empty for the applicant and for the operator
     * @param own  whether the applicant made it
     */
    public record Amendment(Instant at, Optional<String> body, boolean own) {}

    /**
     * What a body has noted of a telephone call, or added to such a note.
     *
     * @param at          when the call was, or when the note was supplemented
     * @param body        the name of the body that noted it
     * @param supplements the note it supplements; empty for a call
     * @param direction   who called whom; there for a call
     * @param party       with whom the body spoke; there for a call
     * @param text        what was said; empty for the applicant
     * @param agent       the name of the body that decided in its place when it was noted
     */
    public record Call(
            CallId id,
            Instant at,
            String body,
            Optional<CallId> supplements,
            Optional<CallDirection> direction,
            Optional<CallParty> party,
            Optional<String> text,
            Optional<String> agent) {}

    /**
     * What was asked for at some time.
     *
     * @param stages the bodies it names; of their parts in the procedure they say nothing
     */
    public record Asked(JoinRequest request, List<Stage> stages) {
        public Asked {
            stages = List.copyOf(stages);
        }
    }

    /**
     * A membership that ended.
     *
     * @param body    the body's name
     * @param lastDay the last day of membership; empty when it never took effect
     */
    public record Ending(String body, Optional<LocalDate> lastDay) {}
}
