package jp.mamis.domain.hierarchy;

import java.util.Optional;

/** A district body (地区医師会), such as a ward's, below the body of a big city. Exists in some cities only. */
public record DistrictAssociation(Particulars particulars, AssociationId local) implements Association {

    public DistrictAssociation {
        if (particulars.code().county().isEmpty()) {
            throw new IllegalArgumentException("not a district's code: " + particulars.code());
        }
    }

    @Override
    public Tier tier() {
        return Tier.DISTRICT;
    }

    @Override
    public Optional<AssociationId> parent() {
        return Optional.of(local);
    }

    @Override
    public DistrictAssociation with(Particulars next) {
        return new DistrictAssociation(next, local);
    }
}
