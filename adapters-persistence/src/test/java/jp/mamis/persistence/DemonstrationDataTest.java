package jp.mamis.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.JournalDrafts;
import jp.mamis.application.kernel.Realm;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.persistence.DemonstrationData.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemonstrationDataTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private Ports ports = TestAdapters.over(DATABASE.database()).ports();

    @BeforeEach
    void start_empty() {
        DATABASE.empty();
        ports = TestAdapters.over(DATABASE.database()).ports();
    }

    private void somebodyComes() {
        ports.work().inTransaction(() -> {
            ports.people().physicians().save(Physicians.usual(), Instant.EPOCH);
            ports.journal().record(JournalDrafts.any());
            return ports;
        });
    }

    @Test
    void everything_goes_and_the_journal_begins_anew() {
        DatabaseRealm.claim(DATABASE.database(), Realm.DEMONSTRATION);
        somebodyComes();
        assertThat(DemonstrationData.count(DATABASE.database(), Table.PEOPLE)).isEqualTo(1);
        assertThat(DemonstrationData.count(DATABASE.database(), Table.ENTRIES)).isEqualTo(1);

        DemonstrationData.empty(DATABASE.database());

        assertThat(DemonstrationData.count(DATABASE.database(), Table.PEOPLE)).isZero();
        assertThat(DemonstrationData.count(DATABASE.database(), Table.ENTRIES)).isZero();
        assertThat(DatabaseRealm.realmOf(DATABASE.database())).contains(Realm.DEMONSTRATION);
        somebodyComes();
        assertThat(ports.work().readOnly(() -> ports.journal().head()).sequence())
                .isEqualTo(1);
    }

    @Test
    void the_journal_is_append_only_again_afterwards() {
        DatabaseRealm.claim(DATABASE.database(), Realm.DEMONSTRATION);

        DemonstrationData.empty(DATABASE.database());
        somebodyComes();

        assertThatThrownBy(() -> {
                    try (var connection = DATABASE.database().dataSource().getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute("delete from mamis.journal_entry");
                    }
                })
                .hasMessageContaining("append only");
    }

    @Test
    void where_real_people_are_kept_nothing_goes() {
        DatabaseRealm.claim(DATABASE.database(), Realm.PRODUCTION);
        somebodyComes();

        assertThatThrownBy(() -> DemonstrationData.empty(DATABASE.database()))
                .isInstanceOf(IllegalStateException.class);

        assertThat(DemonstrationData.count(DATABASE.database(), Table.PEOPLE)).isEqualTo(1);
    }

    @Test
    void what_belongs_to_nobody_yet_is_not_emptied_either() {
        somebodyComes();

        assertThatThrownBy(() -> DemonstrationData.empty(DATABASE.database()))
                .isInstanceOf(IllegalStateException.class);
    }
}
