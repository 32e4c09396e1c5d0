package jp.mamis.application.answers;

import jp.mamis.application.journal.Foundation;

/** Constructs what keeps answers and finds them again, and hands it out. */
public final class AnswerUseCases {

    private final KeepAnswer keepAnswer;
    private final KeptAnswerQueries keptAnswerQueries;

    public AnswerUseCases(Foundation foundation, KeptAnswers answers) {
        keepAnswer = new KeepAnswer(foundation, answers);
        keptAnswerQueries = new KeptAnswerQueries(foundation, answers);
    }

    public KeepAnswer keepAnswer() {
        return keepAnswer;
    }

    public KeptAnswerQueries keptAnswerQueries() {
        return keptAnswerQueries;
    }
}
