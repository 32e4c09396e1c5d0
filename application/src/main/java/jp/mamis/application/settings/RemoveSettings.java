package jp.mamis.application.settings;

import java.time.LocalDate;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;

/** Removes a prepared version of a body's rules that is not in force yet. For the body's own administrator. */
public final class RemoveSettings {

    /** @param basedOn the version of the settings that the caller has seen */
    public record Command(AssociationCode code, Version basedOn, LocalDate validFrom) {}

    private final SettingsDesk desk;

    RemoveSettings(SettingsDesk desk) {
        this.desk = desk;
    }

    /** Answers with the version of the settings as they now are. */
    public Outcome<Version> remove(Command command, Caller caller) {
        return desk.change(
                new SettingsDesk.Act(
                        command.code(), command.validFrom(), command.basedOn(), Intention.REMOVE_ASSOCIATION_SETTINGS),
                (now, body, today) -> now.without(command.validFrom(), today),
                caller);
    }
}
