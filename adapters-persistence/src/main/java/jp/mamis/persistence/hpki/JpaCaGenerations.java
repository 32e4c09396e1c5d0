package jp.mamis.persistence.hpki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** The generations of authorities in PostgreSQL: one statement each. */
public final class JpaCaGenerations implements CaGenerations {

    private static final String ADD = "insert into mamis.ca_generation (id, duty, realm, number, family, key_id,"
            + " certificate, authority) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String ALL =
            "select id, duty, realm, number, family, key_id, certificate, authority from mamis.ca_generation";
    private static final String FIND = ALL + " where id = ?";
    private static final Comparator<CaGeneration> ORDER = Comparator.comparing(CaGeneration::duty)
            .thenComparing(CaGeneration::number)
            .thenComparing(CaGeneration::realm);

    private final Statements statements;

    public JpaCaGenerations(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public void add(CaGeneration generation) {
        int added = statements.run(
                ADD,
                generation.id().value(),
                generation.duty().name(),
                generation.realm().name(),
                generation.number(),
                generation.family(),
                generation.key().hex(),
                generation.certificate().bytes(),
                AuthorityJson.write(generation.authority()));
        if (added == 0) {
            throw new StaleState("ca_generation");
        }
    }

    @Override
    public Optional<CaGeneration> find(CaGenerationId id) {
        return statements.first(FIND, JpaCaGenerations::read, id.value());
    }

    @Override
    public List<CaGeneration> all() {
        return statements.all(ALL, JpaCaGenerations::read).stream()
                .sorted(ORDER)
                .toList();
    }

    private static CaGeneration read(ResultSet row) throws SQLException {
        return new CaGeneration(
                new CaGenerationId(Statements.id(row, "id")),
                CaDuty.valueOf(row.getString("duty")),
                CaRealm.valueOf(row.getString("realm")),
                row.getInt("number"),
                row.getString("family"),
                new KeyId(row.getString("key_id")),
                Der.of(row.getBytes("certificate")),
                AuthorityJson.read(row.getString("authority")));
    }
}
