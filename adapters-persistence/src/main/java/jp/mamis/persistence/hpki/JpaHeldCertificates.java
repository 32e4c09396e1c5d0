package jp.mamis.persistence.hpki;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.qualification.HeldCertificates;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.CrlPlan;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.ListScope;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectNumber;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Certificates by whom they are held, in PostgreSQL. */
public final class JpaHeldCertificates implements HeldCertificates {

    private static final String OF =
            "select " + IssuanceRow.COLUMNS + " from mamis.issuance i where holder = any(?) order by planned_at, id";
    /**
     * A number of 128 random bits stands in a list as an entry or not at all. Only a list that was drafted while the revocation was
     * being recorded lacks it: none is unpacked that is later than the first one drafted when it surely was recorded.
     */
    private static final String LISTED = "select each.this_update from (select this_update, number, content"
            + " from mamis.revocation_list where authority = ? and scope = ? and this_update >= ? and content is not null"
            + " and this_update <= coalesce((select min(s.this_update) from mamis.revocation_list s where s.authority = ?"
            + " and s.scope = ? and s.this_update > ? and s.content is not null), 'infinity')) each where position(cast(? as bytea) in each.content) > 0"
            + " order by each.this_update, each.number limit 1";

    private final Statements statements;

    public JpaHeldCertificates(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public List<Issuance> of(Set<SubjectNumber> holders) {
        String[] texts = holders.stream().map(SubjectNumber::text).toArray(String[]::new);
        return statements.all(OF, IssuanceRow::read, (Object) texts).stream()
                .filter(each -> holders.contains(each.order().holder()))
                .toList();
    }

    @Override
    public Optional<Instant> listedSince(CaGenerationId authority, SerialNumber serial, Instant recorded) {
        return statements.first(
                LISTED,
                row -> Statements.instant(row, "this_update"),
                authority.value(),
                ListScope.HOLDERS.name(),
                recorded,
                authority.value(),
                ListScope.HOLDERS.name(),
                recorded.plus(CrlPlan.STORED),
                serial.value().toByteArray());
    }
}
