package jp.mamis.domain.hierarchy;

import java.util.Optional;

/** The national body (日本医師会): sets all masters and runs the system. There is one. */
public record NationalAssociation(Particulars particulars) implements Association {

    public NationalAssociation {
        if (!particulars.code().isNational()) {
            throw new IllegalArgumentException("not the national code: " + particulars.code());
        }
    }

    @Override
    public Tier tier() {
        return Tier.NATIONAL;
    }

    @Override
    public Optional<AssociationId> parent() {
        return Optional.empty();
    }

    @Override
    public NationalAssociation with(Particulars next) {
        return new NationalAssociation(next);
    }
}
