package jp.mamis.persistence.institutions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.mamis.application.institutions.InstitutionFilter;
import jp.mamis.application.institutions.InstitutionKeys;
import jp.mamis.application.institutions.Institutions;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.InstitutionReading;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;
import org.jspecify.annotations.Nullable;

/** The register of institutions in PostgreSQL: a search is one statement over an index of pairs of letters. */
public final class JpaInstitutions implements Institutions {

    private static final String READ = "select code, name, reading, prefecture, postal_code, line, building,"
            + " continued, phone, valid_from, valid_to, predecessor from mamis.institution where superseded_at is null";

    private static final String SUPERSEDE =
            "update mamis.institution set superseded_at = ? where superseded_at is null and code = any(?)";

    private static final String KEEP = "insert into mamis.institution (code, name, reading, prefecture, postal_code,"
            + " line, building, continued, phone, valid_from, valid_to, predecessor, recorded_at, search_key, place_key, grams)"
            + " select t.code, t.name, t.reading, t.prefecture, t.postal_code, t.line, t.building,"
            + " coalesce(cast(t.continued as integer), 0), t.phone,"
            + " t.valid_from, t.valid_to, t.predecessor, ?, t.search_key, t.place_key,"
            + " string_to_array(t.grams, chr(10))"
            + " from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as t(code, name, reading, prefecture,"
            + " postal_code, line, building, continued, phone, valid_from, valid_to, predecessor, search_key, place_key, grams)";

    private static final int AT_ONCE = 2_000;

    private final Statements statements;

    public JpaInstitutions(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public Optional<Institution> find(InstitutionCode code) {
        return statements.first(READ + " and code = ?", JpaInstitutions::institution, code.text());
    }

    @Override
    public List<Institution> of(Collection<InstitutionCode> codes) {
        return statements.all(READ + " and code = any(?) order by code", JpaInstitutions::institution, (Object)
                codes.stream().map(InstitutionCode::text).toArray(String[]::new));
    }

    @Override
    public List<Institution> after(InstitutionCode predecessor) {
        return statements.all(
                READ + " and predecessor = ? order by code", JpaInstitutions::institution, predecessor.text());
    }

    @Override
    public Slice<Institution> search(InstitutionFilter filter, Page page) {
        StringBuilder sql = new StringBuilder(READ);
        List<Object> values = new ArrayList<>();
        String[] grams = InstitutionKeys.wanted(filter).toArray(String[]::new);
        if (grams.length > 0) {
            and(sql, values, "grams @> ?", grams);
        }
        filter.words().forEach(word -> and(sql, values, "strpos(search_key, ?) > 0", InstitutionKeys.needle(word)));
        filter.place().ifPresent(at -> and(sql, values, "strpos(place_key, ?) > 0", at.text()));
        filter.prefecture().ifPresent(place -> and(sql, values, "prefecture = ?", place.code()));
        filter.openOn().ifPresent(day -> {
            and(sql, values, "valid_from <= ?", day);
            and(sql, values, "(valid_to is null or valid_to > ?)", day);
        });
        page.after().ifPresent(code -> and(sql, values, "code > ?", code));
        sql.append(" order by code limit ?");
        values.add(page.size() + 1);
        List<Institution> found = statements.all(sql.toString(), JpaInstitutions::institution, values.toArray());
        return Slice.of(found, page, entry -> entry.code().text());
    }

    private static void and(StringBuilder sql, List<Object> values, String condition, Object value) {
        sql.append(" and ").append(condition);
        values.add(value);
    }

    /** The index on what is current lets only one of two writers through. */
    @Override
    public void save(Collection<Institution> entries, Instant at) {
        List<Institution> all = List.copyOf(entries);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            store(all.subList(from, Math.min(from + AT_ONCE, all.size())), at);
        }
    }

    private void store(List<Institution> entries, Instant at) {
        List<InstitutionKeys> keys = entries.stream().map(InstitutionKeys::of).toList();
        String[] codes = texts(entries, entry -> Optional.of(entry.code().text()));
        statements.run(SUPERSEDE, at, codes);
        statements.run(
                KEEP,
                at,
                codes,
                texts(entries, entry -> Optional.of(entry.name().text())),
                texts(entries, entry -> entry.reading().map(InstitutionReading::text)),
                texts(entries, entry -> Optional.of(entry.code().prefecture().code())),
                texts(
                        entries,
                        entry -> entry.address().flatMap(Address::postalCode).map(PostalCode::digits)),
                texts(entries, entry -> entry.address().map(Address::line)),
                texts(entries, entry -> entry.address().map(Address::building)),
                texts(entries, entry -> entry.address().map(Address::continued).map(Object::toString)),
                texts(entries, entry -> entry.phone().map(PhoneNumber::hyphenated)),
                days(entries, entry -> Optional.of(entry.during().from())),
                days(entries, entry -> entry.during().until()),
                texts(entries, entry -> entry.predecessor().map(InstitutionCode::text)),
                keys.stream().map(InstitutionKeys::text).toArray(String[]::new),
                keys.stream().map(InstitutionKeys::place).toArray(String[]::new),
                keys.stream().map(key -> String.join("\n", key.grams())).toArray(String[]::new));
    }

    private static @Nullable String[] texts(List<Institution> entries, Function<Institution, Optional<String>> part) {
        return entries.stream().map(entry -> part.apply(entry).orElse(null)).toArray(String[]::new);
    }

    private static @Nullable LocalDate[] days(
            List<Institution> entries, Function<Institution, Optional<LocalDate>> part) {
        return entries.stream().map(entry -> part.apply(entry).orElse(null)).toArray(LocalDate[]::new);
    }

    private static Institution institution(ResultSet row) throws SQLException {
        Optional<LocalDate> until = Optional.ofNullable(row.getObject("valid_to", LocalDate.class));
        String postalCode = row.getString("postal_code");
        String building = row.getString("building");
        int continued = row.getInt("continued");
        Optional<Prefecture> prefecture = Prefecture.ofCode(row.getString("prefecture"));
        return new Institution(
                new InstitutionCode(row.getString("code")),
                new InstitutionName(row.getString("name")),
                Optional.ofNullable(row.getString("reading")).map(InstitutionReading::new),
                Optional.ofNullable(row.getString("line"))
                        .map(line -> new Address(
                                Optional.ofNullable(postalCode).map(PostalCode::new),
                                prefecture,
                                line,
                                Optional.ofNullable(building).orElse(""),
                                continued)),
                Optional.ofNullable(row.getString("phone")).map(PhoneNumber::new),
                new Interval(row.getObject("valid_from", LocalDate.class), until),
                Optional.ofNullable(row.getString("predecessor")).map(InstitutionCode::new));
    }
}
