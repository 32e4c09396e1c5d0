package jp.mamis.application.saved;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.saved.SavedView.ListKind;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;

/** Keeps the filter and order of a list under a name, for the caller alone. */
public final class KeepView {

    /** So many an account keeps of one list. */
    public static final int MOST = 20;

    /**
     * What is to be kept.
     *
     * @param name  one that is kept already is replaced
     * @param query what the address of the list says behind its question mark
     */
    public record Command(AssociationId body, ListKind list, String name, String query) {
        public Command {
            name = SavedView.named(name);
            query = SavedView.asked(query);
        }
    }

    private final Foundation foundation;
    private final SavedViews views;

    KeepView(Foundation foundation, SavedViews views) {
        this.foundation = foundation;
        this.views = views;
    }

    public Outcome<SavedView> keep(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            SavedViewId id = new SavedViewId(foundation.ids().next());
            Outcome<SavedView> kept = allowed(command, id, now, caller);
            kept.accepted().ifPresent(views::keep);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.of(command.body()),
                            Intention.KEEP_VIEW,
                            id.value(),
                            0,
                            kept,
                            Detail.of("list", command.list()));
            return kept;
        });
    }

    private Outcome<SavedView> allowed(Command command, SavedViewId id, Instant now, Caller caller) {
        if (!caller.decidesFor(command.body()) || caller.account().isEmpty()) {
            return Outcome.refused(SavedViewRefusal.NOT_ALLOWED);
        }
        SavedView view = new SavedView(
                id,
                caller.account().orElseThrow(),
                command.body(),
                command.list(),
                command.name(),
                command.query(),
                now);
        List<SavedView> others = views.of(view.owner(), view.body(), view.list()).stream()
                .filter(other -> !other.name().equals(view.name()))
                .toList();
        return others.size() < MOST
                ? Outcome.accepted(view)
                : Outcome.refused(Refusal.of(SavedViewRefusal.TOO_MANY_VIEWS, Map.of("most", Integer.toString(MOST))));
    }
}
