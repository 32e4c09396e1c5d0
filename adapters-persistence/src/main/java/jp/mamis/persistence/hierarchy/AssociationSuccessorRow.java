package jp.mamis.persistence.hierarchy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import org.jspecify.annotations.Nullable;

/** One body that carries on for an ended one. */
@Entity
@Table(name = "association_successor")
@IdClass(AssociationSuccessorRow.Key.class)
class AssociationSuccessorRow {

    @Id
    private UUID association = new UUID(0, 0);

    @Id
    private int position;

    private UUID successor = new UUID(0, 0);

    protected AssociationSuccessorRow() {}

    static Stream<AssociationSuccessorRow> from(Association body) {
        return IntStream.range(0, body.successors().size()).mapToObj(position -> {
            AssociationSuccessorRow row = new AssociationSuccessorRow();
            row.association = body.id().value();
            row.position = position;
            row.successor = body.successors().get(position).value();
            return row;
        });
    }

    UUID association() {
        return association;
    }

    AssociationId toDomain() {
        return new AssociationId(successor);
    }

    /** Which successor of which body. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1;

        private UUID association = new UUID(0, 0);
        private int position;

        Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && association.equals(key.association) && position == key.position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(association, position);
        }
    }
}
