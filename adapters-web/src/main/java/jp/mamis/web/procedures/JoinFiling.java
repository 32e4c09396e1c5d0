package jp.mamis.web.procedures;

import java.util.List;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.attachments.FiledDocuments;
import jp.mamis.application.consent.AdmitDoctor;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.application.procedures.ResubmitProcedure;
import jp.mamis.application.procedures.SubmitProcedure;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.web.input.Versions;

/** Files what a draft asks for. */
final class JoinFiling {

    private final ProcedureUseCases procedures;
    private final AdmitDoctor admitDoctor;
    private final JoinDocuments documents;

    JoinFiling(AssociationSystem system) {
        this.procedures = system.procedures();
        this.admitDoctor = system.consent().admitDoctor();
        this.documents = new JoinDocuments(system);
    }

    /** Whether the applicant has to agree to what is in force before anything is filed. */
    boolean awaitsConsent(Caller caller) {
        return admitDoctor.admit(caller).refusals().isPresent();
    }

    /** What has to be handed in, or may be. */
    List<FiledDocuments.Asking> documents(Draft draft, Caller caller) {
        return documents.asked(draft, caller);
    }

    /** Files it, or answers what was sent back. */
    Outcome<Receipt> file(Draft draft, JoinRequest request, Optional<Reason> answer, Caller caller) {
        Optional<ProcedureId> procedure = JoinFields.answered(draft);
        if (procedure.isEmpty()) {
            return procedures
                    .submitProcedure()
                    .submit(new SubmitProcedure.Command(request, Optional.of(draft.id())), caller);
        }
        return procedures
                .resubmitProcedure()
                .resubmit(
                        new ResubmitProcedure.Command(
                                procedure.get(),
                                request,
                                answer,
                                Versions.field(draft.answers().getOrDefault(JoinFields.SEEN, ""))),
                        caller);
    }
}
