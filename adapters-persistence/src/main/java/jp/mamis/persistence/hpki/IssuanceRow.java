package jp.mamis.persistence.hpki;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.IssuanceId;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectNumber;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.persistence.work.Statements;

/** A row of {@code issuance}. */
final class IssuanceRow {

    /** Of {@code mamis.issuance i}. */
    static final String COLUMNS =
            "i.id, i.authority, i.serial, i.profile, i.purpose, i.realm, i.holder, i.key, i.valid_from,"
                    + " i.valid_until, i.planned_at, i.state, i.to_be_signed, i.certificate, i.ended_at";

    private IssuanceRow() {}

    static Issuance read(ResultSet row) throws SQLException {
        Issuance.Planned planned = new Issuance.Planned(order(row));
        return switch (Issuance.State.valueOf(row.getString("state"))) {
            case PLANNED -> planned;
            case ABANDONED -> planned.abandoned(Statements.instant(row, "ended_at"));
            case PREPARED -> prepared(planned, row);
            case WRITTEN_OFF -> prepared(planned, row).writtenOff(Statements.instant(row, "ended_at"));
            case ISSUED ->
                prepared(planned, row).issued(Der.of(row.getBytes("certificate")), Statements.instant(row, "ended_at"));
        };
    }

    private static Issuance.Prepared prepared(Issuance.Planned planned, ResultSet row) throws SQLException {
        return planned.prepared(Der.of(row.getBytes("to_be_signed")));
    }

    private static CertificateOrder order(ResultSet row) throws SQLException {
        return new CertificateOrder(
                new IssuanceId(Statements.id(row, "id")),
                new CaGenerationId(Statements.id(row, "authority")),
                new SerialNumber(number(row, "serial")),
                row.getString("profile"),
                CertificatePurpose.valueOf(row.getString("purpose")),
                new SubjectNumber(CaRealm.valueOf(row.getString("realm")), row.getString("holder")),
                Der.of(row.getBytes("key")),
                new Validity(Statements.instant(row, "valid_from"), Statements.instant(row, "valid_until")),
                Statements.instant(row, "planned_at"));
    }

    static BigInteger number(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).toBigIntegerExact();
    }

    static BigDecimal column(BigInteger number) {
        return new BigDecimal(number);
    }
}
