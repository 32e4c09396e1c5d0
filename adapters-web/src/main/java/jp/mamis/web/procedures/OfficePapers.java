package jp.mamis.web.procedures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.function.Function;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.procedures.Paper;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** Finds by its code the paper, filled in by hand, that an office works on. */
final class OfficePapers {

    private static final Set<RefusalCode> SETTLED = Set.of(
            ProcedureRefusal.PAPER_FILED, ProcedureRefusal.PAPER_ENDED_UNFILED, ProcedureRefusal.PAPER_DISCARDED);

    private final AssociationSystem system;

    OfficePapers(AssociationSystem system) {
        this.system = system;
    }

    /**
     * What is answered about the paper. Nothing is there under what is no code, or what the doctor has printed; what is
     * settled leads to where its code is told of, with the way to the procedure.
     */
    Response answer(String typed, Association body, HttpServletRequest http, Function<Paper, Response> shown) {
        PaperCode code = code(typed);
        Outcome<Paper> found = system.procedures()
                .paper()
                .paperQueries()
                .show(code, body.id(), CurrentCaller.of(http).caller());
        if (found.refusals().filter(reasons -> settled(reasons.first().code())).isPresent()) {
            return Response.seeOther(URI.create(PaperEntryDrawing.path(body) + "?paper=" + code.text()))
                    .build();
        }
        Paper paper = RefusedRequest.unlessGranted(found);
        if (paper.draft().filledOn().isEmpty()) {
            throw Addresses.nothing();
        }
        return shown.apply(paper);
    }

    private static PaperCode code(String typed) {
        try {
            return PaperCode.parse(typed);
        } catch (MalformedValue noCode) {
            throw Addresses.nothing();
        }
    }

    private static boolean settled(RefusalCode code) {
        return SETTLED.contains(code);
    }
}
