package jp.mamis.web.procedures;

import java.util.List;
import java.util.stream.IntStream;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.JoinPreview;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.settings.RouteRules;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.Wording;

/**
 * How far up one may join from the lowest body chosen: by the rules of the bodies on the way, by what one has joined
 * already, and by what bodies have decided on the filing that is answered.
 */
final class JoinReach {

    private final List<Association> path;
    private final List<Association> joined;
    private final List<List<Refusal>> reasons;
    private final List<Association> open;

    JoinReach(ProcedureUseCases procedures, JoinAnswers answers, Draft draft, FormInput input, Caller caller) {
        JoinPreview preview = procedures.joinPreview();
        List<Association> decided = decided(procedures, draft, caller);
        path = answers.path(input);
        RouteRules rules = answers.rules(path, input, caller);
        joined = procedures.joinedQueries().among(path, JoinFields.answered(draft), caller);
        int free = (int) path.stream().takeWhile(body -> !joined.contains(body)).count();
        reasons = IntStream.rangeClosed(1, free)
                .mapToObj(length -> preview.notAsFarAs(path.subList(0, length), rules, caller))
                .toList();
        open = IntStream.range(0, free)
                .filter(i -> reasons.get(i).isEmpty())
                .filter(i -> path.subList(0, i + 1).containsAll(decided))
                .mapToObj(path::get)
                .toList();
    }

    /** The bodies that have taken the doctor in by the filing that is answered, lowest first. */
    static List<Association> decided(ProcedureUseCases procedures, Draft draft, Caller caller) {
        return JoinFields.answered(draft)
                .map(id -> procedures.answerPreview().decided(id, caller))
                .orElseGet(List::of);
    }

    /** The bodies at which a join may end, lowest first. */
    List<Association> open() {
        return open;
    }

    /** What the bodies on the way are called that one belongs to already, lowest first. */
    List<String> joined(Texts t) {
        return joined.stream().map(new BodyNames(t)::of).toList();
    }

    /** Why it may not end elsewhere, each reason once. */
    List<String> closed(Texts t) {
        Wording wording = new Wording(t);
        return reasons.stream()
                .flatMap(List::stream)
                .map(wording::of)
                .distinct()
                .toList();
    }
}
