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
import jp.mamis.domain.calendar.EffectiveDated;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.person.FormerName;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.RegisteredData;
import org.jspecify.annotations.Nullable;

/** What is registered about a person during some days, as recorded at one time. */
@Entity
@Table(name = "physician_fact")
@SuppressWarnings("NullAway.Init")
class PhysicianFactRow {

    /** Stands for every day before anything was known. */
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "physician_fact_id")
    @SequenceGenerator(name = "physician_fact_id", sequenceName = "physician_fact_id", allocationSize = 50)
    Long id;

    UUID person;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable LocalDate validTo;

    @Column(name = "shown_from")
    LocalDate shownFrom;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "superseded_at")
    @Nullable Instant supersededAt;

    @Column(name = "licence_number")
    String licenceNumber;

    String family;

    String given;

    @Column(name = "kana_family")
    String kanaFamily;

    @Column(name = "kana_given")
    String kanaGiven;

    @Column(name = "name_key")
    String nameKey;

    @Column(name = "kana_key")
    String kanaKey;

    @Column(name = "former_key")
    @Nullable String formerKey;

    @Column(name = "former_kana_key")
    @Nullable String formerKanaKey;

    @Column(name = "birth_date")
    LocalDate birthDate;

    String data;

    protected PhysicianFactRow() {}

    /** @param first whether nothing was known before */
    static PhysicianFactRow from(
            PersonId person, EffectiveDated.Entry<RegisteredData> entry, boolean first, Instant at) {
        RegisteredData registered = entry.value();
        PhysicianFactRow row = new PhysicianFactRow();
        row.person = person.value();
        row.validFrom = entry.during().from();
        row.validTo = entry.during().until().orElse(null);
        row.shownFrom = first ? EVER : row.validFrom;
        row.recordedAt = at;
        row.licenceNumber = registered.licence().number().digits();
        row.family = registered.name().family();
        row.given = registered.name().given();
        row.kanaFamily = registered.kana().family();
        row.kanaGiven = registered.kana().given();
        row.nameKey = NameKey.of(registered.name()).text();
        row.kanaKey = NameKey.of(registered.kana()).text();
        row.formerKey =
                registered.former().map(was -> NameKey.of(was.name()).text()).orElse(null);
        row.formerKanaKey = registered
                .former()
                .flatMap(FormerName::kana)
                .map(kana -> NameKey.of(kana).text())
                .orElse(null);
        row.birthDate = registered.birth().day();
        row.data = RegisteredDataJson.write(registered);
        return row;
    }

    /** Whether this says the same as {@code other}, whenever recorded. */
    boolean says(PhysicianFactRow other) {
        return validFrom.equals(other.validFrom)
                && Optional.ofNullable(validTo).equals(Optional.ofNullable(other.validTo))
                && shownFrom.equals(other.shownFrom)
                && data.equals(other.data);
    }

    /** A method, since only what the row's own class does is seen by the provider's change tracking. */
    void supersede(Instant at) {
        supersededAt = at;
    }

    EffectiveDated.Entry<RegisteredData> toDomain() {
        return new EffectiveDated.Entry<>(
                new Interval(validFrom, Optional.ofNullable(validTo)), RegisteredDataJson.read(data));
    }
}
