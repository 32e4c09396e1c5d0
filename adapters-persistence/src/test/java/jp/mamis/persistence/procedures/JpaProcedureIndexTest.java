package jp.mamis.persistence.procedures;

import static jp.mamis.domain.fixture.Procedures.FILED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.ProcedureIndexContract;
import jp.mamis.application.procedures.Procedures;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaProcedureIndexTest implements ProcedureIndexContract {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final UUID BODY = new UUID(0, 7);
    private static final int MANY = 2000;

    private PersistenceAdapters adapters;

    @BeforeEach
    void start_empty() {
        DATABASE.empty();
        adapters = TestAdapters.over(DATABASE.database());
    }

    @Test
    void what_is_confirmed_is_found_without_reading_what_is_not() throws SQLException {
        try (Connection connection = DATABASE.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into mamis.procedure (id, version, reference, kind, applicant, workplace_key,"
                    + " workplace, member_group, state, submitted_at, current_body, content)"
                    + " select gen_random_uuid(), 1, n::text, 'JOIN', gen_random_uuid(), 'x', 'x', gen_random_uuid(),"
                    + " 'SUBMITTED', now(), '" + BODY + "', '{\"route\":[{\"confirmations\":[]}]}'"
                    + " from generate_series(1, " + MANY + ") n");
            statement.execute(
                    "insert into mamis.procedure_step (procedure, body, position, office_state, shown, since,"
                            + " reference) select id, current_body, 1, 'IN_REVIEW', true, now(), reference from mamis.procedure");
            statement.execute("analyze mamis.procedure");
            statement.execute("analyze mamis.procedure_step");
        }

        assertThat(plan()).contains("procedure_confirmed").doesNotContain("Seq Scan");
    }

    private static String plan() throws SQLException {
        try (Connection connection = DATABASE.database().dataSource().getConnection();
                PreparedStatement asked =
                        connection.prepareStatement("explain (costs off) " + JpaProcedureIndex.CONFIRMED)) {
            asked.setArray(1, connection.createArrayOf("uuid", new UUID[] {BODY}));
            asked.setInt(2, 100);
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = asked.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    @Override
    public UnitOfWork work() {
        return adapters.ports().work();
    }

    @Override
    public Procedures procedures() {
        return adapters.ports().procedures().procedures();
    }

    @Override
    public ProcedureIndex index() {
        return adapters.ports().procedures().index();
    }

    @Override
    public void register(Physician physician) {
        work().inTransaction(() -> {
            adapters.ports().people().physicians().save(physician, FILED_AT);
            return physician;
        });
    }
}
