package jp.mamis.web.procedures;

import java.util.List;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.Paper;
import jp.mamis.application.procedures.PaperPreview;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.input.FormInput;

/** What filing would say to a paper, told where it is typed and together with all that is wrong with the fields. */
final class PaperJudgement {

    private final PaperPreview preview;
    private final JoinAnswers answers;
    private final JoinKnown known;

    PaperJudgement(AssociationSystem system, JoinAnswers answers) {
        this.preview = system.procedures().paper().paperPreview();
        this.answers = answers;
        this.known = new JoinKnown(answers, system.procedures().joinPreview());
    }

    void judge(FormInput input, Association body, Paper paper, Caller caller) {
        List<Association> route = answers.chosenRoute(input);
        input.judged(() -> preview.judge(
                        paper.form().code(),
                        body.id(),
                        known.of(input, caller),
                        answers.rules(route, input, caller),
                        caller)
                .map(reasons -> JoinJudgement.onOnePage(reasons, route)));
    }
}
