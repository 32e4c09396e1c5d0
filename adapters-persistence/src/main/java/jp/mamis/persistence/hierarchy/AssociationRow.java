package jp.mamis.persistence.hierarchy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.calendar.EffectiveDated;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.AssociationName;
import jp.mamis.domain.hierarchy.DistrictAssociation;
import jp.mamis.domain.hierarchy.LocalAssociation;
import jp.mamis.domain.hierarchy.LocalKind;
import jp.mamis.domain.hierarchy.NationalAssociation;
import jp.mamis.domain.hierarchy.Particulars;
import jp.mamis.domain.hierarchy.PrefecturalAssociation;
import jp.mamis.domain.hierarchy.Tier;
import org.jspecify.annotations.Nullable;

/** A body without its names and successors. Has no version: the whole hierarchy has one. */
@Entity
@Table(name = "association")
class AssociationRow {

    @Id
    private UUID id = new UUID(0, 0);

    private String code = "";
    private boolean provisional;

    @Enumerated(EnumType.STRING)
    private Tier tier = Tier.NATIONAL;

    @Enumerated(EnumType.STRING)
    private @Nullable LocalKind kind;

    private @Nullable UUID parent;

    @Column(name = "valid_from")
    private LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    protected AssociationRow() {}

    static AssociationRow from(Association body) {
        AssociationRow row = new AssociationRow();
        row.id = body.id().value();
        row.code = body.code().text();
        row.provisional = body.particulars().codeIsProvisional();
        row.tier = body.tier();
        row.kind = body instanceof LocalAssociation local ? local.kind() : null;
        row.parent = body.parent().map(AssociationId::value).orElse(null);
        row.validFrom = body.period().from();
        row.validTo = body.period().until().orElse(null);
        return row;
    }

    UUID id() {
        return id;
    }

    Association toDomain(EffectiveDated<AssociationName> names, List<AssociationId> successors) {
        Particulars particulars = new Particulars(
                new AssociationId(id),
                new AssociationCode(code),
                provisional,
                names,
                new Interval(validFrom, Optional.ofNullable(validTo)),
                successors);
        return switch (tier) {
            case NATIONAL -> new NationalAssociation(particulars);
            case PREFECTURAL -> new PrefecturalAssociation(particulars, above());
            case LOCAL ->
                new LocalAssociation(
                        particulars, above(), Optional.ofNullable(kind).orElseThrow());
            case DISTRICT -> new DistrictAssociation(particulars, above());
        };
    }

    private AssociationId above() {
        return new AssociationId(Optional.ofNullable(parent).orElseThrow());
    }
}
