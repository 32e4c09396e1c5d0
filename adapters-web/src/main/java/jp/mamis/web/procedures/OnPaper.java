package jp.mamis.web.procedures;

import java.util.Optional;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.domain.procedures.HistoryLine.Happening;
import jp.mamis.domain.procedures.Procedure.State;
import jp.mamis.web.security.Offers;

/** What the own staff of the office that had entered an application from paper may enter further for the doctor. */
final class OnPaper {

    private OnPaper() {}

    /** Whether an answer is awaited. */
    static boolean answerable(OfficePage.Full seen, Place place, Caller caller) {
        return Offers.staff(place.body(), caller) && seen.tracker().state() == State.SENT_BACK && entered(seen, place);
    }

    /** Whether it is under way: then a withdrawal, and what the doctor says about the registered data. */
    static boolean acceptable(OfficePage.Full seen, Place place, Caller caller) {
        State state = seen.tracker().state();
        return Offers.staff(place.body(), caller)
                && (state == State.SENT_BACK || state == State.SUBMITTED)
                && entered(seen, place);
    }

    private static boolean entered(OfficePage.Full seen, Place place) {
        return seen.tracker().history().stream()
                .filter(line -> line.what() == Happening.SUBMITTED)
                .anyMatch(line ->
                        line.body().equals(Optional.of(place.body().name().text())));
    }
}
