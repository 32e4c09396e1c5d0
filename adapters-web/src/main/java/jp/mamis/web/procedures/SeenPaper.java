package jp.mamis.web.procedures;

import java.util.Optional;
import jp.mamis.application.procedures.Paper;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.web.page.Facts;

/** A paper with what it asks for, where that can be read. */
record SeenPaper(Paper paper, Optional<JoinRequest> request) {

    /** What it says; empty where it is not complete. */
    Optional<Facts> facts(PaperRows rows) {
        return request.map(asked -> rows.facts(paper, asked));
    }

    /** Where the office changes what it has typed; empty for a form that the doctor has printed. */
    String editing(Association body) {
        return paper.draft().filledOn().isPresent()
                ? PaperAnswersPages.path(body, paper.form().code())
                : "";
    }

    boolean isMailed() {
        return paper.applicant().contact().mail().isPresent();
    }
}
