package jp.mamis.persistence.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the database itself says of its tables and sequences, as the running transaction sees them. */
final class Catalogue {

    /** Written by the scripts themselves, not restored. */
    private static final String HISTORY = "flyway_schema_history";

    private static final String TABLES = """
            select c.relname, greatest(c.reltuples, 0)::bigint as about,
              (select string_agg(a.attname, ',' order by a.attnum) from pg_attribute a
               where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
              (select string_agg(distinct r.confrelid::regclass::text, ',') from pg_constraint r
               where r.conrelid = c.oid and r.contype = 'f' and not r.condeferred and r.confrelid <> c.oid) as referred
            from pg_class c
            where c.relnamespace = 'mamis'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
            order by c.relname
            """;

    private static final String ANYTHING = """
            select exists (
              select from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e'))
              or to_regnamespace('mamis') is not null
            """;

    /**
     * One table.
     *
     * @param about about how many rows it has
     */
    record Table(String name, long about, List<String> columns) {

        String copy() {
            return "copy mamis." + name + " (" + String.join(", ", columns) + ")";
        }
    }

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** Every table but that of the scripts, each after those it refers to. */
    List<Table> tables() throws SQLException {
        Map<String, Table> left = new LinkedHashMap<>();
        Map<String, Set<String>> referred = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                String name = rows.getString("relname");
                if (!name.equals(HISTORY)) {
                    left.put(name, new Table(name, rows.getLong("about"), split(rows.getString("columns"))));
                    referred.put(name, unqualified(rows.getString("referred")));
                }
            }
        }
        return inOrder(left, referred);
    }

    private static List<Table> inOrder(Map<String, Table> left, Map<String, Set<String>> referred) {
        List<Table> placed = new ArrayList<>();
        Set<String> done = new HashSet<>();
        while (!left.isEmpty()) {
            List<Table> next = left.values().stream()
                    .filter(table -> done.containsAll(referred.get(table.name())))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables refer to one another in a circle: " + left.keySet());
            }
            for (Table table : next) {
                placed.add(table);
                done.add(table.name());
                left.remove(table.name());
            }
        }
        return placed;
    }

    private static Set<String> unqualified(String names) {
        Set<String> found = new HashSet<>();
        split(names).forEach(name -> found.add(name.replaceFirst("^mamis\\.", "")));
        return found;
    }

    private static List<String> split(String names) {
        return names == null || names.isEmpty() ? List.of() : List.of(names.split(",", -1));
    }

    /** Where every sequence stands; also those behind columns that number themselves. */
    List<Manifest.Counter> counters() throws SQLException {
        List<Manifest.Counter> found = new ArrayList<>();
        for (String name : names("select sequencename from pg_sequences where schemaname = 'mamis' order by 1")) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select last_value, is_called from mamis." + name)) {
                row.next();
                found.add(new Manifest.Counter(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return found;
    }

    String realm() throws SQLException {
        return names("select realm from mamis.installation").stream()
                .findFirst()
                .orElse("none");
    }

    /** Number of the last script that has run. */
    String schema() throws SQLException {
        return names("select version from mamis." + HISTORY
                        + " where success and version is not null order by installed_rank desc limit 1")
                .get(0);
    }

    Manifest.Head head() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sequence, hash from mamis.journal_head")) {
            row.next();
            return new Manifest.Head(row.getLong(1), row.getString(2));
        }
    }

    /** Whether anything stands in the database that did not come with it. */
    boolean holdsAnything() throws SQLException {
        return names(ANYTHING).get(0).equals("t");
    }

    private List<String> names(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
