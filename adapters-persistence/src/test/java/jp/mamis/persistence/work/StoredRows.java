package jp.mamis.persistence.work;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import jp.mamis.persistence.Database;

/** All that stands in a table, column by column, for comparing two databases. */
public final class StoredRows {

    private StoredRows() {}

    /** The rows as text, in an order of their own; numbers that a sequence gave to facts are left out. */
    public static List<String> of(Database database, String table) {
        String sql = "select case jsonb_typeof(to_jsonb(t) -> 'id') when 'number' then to_jsonb(t) - 'id'"
                + " else to_jsonb(t) end::text as row from mamis." + table + " t order by 1";
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
