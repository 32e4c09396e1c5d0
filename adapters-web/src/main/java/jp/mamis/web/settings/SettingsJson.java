package jp.mamis.web.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.settings.SettingsPage;
import jp.mamis.domain.settings.DatedRules;

/**
 * A body's rules in all their versions.
 *
 * @param association code of the body
 * @param since       the day from which {@code rules} hold; absent where the body has set nothing
 * @param rules       those in force today
 * @param versions    all, by day
 */
public record SettingsJson(
        String association, Optional<LocalDate> since, BodyRulesJson rules, List<VersionJson> versions) {

    /** Where a version stands today. */
    public enum Standing {
        PAST,
        IN_FORCE,
        /** Not in force yet; it can be replaced or removed. */
        PREPARED
    }

    /** @param validFrom the day in Japan from whose midnight it holds */
    public record VersionJson(LocalDate validFrom, Standing standing, BodyRulesJson rules) {}

    static SettingsJson of(SettingsPage page) {
        return new SettingsJson(
                page.body().code().text(),
                page.now().map(DatedRules::validFrom),
                BodyRulesJson.of(page.rulesNow()),
                page.settings().versions().stream()
                        .map(dated -> new VersionJson(
                                dated.validFrom(), standing(dated, page), BodyRulesJson.of(dated.rules())))
                        .toList());
    }

    static Standing standing(DatedRules dated, SettingsPage page) {
        if (page.isPrepared(dated)) {
            return Standing.PREPARED;
        }
        return page.now().filter(dated::equals).isPresent() ? Standing.IN_FORCE : Standing.PAST;
    }
}
