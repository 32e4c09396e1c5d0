package jp.mamis.cli.boot;

import jp.mamis.application.rehearsal.EmptyDemonstration;
import jp.mamis.persistence.Database;
import jp.mamis.persistence.DemonstrationData;
import jp.mamis.persistence.DemonstrationData.Table;

/** The database of a demonstration as a whole. */
record DemonstrationStore(Database database) implements EmptyDemonstration.Store {

    @Override
    public EmptyDemonstration.Contents contents() {
        return new EmptyDemonstration.Contents(
                DemonstrationData.count(database, Table.PEOPLE),
                DemonstrationData.count(database, Table.PROCEDURES),
                DemonstrationData.count(database, Table.ACCOUNTS),
                DemonstrationData.count(database, Table.ENTRIES));
    }

    @Override
    public void empty() {
        DemonstrationData.empty(database);
    }
}
