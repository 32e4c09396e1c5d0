package jp.mamis.persistence.hpki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hpki.status.Responders;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.domain.hpki.status.IssuerMark;
import jp.mamis.domain.hpki.status.Responder;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Who signs answers for our authorities, in PostgreSQL. */
public final class JpaResponders implements Responders {

    private static final String ADD = "insert into mamis.ocsp_responder (id, matter, authority, number, begun_at)"
            + " values (?, ?, ?, ?, ?) on conflict do nothing";
    private static final String PREPARE =
            "update mamis.ocsp_responder set key_id = ?, to_be_signed = ?, valid_from = ?,"
                    + " valid_until = ? where id = ? and key_id is null";
    private static final String CERTIFY = "update mamis.ocsp_responder set certificate = ? where id = ?"
            + " and certificate is null and to_be_signed = ?";
    private static final String MARK = "insert into mamis.ocsp_issuer (digest, name_hash, key_hash, authority)"
            + " values (?, ?, ?, ?) on conflict do nothing";
    private static final String OF =
            "select id, matter, authority, number, begun_at, key_id, to_be_signed, valid_from, valid_until,"
                    + " certificate from mamis.ocsp_responder where authority = ? order by number";

    private final Statements statements;

    public JpaResponders(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public void add(Responder begun) {
        require(statements.run(
                ADD, begun.id(), begun.matter().name(), begun.authority().value(), begun.number(), begun.begunAt()));
    }

    @Override
    public void prepare(Responder prepared) {
        Responder.Prepared next = prepared.prepared().orElseThrow();
        require(statements.run(
                PREPARE,
                next.key().hex(),
                next.toBeSigned().bytes(),
                next.validity().first(),
                next.validity().last(),
                prepared.id()));
    }

    @Override
    public void certify(Responder certified, List<IssuerMark> marks) {
        require(statements.run(
                CERTIFY,
                certified.certificate().orElseThrow().bytes(),
                certified.id(),
                certified.prepared().orElseThrow().toBeSigned().bytes()));
        marks.forEach(mark -> statements.run(
                MARK,
                mark.digest().name(),
                mark.name().bytes(),
                mark.key().bytes(),
                certified.authority().value()));
    }

    @Override
    public List<Responder> of(CaGenerationId authority) {
        return statements.all(OF, JpaResponders::read, authority.value());
    }

    private static void require(int changed) {
        if (changed == 0) {
            throw new StaleState("ocsp_responder");
        }
    }

    private static Responder read(ResultSet row) throws SQLException {
        Optional<String> key = Optional.ofNullable(row.getString("key_id"));
        return new Responder(
                Statements.id(row, "id"),
                Responder.Matter.valueOf(row.getString("matter")),
                new CaGenerationId(Statements.id(row, "authority")),
                row.getInt("number"),
                Statements.instant(row, "begun_at"),
                key.isPresent() ? Optional.of(prepared(new KeyId(key.orElseThrow()), row)) : Optional.empty(),
                Optional.ofNullable(row.getBytes("certificate")).map(Der::of));
    }

    private static Responder.Prepared prepared(KeyId key, ResultSet row) throws SQLException {
        return new Responder.Prepared(
                key,
                Der.of(row.getBytes("to_be_signed")),
                new Validity(Statements.instant(row, "valid_from"), Statements.instant(row, "valid_until")));
    }
}
