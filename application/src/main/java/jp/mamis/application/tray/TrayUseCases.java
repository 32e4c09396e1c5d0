package jp.mamis.application.tray;

import jp.mamis.application.Ports;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.addressees.Addressees;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;

/** Constructs the use cases and queries of the tray and hands them out. */
public final class TrayUseCases {

    private final SettleDispatches settleDispatches;
    private final ReopenDispatch reopenDispatch;
    private final TrayQueries trayQueries;
    private final TidingsTitles titles = new TidingsTitles();

    public TrayUseCases(Foundation foundation, Ports ports, CurrentHierarchy hierarchy, Freshness freshness) {
        settleDispatches = new SettleDispatches(foundation, ports.dispatches(), new Addressees(ports), hierarchy);
        reopenDispatch = new ReopenDispatch(foundation, ports.dispatches(), hierarchy);
        trayQueries = new TrayQueries(foundation, ports, hierarchy, freshness);
    }

    public SettleDispatches settleDispatches() {
        return settleDispatches;
    }

    public ReopenDispatch reopenDispatch() {
        return reopenDispatch;
    }

    public TrayQueries trayQueries() {
        return trayQueries;
    }

    public TidingsTitles titles() {
        return titles;
    }
}
