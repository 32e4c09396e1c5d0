package jp.mamis.persistence.hpki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.mamis.application.hpki.register.CertificateIndex.Filter;
import jp.mamis.application.hpki.register.CertificateIndex.Order;
import jp.mamis.application.hpki.register.CertificateLine;
import jp.mamis.application.kernel.Page;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.CertificateStatus;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectNumber;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.persistence.work.Statements;
import org.jspecify.annotations.Nullable;

/** The statement behind a list of certificates, and how its rows are read. Long because one depends on the other. */
final class CertificateListSql {

    /** A line and its place in the order. */
    record Placed(CertificateLine line, String place) {}

    private static final String LINES =
            "select i.id, i.serial, i.purpose, i.realm, i.holder, i.valid_from, i.valid_until, i.planned_at,"
                    + " i.ended_at, g.duty, g.number as generation, r.revoked_at, r.recorded_at,"
                    + " r.published, r.ground, p.person, p.licence_number, p.family, p.given, p.kana_family, p.kana_given"
                    + " from mamis.issuance i";
    private static final String AUTHORITIES = " join mamis.ca_generation g on g.id = i.authority"
            + " left join mamis.revocation r on r.authority = i.authority and r.serial = i.serial";
    /** As registered last. */
    private static final String PERSONS =
            " left join mamis.physician_number n on n.number = regexp_replace(i.holder, '^(TESTD)?0*', '')"
                    + " left join mamis.physician_fact p on p.person = n.person and p.superseded_at is null"
                    + " and p.valid_to is null";

    private static final String WANTED = " where i.state = 'ISSUED'";

    private static final List<String> NAME_KEYS = List.of("kana_key", "name_key", "former_key", "former_kana_key");
    /** Bounds, since a prefix needs a constant to be indexed. */
    private static final String WITH_SUCH_A_NAME = "select x.person from mamis.physician_fact x"
            + " where x.superseded_at is null and x.$ >= ? and x.$ < ? || chr(1114111)";
    /** A number as it stands in certificates of either realm. */
    private static final String HELD_BY = " and i.holder in (select unnest(array[m.number,"
            + " 'TESTD' || lpad(m.number, 6, '0')]) from mamis.physician_number m where m.person in (";

    private static final Pattern CURSOR =
            Pattern.compile("([IE])([0-9]{19})\\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final long MICROS = 1_000_000;

    private final StringBuilder text;
    private final List<@Nullable Object> values = new ArrayList<>();

    private CertificateListSql(String wanted) {
        this.text = new StringBuilder(wanted);
    }

    static CertificateListSql of(Filter filter, Instant now, Page page) {
        CertificateListSql sql = new CertificateListSql(LINES + AUTHORITIES + PERSONS + WANTED).narrowed(filter, now);
        String way = filter.descending() ? " desc" : "";
        page.after().ifPresent(cursor -> sql.after(cursor, filter));
        sql.text
                .append(" order by ")
                .append(column(filter.order()))
                .append(way)
                .append(", i.id")
                .append(way)
                .append(" limit ")
                .append(page.size() + 1);
        return sql;
    }

    static CertificateListSql counting(Filter filter, Instant now) {
        return new CertificateListSql("select count(*) from mamis.issuance i" + AUTHORITIES + WANTED)
                .narrowed(filter, now);
    }

    String text() {
        return text.toString();
    }

    @Nullable Object[] values() {
        return values.toArray();
    }

    private CertificateListSql narrowed(Filter filter, Instant now) {
        filter.serial().ifPresent(serial -> and("i.serial = ?", IssuanceRow.column(serial.value())));
        filter.holder().ifPresent(holder -> and("i.holder = ?", holder.text()));
        filter.name().ifPresent(name -> called(name.text()));
        filter.status().ifPresent(status -> standing(status, now.truncatedTo(ChronoUnit.SECONDS)));
        filter.authority().ifPresent(authority -> {
            and("g.duty = ?", authority.duty().name());
            and("g.number = ?", authority.number());
        });
        filter.from().ifPresent(day -> and("i.ended_at >= ?", JapanTime.startOf(day)));
        filter.to().ifPresent(day -> and("i.ended_at < ?", JapanTime.startOf(day.plusDays(1))));
        return this;
    }

    private void called(String key) {
        text.append(HELD_BY)
                .append(NAME_KEYS.stream()
                        .map(column -> WITH_SUCH_A_NAME.replace("$", column))
                        .collect(Collectors.joining(" union all ")))
                .append("))");
        NAME_KEYS.forEach(column -> values.addAll(List.of(key, key)));
    }

    private void standing(CertificateStatus.Kind status, Instant now) {
        switch (status) {
            case REVOKED -> text.append(" and r.serial is not null");
            case GOOD -> and("r.serial is null and i.valid_until >= ?", now);
            case EXPIRED -> and("r.serial is null and i.valid_until < ?", now);
        }
    }

    private void after(String cursor, Filter filter) {
        Matcher place = CURSOR.matcher(cursor);
        if (!place.matches() || !place.group(1).equals(letter(filter.order()))) {
            throw new MalformedValue("cursor", cursor);
        }
        long micros = Long.parseLong(place.group(2));
        text.append(" and (")
                .append(column(filter.order()))
                .append(", i.id) ")
                .append(filter.descending() ? "<" : ">")
                .append(" (?, ?)");
        values.add(Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1000));
        values.add(UUID.fromString(place.group(3)));
    }

    private void and(String condition, Object value) {
        text.append(" and ").append(condition);
        values.add(value);
    }

    private static String column(Order order) {
        return order == Order.ISSUED ? "i.ended_at" : "i.valid_until";
    }

    private static String letter(Order order) {
        return order.name().substring(0, 1);
    }

    static Placed placed(ResultSet row, Order order) throws SQLException {
        CertificateLine line = line(row);
        Instant at = order == Order.ISSUED ? line.issuedAt() : line.validity().last();
        return new Placed(
                line,
                letter(order) + "%019d".formatted(at.getEpochSecond() * MICROS + at.getNano() / 1000) + "|"
                        + Statements.id(row, "id"));
    }

    private static CertificateLine line(ResultSet row) throws SQLException {
        return new CertificateLine(
                new AuthorityName(CaDuty.valueOf(row.getString("duty")), row.getInt("generation")),
                new SerialNumber(IssuanceRow.number(row, "serial")),
                CertificatePurpose.valueOf(row.getString("purpose")),
                new SubjectNumber(CaRealm.valueOf(row.getString("realm")), row.getString("holder")),
                person(row),
                new Validity(Statements.instant(row, "valid_from"), Statements.instant(row, "valid_until")),
                Statements.instant(row, "planned_at"),
                Statements.instant(row, "ended_at"),
                revoked(row));
    }

    private static Optional<CertificateLine.Person> person(ResultSet row) throws SQLException {
        Optional<UUID> person = Statements.possibleId(row, "person");
        return person.isEmpty()
                ? Optional.empty()
                : Optional.of(new CertificateLine.Person(
                        new PersonId(person.get()),
                        new LicenceNumber(row.getString("licence_number")),
                        new PersonName(row.getString("family"), row.getString("given")),
                        new KanaName(row.getString("kana_family"), row.getString("kana_given"))));
    }

    private static Optional<CertificateLine.Revoked> revoked(ResultSet row) throws SQLException {
        Optional<Instant> at = Statements.possibleInstant(row, "revoked_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new CertificateLine.Revoked(
                        at.get(),
                        Statements.instant(row, "recorded_at"),
                        RevocationReason.valueOf(row.getString("published")),
                        Optional.of(RevocationGround.valueOf(row.getString("ground")))));
    }
}
