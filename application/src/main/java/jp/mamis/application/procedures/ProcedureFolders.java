package jp.mamis.application.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.accounts.AccountIndex;
import jp.mamis.application.attachments.AttachmentUseCases;
import jp.mamis.application.attachments.Folder;
import jp.mamis.application.settings.RuleBook;
import jp.mamis.domain.attachments.FolderId;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.Filing;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.Step;
import jp.mamis.domain.settings.BodyRules;

/** Drafts and procedures as what files are put into; a draft of an answer puts them into the procedure it answers. */
public final class ProcedureFolders {

    private final Procedures procedures;
    private final Drafts drafts;
    private final RulesOfRoute rulesOf;
    private final Offices offices;

    private ProcedureFolders(ProcedurePorts ports, AccountIndex accounts, RuleBook rules) {
        this.offices = new Offices(accounts);
        this.procedures = ports.procedures();
        this.drafts = ports.drafts();
        this.rulesOf = new RulesOfRoute(rules);
    }

    /** Where files are put, for {@link AttachmentUseCases}. */
    public static AttachmentUseCases.Places places(ProcedurePorts ports, AccountIndex accounts, RuleBook rules) {
        return new AttachmentUseCases.Places(
                new ProcedureFolders(ports, accounts, rules)::find, ports.procedures()::claim);
    }

    /**
     * In the running transaction; empty for an id that names neither.
     *
     * @param today the day by whose rules a draft goes, and on which offices are who they are
     */
    private Optional<Folder> find(FolderId id, LocalDate today) {
        Optional<Draft> draft = drafts.find(new DraftId(id.value()));
        return draft.isPresent()
                ? draft.flatMap(found -> of(found, today))
                : procedures.find(new ProcedureId(id.value())).map(procedure -> of(procedure, today));
    }

    static FolderId folder(DraftId draft) {
        return new FolderId(draft.value());
    }

    static FolderId folder(ProcedureId procedure) {
        return new FolderId(procedure.value());
    }

    private Optional<Folder> of(Draft draft, LocalDate today) {
        if (draft.answered().isPresent()) {
            return draft.answered()
                    .flatMap(procedures::find)
                    .filter(procedure -> procedure.filing().applicant().equals(draft.person()))
                    .map(procedure -> of(procedure, today));
        }
        return Optional.of(new Folder(
                folder(draft.id()),
                draft.person(),
                !draft.isWithOffice(),
                false,
                body -> false,
                body -> rulesOf.on(today, List.of(body)).of(body),
                (body, caller) -> false,
                Optional.empty()));
    }

    private Folder of(Procedure procedure, LocalDate today) {
        return new Folder(
                folder(procedure.id()),
                procedure.filing().applicant(),
                procedure.state() == Procedure.State.SENT_BACK,
                true,
                body -> hasApproved(procedure, body),
                body -> rules(procedure.filing(), body),
                (body, caller) -> procedure.isShownTo(body)
                        && PartnerQueries.mayRead(
                                procedure,
                                body,
                                caller,
                                () -> offices.of(procedure, body, today).at(body, procedure)),
                procedure.isUnderWay() ? enteredByHand(procedure.filing()) : Optional.empty());
    }

    private static Optional<AssociationId> enteredByHand(Filing filing) {
        return filing.history().stream()
                .filter(line -> line.filledOn().isPresent())
                .findFirst()
                .flatMap(HistoryLine::body);
    }

    private static boolean hasApproved(Procedure procedure, AssociationId body) {
        return procedure.filing().route().steps().stream()
                .anyMatch(step -> step instanceof Step.Approved && step.body().equals(body));
    }

    /** A body that comes to the route with an answer asks for what it asked for on the day of filing. */
    private BodyRules rules(Filing filing, AssociationId body) {
        return filing.rules()
                .or(rulesOf.on(JapanTime.today(filing.submittedAt()), List.of(body)))
                .of(body);
    }
}
