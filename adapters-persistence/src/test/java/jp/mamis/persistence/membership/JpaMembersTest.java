package jp.mamis.persistence.membership;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.membership.MemberFixture;
import jp.mamis.application.membership.Members;
import jp.mamis.application.membership.MembersContract;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaMembersTest implements MembersContract {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private PersistenceAdapters adapters;

    @BeforeEach
    void start_empty() {
        DATABASE.empty();
        adapters = TestAdapters.over(DATABASE.database());
    }

    @Override
    public UnitOfWork work() {
        return adapters.ports().work();
    }

    @Override
    public Members members() {
        return adapters.ports().membership().members();
    }

    @Test
    void a_group_has_one_current_fact_for_a_day_and_a_number_has_its_first_day() {
        work().inTransaction(() -> {
            members().save(MemberFixture.inTwoGroups(), Instant.EPOCH);
            return Instant.EPOCH;
        });
        String again = "insert into mamis.member_group_fact (id, member_group, person, valid_from, valid_to,"
                + " workplace_name, workplace_key, owner, recorded_at) select -1, member_group, person, valid_from, %s,"
                + " 'x', 'X', 'INDIVIDUAL', recorded_at from mamis.member_group_fact limit 1";

        assertThatThrownBy(() -> execute(again.formatted("date '2026-04-01'")))
                .hasMessageContaining("member_group_fact_current");
        assertThatThrownBy(() -> execute(again.replace("valid_from, %s", "date '2026-04-01', null")))
                .hasMessageContaining("member_group_fact_open");
        assertThatThrownBy(() -> execute("update mamis.member set number = '0012345678'"))
                .hasMessageContaining("check");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DATABASE.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
