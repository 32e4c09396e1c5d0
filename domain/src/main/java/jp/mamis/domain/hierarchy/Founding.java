package jp.mamis.domain.hierarchy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.calendar.EffectiveDated;
import jp.mamis.domain.calendar.Interval;

/**
 * A body to be founded (設立).
 *
 * @param parent the body directly above, which decides the tier; empty for the national body
 * @param kind   present for a local body and for no other
 * @param from   the first day
 */
public record Founding(
        AssociationId id,
        AssociationCode code,
        boolean codeIsProvisional,
        AssociationName name,
        Optional<AssociationId> parent,
        Optional<LocalKind> kind,
        LocalDate from) {

    /**
     * The body as it begins.
     *
     * @throws IllegalArgumentException when code or kind do not fit the tier
     */
    Association body(Tier tier) {
        Particulars particulars = new Particulars(
                id, code, codeIsProvisional, EffectiveDated.since(from, name), Interval.since(from), List.of());
        return switch (tier) {
            case NATIONAL -> new NationalAssociation(particulars);
            case PREFECTURAL -> new PrefecturalAssociation(particulars, parent.orElseThrow());
            case LOCAL -> new LocalAssociation(particulars, parent.orElseThrow(), kind.orElseThrow());
            case DISTRICT -> new DistrictAssociation(particulars, parent.orElseThrow());
        };
    }
}
