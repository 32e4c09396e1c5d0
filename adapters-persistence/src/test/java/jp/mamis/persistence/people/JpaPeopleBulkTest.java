package jp.mamis.persistence.people;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mamis.application.Ports;
import jp.mamis.application.people.PeopleBulkContract;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import jp.mamis.persistence.work.StoredRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpaPeopleBulkTest implements PeopleBulkContract {

    @RegisterExtension
    static final TestDatabase SINGLE = new TestDatabase();

    @RegisterExtension
    static final TestDatabase BULK = new TestDatabase();

    private PersistenceAdapters single;
    private PersistenceAdapters bulk;

    @BeforeEach
    void start_empty() {
        SINGLE.empty();
        BULK.empty();
        single = TestAdapters.over(SINGLE.database());
        bulk = TestAdapters.over(BULK.database());
    }

    @Override
    public Ports single() {
        return single.ports();
    }

    @Override
    public Ports bulk() {
        return bulk.ports();
    }

    @ParameterizedTest
    @ValueSource(strings = {"physician", "physician_number", "physician_fact", "work_record", "affiliation_fact"})
    void rows_are_the_same_column_by_column(String table) {
        many_at_once_leave_what_single_saves_leave();

        assertThat(StoredRows.of(BULK.database(), table))
                .isNotEmpty()
                .isEqualTo(StoredRows.of(SINGLE.database(), table));
    }
}
