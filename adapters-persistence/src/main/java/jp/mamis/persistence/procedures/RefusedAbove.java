package jp.mamis.persistence.procedures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.OfficeState;

/**
 * What a body has approved and one above has refused (承認（上位で却下）). It is stored as refused, since a node of the version
 * before knows no other name for it, and told apart where it is read: by the route, which holds what each body has decided.
 */
final class RefusedAbove {

    /** Of a row {@code s} of {@code procedure_step}: who has refused above what the body had approved; else null. */
    static final String BY = "case when s.office_state = 'REJECTED' then"
            + " (select max(step ->> 'body') filter (where step ->> 'state' = 'REJECTED')"
            + " from mamis.procedure refused, jsonb_array_elements(refused.content::jsonb -> 'route') step"
            + " where refused.id = s.procedure"
            + " having bool_or(step ->> 'body' = s.body::text and step ->> 'state' = 'APPROVED')) end";

    private RefusedAbove() {}

    /** Of a row with {@code rejected_by} and {@code office_state}. */
    static OfficeState state(ResultSet row) throws SQLException {
        return by(row).isPresent() ? OfficeState.REJECTED_ABOVE : OfficeState.valueOf(row.getString("office_state"));
    }

    static Optional<AssociationId> by(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("rejected_by")).map(id -> new AssociationId(UUID.fromString(id)));
    }

    static OfficeState stored(OfficeState state) {
        return state == OfficeState.REJECTED_ABOVE ? OfficeState.REJECTED : state;
    }

    static Set<OfficeState> stored(Set<OfficeState> states) {
        Set<OfficeState> stored = new HashSet<>();
        states.forEach(state -> stored.add(stored(state)));
        return stored;
    }

    /** Whether only those refused above are asked for, or only the others; empty where both are, or neither. */
    static Optional<Boolean> above(Set<OfficeState> asked) {
        boolean above = asked.contains(OfficeState.REJECTED_ABOVE);
        return above == asked.contains(OfficeState.REJECTED) ? Optional.empty() : Optional.of(above);
    }
}
