package jp.mamis.application.settings;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.settings.AssociationSettings;

/** What every change of a body's rules has in common: for its own administrator, on the version seen, recorded. */
final class SettingsDesk {

    private final Foundation foundation;
    private final CurrentHierarchy hierarchy;
    private final RuleBook rules;

    SettingsDesk(Foundation foundation, CurrentHierarchy hierarchy, RuleBook rules) {
        this.foundation = foundation;
        this.hierarchy = hierarchy;
        this.rules = rules;
    }

    /** @param seen the version of the settings that the caller has seen; {@link Version#NEW} where nothing was set */
    record Act(AssociationCode code, LocalDate validFrom, Version seen, Intention intention) {}

    /** Changes a body's settings. */
    interface Rule {
        Outcome<AssociationSettings> apply(AssociationSettings now, Association body, LocalDate today);
    }

    Outcome<Version> change(Act act, Rule rule, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Optional<Association> body = hierarchy.get().findByCode(act.code());
            return body.map(found -> changed(found, act, rule, caller))
                    .orElseGet(() -> Outcome.refused(HierarchyRefusal.ASSOCIATION_NOT_FOUND));
        });
    }

    private Outcome<Version> changed(Association body, Act act, Rule rule, Caller caller) {
        Outcome<Version> outcome = caller.isAdministratorOf(body.id())
                ? stored(body, act, rule, caller)
                : Outcome.refused(HierarchyRefusal.NOT_ADMINISTRATOR_OF_BODY);
        foundation
                .audit()
                .record(
                        caller,
                        Optional.of(body.id()),
                        act.intention(),
                        body.id().value(),
                        outcome.accepted().orElse(Version.NEW).number(),
                        outcome,
                        Detail.of("code", body.code()).and("validFrom", act.validFrom()));
        return outcome;
    }

    /** What already stands is left as it stands. */
    private Outcome<Version> stored(Association body, Act act, Rule rule, Caller caller) {
        AssociationSettings now = rules.find(body.id()).orElseGet(() -> AssociationSettings.none(body.id()));
        if (!now.version().equals(act.seen())) {
            return Outcome.refused(foundation.overtaken(
                    HierarchyRefusal.CHANGED_MEANWHILE,
                    Set.of(Intention.KEEP_ASSOCIATION_SETTINGS, Intention.REMOVE_ASSOCIATION_SETTINGS),
                    body.id().value(),
                    now.version(),
                    caller));
        }
        Function<AssociationSettings, Version> keep = next -> {
            if (next.equals(now)) {
                return now.version();
            }
            rules.save(next);
            return now.version().next();
        };
        return rule.apply(now, body, foundation.time().today()).map(keep);
    }
}
