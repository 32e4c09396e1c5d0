package jp.mamis.application.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.settings.AssociationSettings;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.DatedRules;

/**
 * A body's rules as its office and the system's administration read them.
 *
 * @param today the day this holds for
 * @param kept  whether the caller may change them
 */
public record SettingsPage(Association body, AssociationSettings settings, LocalDate today, boolean kept) {

    /** The version in force today; empty where the standard holds. */
    public Optional<DatedRules> now() {
        return settings.on(today);
    }

    /** The rules in force today, the standard where nothing is set. */
    public BodyRules rulesNow() {
        return now().map(DatedRules::rules).orElse(BodyRules.STANDARD);
    }

    /** What is prepared and not in force yet, soonest first. */
    public List<DatedRules> prepared() {
        return settings.versions().stream()
                .filter(dated -> dated.validFrom().isAfter(today))
                .toList();
    }

    public boolean isPrepared(DatedRules dated) {
        return dated.validFrom().isAfter(today);
    }
}
