package jp.mamis.web.procedures;

import java.util.List;
import java.util.stream.IntStream;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.JoinPreview;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.settings.RouteRules;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.Wording;

/** How far up one may join from the lowest body chosen, by the rules of the bodies on the way. */
final class JoinReach {

    private final List<Association> path;
    private final List<List<Refusal>> reasons;

    JoinReach(JoinPreview preview, JoinAnswers answers, FormInput input, Caller caller) {
        path = answers.path(input);
        RouteRules rules = answers.rules(path, input);
        reasons = IntStream.rangeClosed(1, path.size())
                .mapToObj(length -> preview.notAsFarAs(path.subList(0, length), rules, caller))
                .toList();
    }

    /** The bodies at which a join may end, lowest first. */
    List<Association> open() {
        return IntStream.range(0, path.size())
                .filter(i -> reasons.get(i).isEmpty())
                .mapToObj(path::get)
                .toList();
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
