package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.attachments.OfficeFiles;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.people.AmendmentHistory;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.Step;
import jp.mamis.domain.procedures.WithdrawnProcedure;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;

/**
 * What the secretariat of a body may read of procedures: the contents when its step is open or it has decided, a slip
 * while bodies below decide or after it had acted on what ended there, and nothing of those it is not on the route of or
 * that ended before its turn ever came. Long because the page it shows is gathered here from all that stands around a procedure.
 */
public final class OfficeQueries {

    private final Foundation foundation;
    private final ProcedurePorts ports;
    private final Physicians physicians;
    private final Tracking tracking;
    private final Freshness freshness;
    private final ApplicantAmendments amendments;
    private final OfficePaperWork papers;
    private final Applicants applicants;
    private final Confirmations confirmations;

    OfficeQueries(
            Foundation foundation,
            ProcedurePorts ports,
            Physicians physicians,
            Tracking tracking,
            Freshness freshness,
            OfficePaperWork papers,
            Applicants applicants,
            Confirmations confirmations) {
        this.papers = papers;
        this.applicants = applicants;
        this.confirmations = confirmations;
        this.amendments = new ApplicantAmendments(new AmendmentHistory(foundation, physicians), tracking);
        this.foundation = foundation;
        this.ports = ports;
        this.physicians = physicians;
        this.tracking = tracking;
        this.freshness = freshness;
    }

    /** The body's work list. Looking at it is logged. */
    public Outcome<Slice<ProcedureIndex.Row>> queue(
            AssociationId body, ProcedureIndex.Filter filter, Page page, Caller caller) {
        return foundation.answered(listed(body, filter, page, Optional.empty(), caller), body, body.value(), caller);
    }

    /**
     * A part of the work list to be saved as a file, begun by nobody without a fresh proof. One look is logged for each part,
     * as it is read.
     *
     * @param format what it is saved as, for the log
     */
    public Outcome<Slice<ProcedureIndex.Row>> exported(
            AssociationId body, ProcedureIndex.Filter filter, Page page, String format, Caller caller) {
        return foundation.answered(
                freshness
                        .toSave(page, caller, foundation.time().now())
                        .then(fresh -> listed(body, filter, page, Optional.of(format), caller)),
                body,
                body.value(),
                caller);
    }

    private Outcome<Slice<ProcedureIndex.Row>> listed(
            AssociationId body, ProcedureIndex.Filter filter, Page page, Optional<String> format, Caller caller) {
        return staff(body, caller)
                .map(allowed -> foundation.work().inTransaction(() -> {
                    Slice<ProcedureIndex.Row> rows = ports.index().at(body, filter, page);
                    List<PersonId> seen = rows.rows().stream()
                            .map(ProcedureIndex.Row::applicant)
                            .toList();
                    foundation.listed(caller, body, ViewLog.Ground.STEP, filter.described(), format, seen);
                    return rows.map(ProcedureIndex.Row::asFarAsShown);
                }));
    }

    private static Outcome<AssociationId> staff(AssociationId body, Caller caller) {
        return caller.decidesFor(body) ? Outcome.accepted(body) : Outcome.refused(ProcedureRefusal.NOT_ALLOWED);
    }

    /**
     * Where the caller goes on after {@code current}: the first of that work list that he can decide himself now, and no
     * colleague has taken up. Shows no person, so it is no look.
     */
    public Optional<ProcedureId> next(
            AssociationId body, ProcedureId current, ProcedureIndex.Filter list, Caller caller) {
        return caller.decidesFor(body)
                ? next(body, current, list, caller, foundation.time().now())
                : Optional.empty();
    }

    private Optional<ProcedureId> next(
            AssociationId body, ProcedureId current, ProcedureIndex.Filter list, Caller caller, Instant now) {
        return foundation
                .work()
                .readOnly(() -> new NextToDecide(ports.index(), confirmations).of(body, current, list, caller, now));
    }

    /**
     * What there is to do.
     *
     * @param papers on paper, for the body's own staff
     * @param turns  what colleagues have confirmed and the caller may confirm next, by reference number
     */
    public record Dashboard(
            List<ProcedureIndex.Count> states, Optional<OfficePaperWork.Counts> papers, List<Turn> turns) {
        public Dashboard {
            turns = List.copyOf(turns);
        }
    }

    /**
     * A procedure that waits for somebody's confirmation, without its applicant.
     *
     * @param complete whether whoever was awaited has left, and it has only to be put into effect
     */
    public record Turn(ProcedureId id, String reference, boolean complete) {}

    /** How much there is to do at the body. Shows nobody, so it is no look. */
    public Outcome<Dashboard> dashboard(AssociationId body, Caller caller) {
        return foundation.answered(
                staff(body, caller)
                        .map(allowed -> dashboard(body, foundation.time().now(), caller)),
                body,
                body.value(),
                caller);
    }

