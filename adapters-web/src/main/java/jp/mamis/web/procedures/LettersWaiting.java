package jp.mamis.web.procedures;

import java.util.Map;
import java.util.Optional;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.tray.Dispatches;
import jp.mamis.application.tray.TrayUseCases;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.page.Count;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;

/** What waits in the tray of a body, for its dashboard: nothing for who only confirms there. */
record LettersWaiting(TrayUseCases tray, Time time) {

    /** The parameters of the template. */
    Map<String, Object> at(Association body, Caller caller, Visit visit) {
        Texts t = visit.texts();
        Optional<Dispatches.Waiting> waiting = caller.decidesFor(body.id())
                ? Optional.of(RefusedRequest.unlessGranted(tray.trayQueries().waiting(body.id(), caller)))
                : Optional.empty();
        String list = ProcedurePath.office(body) + "/letters";
        return Map.of(
                "letters",
                waiting.map(some -> Count.of(t, t.get("tray.waiting"), some.number(), list)).stream()
                        .toList(),
                "oldest",
                waiting.flatMap(Dispatches.Waiting::oldest)
                        .map(since -> new ProcedureWords(visit).age(since, time.today()))
                        .map(age -> t.get("tray.waiting.oldest", "since", age))
                        .orElse(""));
    }
}
