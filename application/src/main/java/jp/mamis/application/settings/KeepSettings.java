package jp.mamis.application.settings;

import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.settings.DatedRules;

/** Prepares a version of a body's rules, or replaces one that is not in force yet. For the body's own administrator. */
public final class KeepSettings {

    /** @param basedOn the version of the settings that the caller has seen; {@link Version#NEW} where nothing was set */
    public record Command(AssociationCode code, Version basedOn, DatedRules dated) {}

    private final SettingsDesk desk;

    KeepSettings(SettingsDesk desk) {
        this.desk = desk;
    }

    /** Answers with the version of the settings as they now are; keeping what already stands changes nothing. */
    public Outcome<Version> keep(Command command, Caller caller) {
        return desk.change(
                new SettingsDesk.Act(
                        command.code(),
                        command.dated().validFrom(),
                        command.basedOn(),
                        Intention.KEEP_ASSOCIATION_SETTINGS),
                (now, body, today) -> now.prepare(command.dated(), body, today),
                caller);
    }
}