    private Dashboard dashboard(AssociationId body, Instant now, Caller caller) {
        return foundation
                .work()
                .readOnly(() -> new Dashboard(
                        ports.index().counts(body, JapanTime.today(now)),
                        Optional.of(body).filter(caller::isStaffOf).map(papers::counts),
                        confirmations.turns(body, caller, now)));
    }

    /** How many procedures are in which state at the body. */
    public Outcome<List<ProcedureIndex.Count>> counts(AssociationId body, Caller caller) {
        return foundation.answered(
                staff(body, caller)
                        .map(allowed -> foundation
                                .work()
                                .readOnly(() -> ports.index()
                                        .counts(body, foundation.time().today()))),
                body,
                body.value(),
                caller);
    }

    /** A procedure for staff of a body of its route: all of it, or a slip. Looking at it is logged. */
    public Outcome<OfficePage> office(ProcedureId id, AssociationId body, Caller caller) {
        Outcome<OfficePage> answer = foundation
                .work()
                .inTransaction(() -> ProcedureQueries.reached(
                        ports.procedures().find(id).flatMap(procedure -> readable(procedure, body, caller))));
        return foundation.answered(answer, body, id.value(), caller);
    }

    /** The name of whoever acted last for the body on a procedure; for those who decide there and for nobody else. */
    public Optional<String> lastToAct(ProcedureId id, AssociationId body, Caller caller) {
        return foundation
                .work()
                .readOnly(() -> ports.procedures()
                        .find(id)
                        .flatMap(procedure -> confirmations.lastToAct(procedure, body, caller)));
    }

    private Optional<OfficePage> readable(Procedure procedure, AssociationId body, Caller caller) {
        Offices.Known office =
                confirmations.office(procedure, body, foundation.time().today());
        return PartnerQueries.mayRead(procedure, body, caller, () -> office.at(body, procedure))
                        && procedure.isListedAt(body)
                ? Optional.of(seen(procedure, body, office, caller))
                : Optional.empty();
    }

    private OfficePage seen(Procedure procedure, AssociationId body, Offices.Known office, Caller caller) {
        boolean full = procedure.isShownTo(body);
        ViewLog.Ground ground = PartnerQueries.ground(full, body, caller);
        PersonId applicant = procedure.filing().applicant();
        foundation.looked(caller, body, ViewLog.Kind.PROCEDURE_PAGE, ground, applicant, subject(procedure));
        Physician registered = physicians.require(applicant);
        return full
                ? full(procedure, body, office, registered, ground, caller)
                : new Slips(ports.index(), tracking).of(procedure, body, registered.shownOn(dayShown(procedure)));
    }

    /** What a look at a procedure's page is a look at. */
    static String subject(Procedure procedure) {
        return "procedure " + procedure.filing().reference().text();
    }

    /** Under way the data of today; afterwards that of the day it ended, later changes being none of its bodies' business. */
    private LocalDate dayShown(Procedure procedure) {
        return procedure.closedOn().orElseGet(() -> foundation.time().today());
    }

    private OfficePage full(
            Procedure procedure,
            AssociationId body,
            Offices.Known office,
            Physician registered,
            ViewLog.Ground ground,
            Caller caller) {
        RegisteredData data = registered.shownOn(dayShown(procedure));
        List<AssociationId> lower = procedure.filing().route().steps().stream()
                .limit(procedure.filing().route().indexOf(body))
                .map(Step::body)
                .toList();
        Outcome<PersonId> living = procedure.closedOn().isEmpty()
                ? applicants.living(procedure.filing().applicant())
                : Outcome.accepted(procedure.filing().applicant());
        boolean toDecide = procedure instanceof WithdrawnProcedure undecided
                && undecided.toDecide().contains(body);
        return new OfficePage.Full(
                tracking.ofOffice(
                        procedure,
                        ports.calls().of(procedure.id()),
                        confirmations.deputed(procedure, body, office, caller),
                        foundation.time().now()),
                procedure.filing().applicant(),
                data,
                OfficeState.of(procedure, body),
                lower,
                procedure instanceof WithdrawnProcedure withdrawn
                        ? withdrawn.fallingWith(body)
                        : procedure.filing().route().bodiesBegunFrom(body),
                toDecide,
                ground,
                LastAct.isOf(procedure, caller),
                PartnerQueries.boardDays(
                        procedure,
                        body,
                        ground,
                        office.at(body, procedure),
                        foundation.time().today()),
                procedure.filing().askedBefore(body).map(request -> tracking.asked(procedure.filing(), request)),
                amendments.since(procedure, body, data),
                amendments.of(procedure, registered),
                confirmations.of(procedure, body, office, caller),
                confirmations.hindrance(
                        procedure,
                        body,
                        office,
                        living,
                        caller,
                        foundation.time().now()),
                living.accepted().isEmpty(),
                ApplicableExemptions.at(body, procedure.filing(), data),
                OfficeFiles.of(ports.files().attachments().in(ProcedureFolders.folder(procedure.id())), body));
    }
}
