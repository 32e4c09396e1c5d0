package jp.mamis.persistence.procedures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.application.procedures.OpenFilings;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** What a body has still to decide, in PostgreSQL: one statement, however much it is. */
public final class JpaOpenFilings implements OpenFilings {

    private static final String OPEN = "select p.id, p.reference, s.office_state, p.submitted_at, p.content,"
            + " array_agg(f.membership) filter (where f.id is not null),"
            + " array_agg(f.body) filter (where f.id is not null), p.applicant"
            + " from mamis.procedure_step s join mamis.procedure p on p.id = s.procedure"
            + " left join mamis.membership_fact f on f.person = p.applicant and f.superseded_at is null"
            + " and (f.valid_to is null or f.valid_to > ?)"
            + " where s.body = ? and s.office_state in ('COMING', 'OPEN', 'IN_REVIEW', 'SENT_BACK')"
            + " group by p.id, p.reference, s.office_state, p.submitted_at, p.content, p.applicant order by p.reference";

    private static final int MEMBERSHIPS = 6;
    private static final int BODIES = 7;
    private static final int APPLICANT = 8;

    private final Statements statements;

    public JpaOpenFilings(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public List<OpenFiling> at(AssociationId body, LocalDate today) {
        return statements.all(OPEN, JpaOpenFilings::filing, today, body.value());
    }

    private static OpenFiling filing(ResultSet row) throws SQLException {
        ProcedureContent content = ProcedureContent.read(row.getString(5));
        Set<UUID> begun = content.route().steps().stream()
                .flatMap(step -> step.begun().stream())
                .map(membership -> membership.value())
                .collect(Collectors.toSet());
        List<UUID> memberships = ids(row, MEMBERSHIPS);
        List<UUID> bodies = ids(row, BODIES);
        Set<AssociationId> belongs = new HashSet<>();
        for (int i = 0; i < bodies.size(); i++) {
            if (!begun.contains(memberships.get(i))) {
                belongs.add(new AssociationId(bodies.get(i)));
            }
        }
        return new OpenFiling(
                new ProcedureId(row.getObject(1, UUID.class)),
                new PersonId(row.getObject(APPLICANT, UUID.class)),
                row.getString(2),
                OfficeState.valueOf(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                content.request(),
                content.rules(),
                belongs);
    }

    private static List<UUID> ids(ResultSet row, int column) throws SQLException {
        java.sql.Array ids = row.getArray(column);
        return row.wasNull() ? List.of() : List.of((UUID[]) ids.getArray());
    }
}
