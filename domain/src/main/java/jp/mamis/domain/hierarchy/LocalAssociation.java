package jp.mamis.domain.hierarchy;

import java.util.Optional;

/** A county, city or ward, university or workplace body (郡市区等医師会), where every application enters. */
public record LocalAssociation(Particulars particulars, AssociationId prefectural, LocalKind kind)
        implements Association {

    public LocalAssociation {
        if (particulars.code().county().isEmpty()) {
            throw new IllegalArgumentException("not a local code: " + particulars.code());
        }
    }

    @Override
    public Tier tier() {
        return Tier.LOCAL;
    }

    @Override
    public Optional<AssociationId> parent() {
        return Optional.of(prefectural);
    }

    @Override
    public LocalAssociation with(Particulars next) {
        return new LocalAssociation(next, prefectural, kind);
    }
}
