package jp.mamis.web.procedures;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import jp.mamis.application.attachments.FiledDocuments;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.domain.procedures.ProcedureId;

/** Where the pages of a join lead, and how they are sent. */
final class JoinResponses {

    private JoinResponses() {}

    /** The list, which says that the draft is none, or no longer. */
    static Response toList() {
        return Response.seeOther(URI.create(ProcedurePath.OWN + "?done=gone")).build();
    }

    /** The procedure that a draft has become, which says that it was filed before. */
    static Response toFiledBefore(ProcedureId id) {
        return Response.seeOther(URI.create(ProcedurePath.own(id) + "?done=" + OwnProcedurePages.FILED_BEFORE))
                .build();
    }

    static Response toFiled(Receipt receipt) {
        return Response.seeOther(URI.create(ProcedurePath.own(receipt.id()) + "/filed"))
                .build();
    }

    static Response to(Draft draft, JoinStep step) {
        return Response.seeOther(URI.create(JoinPages.path(draft, step))).build();
    }

    /** The page of the workplace, with what the register has for the question. */
    static Response toSearch(Draft draft, WorkplaceSearch question, boolean toCheck) {
        return Response.seeOther(URI.create(JoinPages.path(draft, JoinStep.WORKPLACE)
                        + question.query()
                        + (toCheck ? "&" + JoinPages.BACK_TO_CHECK + "=yes" : "")))
                .build();
    }

    /** The next page; after the details that of the documents, where bodies ask for any. */
    static Response after(JoinStep step, JoinStep next, Draft draft, Supplier<List<FiledDocuments.Asking>> asked) {
        return step == JoinStep.DETAILS
                        && next == JoinStep.CHECK
                        && !asked.get().isEmpty()
                ? Response.seeOther(URI.create(JoinDocumentPages.path(draft))).build()
                : to(draft, next);
    }

    /** From there the check page comes back, with what was typed into it. */
    static Response toConsent(Draft draft) {
        String back = URLEncoder.encode(JoinPages.path(draft, JoinStep.CHECK), StandardCharsets.UTF_8);
        return Response.seeOther(URI.create("/my/consent?back=" + back)).build();
    }

    static Response shown(int status, String page) {
        return Response.status(status)
                .entity(page)
                .type("text/html;charset=UTF-8")
                .build();
    }
}
