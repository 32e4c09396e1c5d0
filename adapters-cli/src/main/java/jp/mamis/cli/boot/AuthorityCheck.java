package jp.mamis.cli.boot;

import static jp.mamis.cli.boot.Finding.attention;
import static jp.mamis.cli.boot.Finding.fault;
import static jp.mamis.cli.boot.Finding.fine;
import static jp.mamis.cli.boot.Finding.unless;

import java.time.Instant;
import java.util.List;
import jp.mamis.cli.boot.Finding.Item;
import jp.mamis.cli.boot.Finding.State;
import jp.mamis.domain.hpki.ca.CrlPlan;
import jp.mamis.domain.hpki.status.ResponderTerm;
import jp.mamis.persistence.check.ContentState;

/** Whether those who rely on certificates of this installation can tell if they count: lists, activations, responders and answers. */
record AuthorityCheck(ContentState contents, Instant now) {

    List<Finding> findings() {
        return List.of(
                lists(),
                unless(
                        contents.authoritiesSilent() == 0,
                        Item.ACTIVATION,
                        State.ATTENTION,
                        Long.toString(contents.authoritiesSilent()),
                        "activation-missing"),
                responders(),
                unless(
                        contents.answersLate() == 0,
                        Item.ANSWERS,
                        State.ATTENTION,
                        Long.toString(contents.answersLate()),
                        "answers-late"));
    }

    private Finding lists() {
        String found = contents.oldestList().map(Instant::toString).orElse("-");
        if (contents.listsMissing() > 0) {
            return fault(Item.LISTS, "-", "lists-overdue");
        }
        return switch (contents.oldestList()
                .map(made -> CrlPlan.freshness(made, now))
                .orElse(CrlPlan.Freshness.FRESH)) {
            case FRESH -> fine(Item.LISTS, found);
            case LATE -> attention(Item.LISTS, found, "lists-late");
            case OVERDUE -> fault(Item.LISTS, found, "lists-overdue");
        };
    }

    private Finding responders() {
        String found = contents.responderUntil().map(Instant::toString).orElse("-");
        ResponderTerm term = contents.responderUntil()
                .map(last -> ResponderTerm.of(last, now))
                .orElse(ResponderTerm.LASTING);
        if (term == ResponderTerm.LASTING && contents.respondersMissing() > 0) {
            return attention(Item.RESPONDERS, found, "responder-missing");
        }
        return switch (term) {
            case LASTING -> fine(Item.RESPONDERS, found);
            case ENDS_SOON -> attention(Item.RESPONDERS, found, "responder-ends");
            case ENDING, OVER -> fault(Item.RESPONDERS, found, "responder-over");
        };
    }
}
