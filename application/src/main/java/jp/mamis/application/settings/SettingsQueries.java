package jp.mamis.application.settings;

import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.settings.AssociationSettings;
import jp.mamis.domain.settings.SettingsRefusal;

/** A body's rules for reading: for its own office and the system's administration. */
public final class SettingsQueries {

    private final Foundation foundation;
    private final CurrentHierarchy hierarchy;
    private final RuleBook rules;

    SettingsQueries(Foundation foundation, CurrentHierarchy hierarchy, RuleBook rules) {
        this.foundation = foundation;
        this.hierarchy = hierarchy;
        this.rules = rules;
    }

    /** All versions of a body's rules, for its office and whoever runs the system. */
    public Outcome<SettingsPage> show(AssociationCode code, Caller caller) {
        return caller.isSystemAdministrator() ? administered(code, caller) : office(code, caller);
    }

    /** All versions of a body's rules, for whoever runs the system. */
    public Outcome<SettingsPage> administered(AssociationCode code, Caller caller) {
        return hierarchy
                .get()
                .findByCode(code)
                .map(body -> foundation.answered(
                        caller.isSystemAdministrator()
                                ? Outcome.accepted(page(body, caller))
                                : Outcome.refused(HierarchyRefusal.NOT_SYSTEM_ADMINISTRATOR),
                        body.id().value(),
                        caller))
                .orElseGet(() -> Outcome.refused(HierarchyRefusal.ASSOCIATION_NOT_FOUND));
    }

    /** All versions of a body's rules, for its office. */
    public Outcome<SettingsPage> office(AssociationCode code, Caller caller) {
        return hierarchy
                .get()
                .findByCode(code)
                .map(body -> foundation.answered(
                        caller.isStaffOf(body.id())
                                ? Outcome.accepted(page(body, caller))
                                : Outcome.refused(SettingsRefusal.NOT_ALLOWED),
                        body.id(),
                        body.id().value(),
                        caller))
                .orElseGet(() -> Outcome.refused(HierarchyRefusal.ASSOCIATION_NOT_FOUND));
    }

    /** The same for its own administrator, who is about to change them; a no is recorded. */
    public Outcome<SettingsPage> kept(AssociationCode code, Caller caller) {
        return hierarchy
                .get()
                .findByCode(code)
                .map(body -> foundation.answered(
                        caller.isAdministratorOf(body.id())
                                ? Outcome.accepted(page(body, caller))
                                : Outcome.refused(HierarchyRefusal.NOT_ADMINISTRATOR_OF_BODY),
                        body.id(),
                        body.id().value(),
                        caller))
                .orElseGet(() -> Outcome.refused(HierarchyRefusal.ASSOCIATION_NOT_FOUND));
    }

    private SettingsPage page(Association body, Caller caller) {
        AssociationSettings settings = foundation
                .work()
                .readOnly(() -> rules.find(body.id()))
                .orElseGet(() -> AssociationSettings.none(body.id()));
        return new SettingsPage(body, settings, foundation.time().today(), caller.isAdministratorOf(body.id()));
    }
}
