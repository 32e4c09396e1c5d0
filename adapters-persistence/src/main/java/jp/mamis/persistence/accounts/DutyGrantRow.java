package jp.mamis.persistence.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.AssociationId;
import org.jspecify.annotations.Nullable;

@Embeddable
@SuppressWarnings("NullAway.Init")
class DutyGrantRow {

    String duty;

    UUID body;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable LocalDate validTo;

    @Column(name = "revoked_at")
    @Nullable Instant revokedAt;

    @Column(name = "deputy_of")
    @Nullable UUID deputyOf;

    protected DutyGrantRow() {}

    static DutyGrantRow from(DutyGrant grant) {
        DutyGrantRow row = new DutyGrantRow();
        row.duty = grant.grant().duty().name();
        row.body = grant.grant().body().value();
        row.validFrom = grant.period().from();
        row.validTo = grant.period().until().orElse(null);
        row.revokedAt = grant.revokedAt().orElse(null);
        row.deputyOf = grant.deputyOf().map(AccountId::value).orElse(null);
        return row;
    }

    DutyGrant toDomain() {
        return new DutyGrant(
                new Grant(Duty.valueOf(duty), new AssociationId(body)),
                new Interval(validFrom, Optional.ofNullable(validTo)),
                Optional.ofNullable(revokedAt),
                Optional.ofNullable(deputyOf).map(AccountId::new));
    }
}
