package jp.mamis.domain.hierarchy;

import java.util.Optional;

/** The body of a prefecture (都道府県医師会). */
public record PrefecturalAssociation(Particulars particulars, AssociationId national) implements Association {

    public PrefecturalAssociation {
        if (!particulars.code().isPrefectural()) {
            throw new IllegalArgumentException("not a prefectural code: " + particulars.code());
        }
    }

    @Override
    public Tier tier() {
        return Tier.PREFECTURAL;
    }

    @Override
    public Optional<AssociationId> parent() {
        return Optional.of(national);
    }

    @Override
    public PrefecturalAssociation with(Particulars next) {
        return new PrefecturalAssociation(next, national);
    }
}
