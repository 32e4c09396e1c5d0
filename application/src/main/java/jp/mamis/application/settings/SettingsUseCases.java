package jp.mamis.application.settings;

import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;

/** Constructs the use cases and queries of bodies' rules and hands them out. */
public final class SettingsUseCases {

    private final KeepSettings keepSettings;
    private final RemoveSettings removeSettings;
    private final SettingsQueries settingsQueries;

    public SettingsUseCases(Foundation foundation, RuleBook rules, CurrentHierarchy hierarchy) {
        SettingsDesk desk = new SettingsDesk(foundation, hierarchy, rules);
        keepSettings = new KeepSettings(desk);
        removeSettings = new RemoveSettings(desk);
        settingsQueries = new SettingsQueries(foundation, hierarchy, rules);
    }

    public KeepSettings keepSettings() {
        return keepSettings;
    }

    public RemoveSettings removeSettings() {
        return removeSettings;
    }

    public SettingsQueries settingsQueries() {
        return settingsQueries;
    }
}
