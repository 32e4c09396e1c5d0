package jp.mamis.persistence.hierarchy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.domain.calendar.EffectiveDated;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationName;
import org.jspecify.annotations.Nullable;

/** A name that a body bears from a day on, until its next one begins. */
@Entity
@Table(name = "association_name")
@IdClass(AssociationNameRow.Key.class)
class AssociationNameRow {

    @Id
    private UUID association = new UUID(0, 0);

    @Id
    @Column(name = "valid_from")
    private LocalDate validFrom = LocalDate.EPOCH;

    private String name = "";

    protected AssociationNameRow() {}

    static Stream<AssociationNameRow> from(Association body) {
        return body.particulars().names().entries().stream().map(entry -> {
            AssociationNameRow row = new AssociationNameRow();
            row.association = body.id().value();
            row.validFrom = entry.during().from();
            row.name = entry.value().text();
            return row;
        });
    }

    UUID association() {
        return association;
    }

    /** @param rows of one body, in order of time */
    static EffectiveDated<AssociationName> toDomain(List<AssociationNameRow> rows) {
        List<EffectiveDated.Entry<AssociationName>> entries = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Optional<LocalDate> until = i + 1 < rows.size() ? Optional.of(rows.get(i + 1).validFrom) : Optional.empty();
            AssociationNameRow row = rows.get(i);
            entries.add(new EffectiveDated.Entry<>(new Interval(row.validFrom, until), new AssociationName(row.name)));
        }
        return new EffectiveDated<>(entries);
    }

    /** Which name of which body. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1;

        private UUID association = new UUID(0, 0);
        private LocalDate validFrom = LocalDate.EPOCH;

        Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && association.equals(key.association) && validFrom.equals(key.validFrom);
        }

        @Override
        public int hashCode() {
            return Objects.hash(association, validFrom);
        }
    }
}
