package jp.mamis.domain.settings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;

/**
 * All versions of a body's rules (各医師会の設定), past and prepared.
 *
 * @param version  how often something was prepared, replaced or removed
 * @param versions by day, never two from one day
 */
public record AssociationSettings(AssociationId body, Version version, List<DatedRules> versions) {

    public AssociationSettings {
        versions = versions.stream()
                .sorted(Comparator.comparing(DatedRules::validFrom))
                .toList();
        if (versions.stream().map(DatedRules::validFrom).distinct().count() < versions.size()) {
            throw new IllegalArgumentException("two versions from one day");
        }
    }

    /** Of a body that has set nothing. */
    public static AssociationSettings none(AssociationId body) {
        return new AssociationSettings(body, Version.NEW, List.of());
    }

    /** The version in force on {@code day}; empty before the first. */
    public Optional<DatedRules> on(LocalDate day) {
        return versions.stream()
                .filter(dated -> !dated.validFrom().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** The version that begins on the day. */
    public Optional<DatedRules> from(LocalDate day) {
        return versions.stream().filter(dated -> dated.validFrom().equals(day)).findFirst();
    }

    /** With a version prepared, or replaced where one was prepared for that day. */
    public Outcome<AssociationSettings> prepare(DatedRules next, Association of, LocalDate today) {
        return new SettingsPolicy()
                .judge(next, of, today)
                .map(sound -> new AssociationSettings(
                        body,
                        version,
                        Stream.concat(others(next.validFrom()), Stream.of(sound))
                                .toList()));
    }

    /** Without a version that was prepared and is not in force yet. */
    public Outcome<AssociationSettings> without(LocalDate validFrom, LocalDate today) {
        if (from(validFrom).isEmpty()) {
            return Outcome.refused(Refusal.of(SettingsRefusal.NO_SUCH_SETTINGS).at("validFrom"));
        }
        return validFrom.isAfter(today)
                ? Outcome.accepted(
                        new AssociationSettings(body, version, others(validFrom).toList()))
                : Outcome.refused(Refusal.of(SettingsRefusal.SETTINGS_IN_FORCE, Map.of("from", validFrom.toString()))
                        .at("validFrom"));
    }

    private Stream<DatedRules> others(LocalDate day) {
        return versions.stream().filter(dated -> !dated.validFrom().equals(day));
    }
}
