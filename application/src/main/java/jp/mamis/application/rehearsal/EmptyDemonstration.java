package jp.mamis.application.rehearsal;

import java.util.Optional;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Realm;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;

/**
 * Takes everything out of a demonstration, so that another nation can be loaded. Nothing of it comes back; the journal
 * begins anew with the entry that tells of it.
 */
public final class EmptyDemonstration {

    /** How much an installation holds. */
    public record Contents(long people, long procedures, long accounts, long entries) {

        public boolean isNothing() {
            return people + procedures + accounts + entries == 0;
        }
    }

    /**
     * An installation's store as a whole. What assembles the command line hands it in; no port, so that nothing which
     * works for real people can reach it.
     */
    public interface Store {

        Contents contents();

        /** Leaves the realm and what belongs to the installation, nothing else. @throws IllegalStateException in production */
        void empty();
    }

    private final Ports ports;
    private final Foundation foundation;
    private final Realm realm;
    private final Store store;

    EmptyDemonstration(Ports ports, Foundation foundation, Realm realm, Store store) {
        this.ports = ports;
        this.foundation = foundation;
        this.realm = realm;
        this.store = store;
    }

    /** What would go. */
    public Outcome<Contents> contents(Caller caller) {
        return RehearsalUseCases.permitted(realm, caller).map(allowed -> store.contents());
    }

    /** Answers what has gone. */
    public Outcome<Contents> empty(Caller caller) {
        return contents(caller).map(gone -> {
            store.empty();
            ports.work().inTransaction(() -> {
                record(gone, caller);
                return gone;
            });
            return gone;
        });
    }

    private void record(Contents gone, Caller caller) {
        foundation
                .audit()
                .record(
                        caller,
                        Optional.empty(),
                        Intention.EMPTY_DEMONSTRATION,
                        BegunLoad.NATION,
                        0,
                        Outcome.accepted(gone),
                        Detail.of("people", gone.people())
                                .and("procedures", gone.procedures())
                                .and("accounts", gone.accounts())
                                .and("entries", gone.entries()));
    }
}
