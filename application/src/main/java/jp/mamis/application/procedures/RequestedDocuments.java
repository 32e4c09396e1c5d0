package jp.mamis.application.procedures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.attachments.FiledDocuments;
import jp.mamis.application.attachments.FiledDocuments.Asking;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.domain.attachments.FolderId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.settings.RouteRules;

/** The documents that the bodies of a request ask for, before and after it is filed. */
final class RequestedDocuments {

    private final FiledDocuments documents;
    private final CurrentHierarchy hierarchy;

    RequestedDocuments(ProcedurePorts ports, CurrentHierarchy hierarchy) {
        this.documents = new FiledDocuments(ports.files());
        this.hierarchy = hierarchy;
    }

    /** Every body of the request that asks for something, lowest first. */
    static List<Asking> asked(JoinRequest request, RouteRules rules, Hierarchy hierarchy) {
        return request.targets().stream()
                .map(target -> new Asking(
                        hierarchy.require(target.body()),
                        rules.of(target.body()).askedOf(target.category())))
                .filter(asking -> !asking.documents().isEmpty())
                .toList();
    }

    /** The request, or what is missing for it in the folder; without a folder everything is. */
    Outcome<JoinRequest> complete(JoinRequest request, RouteRules rules, Optional<FolderId> folder) {
        List<Asking> asked = asked(request, rules, hierarchy.get());
        Stream<Refusal> missing = folder.map(in -> documents.missing(asked, in))
                .orElseGet(() -> FiledDocuments.missing(asked, List.of()));
        return Policies.accept(() -> request, missing);
    }

    /** What lies in the draft becomes the procedure's. */
    void file(DraftId draft, Procedure procedure) {
        documents.file(
                asked(procedure.filing().request(), procedure.filing().rules(), hierarchy.get()),
                ProcedureFolders.folder(draft),
                ProcedureFolders.folder(procedure.id()));
    }
}
