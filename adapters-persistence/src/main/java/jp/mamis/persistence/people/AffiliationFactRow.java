package jp.mamis.persistence.people;

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
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.AffiliationId;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.Position;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.person.PersonId;
import jp.mamis.persistence.work.WorkplaceColumns;
import org.jspecify.annotations.Nullable;

/** Work at one place during some days, as recorded at one time. */
@Entity
@Table(name = "affiliation_fact")
@SuppressWarnings("NullAway.Init")
class AffiliationFactRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "affiliation_fact_id")
    @SequenceGenerator(name = "affiliation_fact_id", sequenceName = "affiliation_fact_id", allocationSize = 50)
    Long id;

    UUID affiliation;

    UUID person;

    @Column(name = "workplace_code")
    @Nullable String workplaceCode;

    @Column(name = "workplace_name")
    String workplaceName;

    /** What searches compare. */
    @Column(name = "workplace_key")
    String workplaceKey;

    @Nullable String owner;

    @Nullable String position;

    String duty;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable LocalDate validTo;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "superseded_at")
    @Nullable Instant supersededAt;

    protected AffiliationFactRow() {}

    static AffiliationFactRow from(Affiliation work, Instant at) {
        Workplace workplace = work.workplace();
        AffiliationFactRow row = new AffiliationFactRow();
        row.affiliation = work.id().value();
        row.person = work.person().value();
        row.workplaceCode = workplace.registerCode().map(InstitutionCode::text).orElse(null);
        row.workplaceName = workplace.name().text();
        row.workplaceKey = NameKey.parse(row.workplaceName).text();
        row.owner = WorkplaceColumns.owner(workplace).orElse(null);
        row.position = work.position().map(Position::text).orElse(null);
        row.duty = work.duty().name();
        row.validFrom = work.during().from();
        row.validTo = work.during().until().orElse(null);
        row.recordedAt = at;
        return row;
    }

    /** A method, since only what the row's own class does is seen by the provider's change tracking. */
    void supersede(Instant at) {
        supersededAt = at;
    }

    Affiliation toDomain() {
        return new Affiliation(
                new AffiliationId(affiliation),
                new PersonId(person),
                WorkplaceColumns.workplace(
                        Optional.ofNullable(workplaceCode), workplaceName, Optional.ofNullable(owner)),
                Optional.ofNullable(position).map(Position::new),
                FacilityDuty.valueOf(duty),
                new Interval(validFrom, Optional.ofNullable(validTo)));
    }
}
