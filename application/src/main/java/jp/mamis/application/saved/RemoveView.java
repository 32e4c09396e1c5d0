package jp.mamis.application.saved;

import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;

/** Removes one of the caller's own views; one that is gone already is removed as well. */
public final class RemoveView {

    /** Names the view. */
    public record Command(AssociationId body, SavedViewId view) {}

    private final Foundation foundation;
    private final SavedViews views;

    RemoveView(Foundation foundation, SavedViews views) {
        this.foundation = foundation;
        this.views = views;
    }

    public Outcome<SavedViewId> remove(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Outcome<SavedViewId> removed = caller.decidesFor(command.body())
                    ? Outcome.accepted(command.view())
                    : Outcome.refused(SavedViewRefusal.NOT_ALLOWED);
            removed.accepted().flatMap(view -> caller.account()).ifPresent(own -> views.remove(command.view(), own));
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.of(command.body()),
                            Intention.REMOVE_VIEW,
                            command.view().value(),
                            0,
                            removed,
                            Detail.NONE);
            return removed;
        });
    }
}
