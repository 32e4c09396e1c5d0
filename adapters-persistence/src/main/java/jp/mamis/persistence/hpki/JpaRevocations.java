package jp.mamis.persistence.hpki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.hpki.ca.Revocations;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Every certificate that was revoked, in PostgreSQL. */
public final class JpaRevocations implements Revocations {

    private static final String KEEP = "insert into mamis.revocation (authority, serial, revoked_at, ground, published,"
            + " valid_until, recorded_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String KEEP_ALL =
            "insert into mamis.revocation (authority, serial, revoked_at, ground, published,"
                    + " valid_until, recorded_at) select authority, serial, ?, ?, ?, valid_until, ? from mamis.issuance"
                    + " where authority = ? and state <> 'ABANDONED' and valid_until >= ? on conflict do nothing";
    private static final String OF = "select authority, serial, revoked_at, ground, published, valid_until,"
            + " recorded_at from mamis.revocation where authority = ?";
    private static final String REVOKED =
            "select serial from mamis.revocation where authority = ? and ground = any (?) and valid_until >= ?";
    private static final String FIND = OF + " and serial = ?";

    private final Statements statements;

    public JpaRevocations(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public Revocation keep(Revocation revocation) {
        statements.run(
                KEEP,
                revocation.authority().value(),
                IssuanceRow.column(revocation.serial().value()),
                revocation.revokedAt(),
                revocation.ground().name(),
                revocation.published().name(),
                revocation.validUntil(),
                revocation.recordedAt());
        return find(revocation.authority(), revocation.serial()).orElseThrow();
    }

    @Override
    public int keepAll(CaGenerationId authority, RevocationGround ground, RevocationReason published, Instant now) {
        return statements.run(
                KEEP_ALL,
                now.truncatedTo(ChronoUnit.SECONDS),
                ground.name(),
                published.name(),
                now,
                authority.value(),
                now);
    }

    @Override
    public Optional<Revocation> find(CaGenerationId authority, SerialNumber serial) {
        return statements.first(FIND, JpaRevocations::read, authority.value(), IssuanceRow.column(serial.value()));
    }

    @Override
    public Set<SerialNumber> revoked(CaGenerationId authority, Set<RevocationGround> grounds, Instant lasting) {
        return Set.copyOf(statements.all(
                REVOKED,
                row -> new SerialNumber(IssuanceRow.number(row, "serial")),
                authority.value(),
                grounds.stream().map(Enum::name).toArray(String[]::new),
                lasting));
    }

    @Override
    public List<Revocation> of(CaGenerationId authority) {
        return statements.all(OF + " order by serial", JpaRevocations::read, authority.value());
    }

    private static Revocation read(ResultSet row) throws SQLException {
        return new Revocation(
                new CaGenerationId(Statements.id(row, "authority")),
                new SerialNumber(IssuanceRow.number(row, "serial")),
                Statements.instant(row, "revoked_at"),
                RevocationGround.valueOf(row.getString("ground")),
                RevocationReason.valueOf(row.getString("published")),
                Statements.instant(row, "valid_until"),
                Statements.instant(row, "recorded_at"));
    }
}
