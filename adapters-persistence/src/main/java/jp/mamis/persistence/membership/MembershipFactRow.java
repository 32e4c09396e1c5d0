package jp.mamis.persistence.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.membership.BodyCategory;
import jp.mamis.domain.membership.GroupId;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.membership.MembershipId;
import jp.mamis.domain.person.PersonId;
import org.jspecify.annotations.Nullable;

/** A membership as recorded at one time. */
@Entity
@Table(name = "membership_fact")
@SuppressWarnings("NullAway.Init")
class MembershipFactRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "membership_fact_id")
    @SequenceGenerator(name = "membership_fact_id", sequenceName = "membership_fact_id", allocationSize = 50)
    Long id;

    UUID membership;

    UUID person;

    UUID body;

    @Column(name = "member_group")
    UUID group;

    String category;

    @Column(name = "own_code")
    @Nullable String ownCode;

    @Column(name = "own_label")
    @Nullable String ownLabel;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "first_day_known")
    boolean firstDayKnown;

    @Column(name = "valid_to")
    @Nullable LocalDate validTo;

    @Nullable String ending;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "superseded_at")
    @Nullable Instant supersededAt;

    protected MembershipFactRow() {}

    static MembershipFactRow from(PersonId person, Membership membership, Instant at) {
        MembershipFactRow row = new MembershipFactRow();
        row.membership = membership.id().value();
        row.person = person.value();
        row.body = membership.body().value();
        row.group = membership.group().value();
        row.category = membership.category().name();
        row.ownCode = membership.own().map(BodyCategory::code).orElse(null);
        row.ownLabel = membership.own().map(BodyCategory::label).orElse(null);
        row.validFrom = membership.period().from();
        row.firstDayKnown = membership.firstDayKnown();
        row.validTo = membership.period().until().orElse(null);
        row.ending = membership.ending().map(Membership.EndReason::name).orElse(null);
        row.recordedAt = at;
        return row;
    }

    /** A method, since only what the row's own class does is seen by the provider's change tracking. */
    void supersede(Instant at) {
        supersededAt = at;
    }

    Membership toDomain() {
        return new Membership(
                new MembershipId(membership),
                new AssociationId(body),
                new GroupId(group),
                MemberCategory.valueOf(category),
                ownCode == null || ownLabel == null
                        ? Optional.empty()
                        : Optional.of(new BodyCategory(ownCode, ownLabel)),
                new Interval(validFrom, Optional.ofNullable(validTo)),
                firstDayKnown,
                Optional.ofNullable(ending).map(Membership.EndReason::valueOf));
    }
}
