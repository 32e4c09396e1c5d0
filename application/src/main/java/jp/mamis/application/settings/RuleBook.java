package jp.mamis.application.settings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.settings.AssociationSettings;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.DatedRules;

/** The rules that bodies have set, in all their versions. */
public interface RuleBook {

    /** Empty while the body has set nothing. */
    Optional<AssociationSettings> find(AssociationId body);

    /** What the body goes by on {@code day}: the standard where it has set nothing for it. */
    default BodyRules on(AssociationId body, LocalDate day) {
        return find(body)
                .flatMap(settings -> settings.on(day))
                .map(DatedRules::rules)
                .orElse(BodyRules.STANDARD);
    }

    /** Of those among the bodies that have set something; read at once. */
    List<AssociationSettings> of(Collection<AssociationId> bodies);

    /**
     * Stores a body's rules under the version after the one they carry.
     *
     * @throws jp.mamis.application.kernel.StaleState at once or at commit, when the stored version is not the one they
     *     carry
     */
    void save(AssociationSettings settings);
}
