package jp.mamis.web.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.institutions.InstitutionQueries;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.application.procedures.WaitingAges;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.institutions.WorkplaceNote;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.ProcedureKind;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.qualification.RegisteredItem;
import jp.mamis.web.settings.ExemptionJson;

/**
 * A procedure as staff of a body of its route read it. Long because each part of it is a record of its own.
 *
 * @param full all of it, once the body's turn has come
 * @param slip enough to answer a call, before that
 */
public record OfficeProcedureJson(OfficeState state, Optional<FullJson> full, Optional<SlipJson> slip) {

    /**
     * All of it.
     *
     * @param returnableTo codes of the bodies it may be sent back to, lowest first
     * @param toDecide     after a withdrawal: whether the body has yet to keep or cancel the membership
     * @param ground       why the caller may see it
     * @param before       what was asked for when the body had decided last, where something else is asked for now
     * @param amended      what of the registered data has become otherwise since the body had decided last or, where it has
     *     yet to decide, since the applicant was last asked for an answer
     * @param amendments   every change of the registered data since the filing, oldest first
     * @param confirming   how far the body has come, where its decision needs more than one person
     * @param deceased whether the applicant has died, as a body has told, while it is under way
     * @param workplaceNotes what the register of institutions has to say about the workplace
     * @param exemptions of the body's own that hold from the first day in it, or may be asked for
     */
    public record FullJson(
            ProcedureJson procedure,
            ApplicantJson applicant,
            List<String> returnableTo,
            boolean toDecide,
            ViewLog.Ground ground,
            Optional<JoinRequestJson> before,
            Optional<AmendedJson> amended,
            List<AmendmentJson> amendments,
            Optional<ConfirmingJson> confirming,
            boolean deceased,
            List<WorkplaceNote> workplaceNotes,
            List<ExemptionJson> exemptions) {}

    /**
     * Registered data that is no longer what it was.
     *
     * @param items  which of it
     * @param before what was registered then; absent for a body that had not read it
     */
    public record AmendedJson(List<RegisteredItem> items, Optional<ApplicantJson> before) {

        static AmendedJson of(OfficePage.Amended amended, UUID applicant) {
            return new AmendedJson(
                    amended.items().stream().sorted().toList(),
                    amended.before().map(data -> ApplicantJson.of(applicant, data)));
        }
    }

    /**
     * A change of registered data.
     *
     * @param body the name of the body whose office made it; absent for the applicant and for the operator
     * @param own  whether the applicant made it
     */
    public record AmendmentJson(Instant at, Optional<String> body, boolean own) {

        static AmendmentJson of(Tracker.Amendment amendment) {
            return new AmendmentJson(amendment.at(), amendment.body(), amendment.own());
        }
    }

    /**
     * Enough to answer a call.
     *
     * @param current   name of the body whose turn it is, or that waits for the applicant
     * @param withApplicant whether it waits for the applicant
     * @param closedBy  once it has ended: name of the body whose act ended it; absent where applicant or system did
     * @param since     since when it is in this state at the body, as in the work list
     * @param lastMoved when anything last happened to it, at whatever body
     */
    public record SlipJson(
            String reference,
            String applicant,
            Optional<String> current,
            boolean withApplicant,
            Optional<String> closedBy,
            Instant since,
            Instant lastMoved) {}

    /** What a deciding body reads of the applicant. */
    public record ApplicantJson(
            UUID id, String name, String kana, String licenceNumber, LocalDate birthDate, String graduation) {

        static ApplicantJson of(UUID id, RegisteredData data) {
            return new ApplicantJson(
                    id,
                    data.name().full(),
                    data.kana().full(),
                    data.licence().number().digits(),
                    data.birth().day(),
                    data.graduation().text());
        }
    }

    /**
     * A row of the work list.
     *
     * @param kana    empty where the body sees a slip
     * @param current code of the body whose turn it is, or that waits for the applicant
     * @param rejectedBy code of the body above that has refused what this one had approved
     * @param withApplicant whether it waits for the applicant, at whatever body
     * @param deceased whether the applicant has died, as a body has told, while it is under way
     * @param version what an approval names; there while it is to be decided here
     */
    public record RowJson(
            UUID id,
            String reference,
            ProcedureKind kind,
            String name,
            String kana,
            OfficeState state,
            Instant since,
            Instant submittedAt,
            Optional<String> current,
            Optional<String> rejectedBy,
            boolean withApplicant,
            boolean deceased,
            Optional<Long> version) {

        static RowJson of(ProcedureIndex.Row row, Hierarchy bodies) {
            return new RowJson(
                    row.id().value(),
                    row.reference(),
                    row.kind(),
                    row.name(),
                    row.kana(),
                    row.state(),
                    row.since(),
                    row.submittedAt(),
                    row.current().map(body -> bodies.require(body).code().text()),
                    row.rejectedBy().map(body -> bodies.require(body).code().text()),
                    row.withApplicant(),
                    row.deceased(),
                    Optional.of(row.version().number()).filter(number -> row.isDecidable()));
        }
    }

    /** How many are in a state, since when the longest waiting one is, and how many for how many days. */
    public record CountJson(OfficeState state, long number, Instant oldest, WaitingAges days) {}

    /** The counts of a body; states without any are left out. */
    public record CountsJson(List<CountJson> counts) {}

    static OfficeProcedureJson of(OfficePage page, Hierarchy bodies, InstitutionQueries register) {
        if (page instanceof OfficePage.Full full) {
            return new OfficeProcedureJson(full.state(), Optional.of(full(full, bodies, register)), Optional.empty());
        }
        OfficePage.Slip slip = (OfficePage.Slip) page;
        return new OfficeProcedureJson(
                slip.state(),
                Optional.empty(),
                Optional.of(new SlipJson(
                        slip.reference(),
                        slip.applicant(),
                        slip.current(),
                        slip.withApplicant(),
                        slip.closedBy(),
                        slip.since(),
                        slip.lastMoved())));
    }

    private static FullJson full(OfficePage.Full page, Hierarchy bodies, InstitutionQueries register) {
        return new FullJson(
                ProcedureJson.of(page.tracker(), bodies),
                ApplicantJson.of(page.applicant().value(), page.data()),
                page.lower().stream()
                        .map(body -> bodies.require(body).code().text())
                        .toList(),
                page.toDecide(),
                page.ground(),
                page.before().map(before -> JoinRequestJson.of(before.request(), bodies)),
                page.amended()
                        .map(amended -> AmendedJson.of(amended, page.applicant().value())),
                page.amendments().stream().map(AmendmentJson::of).toList(),
                page.confirming().map(ConfirmingJson::of),
                page.deceased(),
                register.of(page.tracker().request().workplace()).notes(),
                page.exemptions().stream().map(ExemptionJson::of).toList());
    }
}
