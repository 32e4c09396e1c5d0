package jp.mamis.persistence.rehearsal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import jp.mamis.persistence.Database;

/** What stands in the tables, counted by statements of this test's own. */
final class CountedMembers {

    private static final String ON_THAT_DAY = """
            select (f.data::jsonb ->> 'sex') || ' ' || m.category, count(distinct m.person)
            from mamis.membership_fact m
            join mamis.association a on a.id = m.body and a.tier = 'NATIONAL'
            join mamis.physician_fact f on f.person = m.person and f.superseded_at is null
              and f.shown_from <= date '2024-03-31' and (f.valid_to is null or f.valid_to > date '2024-03-31')
            where m.superseded_at is null and m.valid_from <= date '2024-03-31'
              and (m.valid_to is null or m.valid_to > date '2024-03-31')
            group by 1""";

    private static final String ROWS = """
            select 'physician', count(*) from mamis.physician
            union all select 'physician_fact', count(*) from mamis.physician_fact
            union all select 'physician_number', count(*) from mamis.physician_number
            union all select 'affiliation_fact', count(*) from mamis.affiliation_fact
            union all select 'member', count(*) from mamis.member
            union all select 'member_group_fact', count(*) from mamis.member_group_fact
            union all select 'membership_fact', count(*) from mamis.membership_fact
            union all select 'procedure', count(*) from mamis.procedure
            union all select 'journal_entry', count(*) from mamis.journal_entry""";

    private CountedMembers() {}

    /** The members of the national body on 31 March 2024 by sex and category. */
    static Map<String, Long> in(Database database) {
        return counted(database, ON_THAT_DAY);
    }

    /** How many rows there are of what a load writes. */
    static Map<String, Long> rowsIn(Database database) {
        return counted(database, ROWS);
    }

    private static Map<String, Long> counted(Database database, String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Map<String, Long> counted = new TreeMap<>();
            while (rows.next()) {
                counted.put(rows.getString(1), rows.getLong(2));
            }
            return counted;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
