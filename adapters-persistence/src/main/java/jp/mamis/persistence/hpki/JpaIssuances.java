package jp.mamis.persistence.hpki;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.hpki.ca.Issuances;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;
import org.jspecify.annotations.Nullable;

/** Every certificate that was ever planned, in PostgreSQL: one statement each. */
public final class JpaIssuances implements Issuances {

    private static final String ADD =
            "insert into mamis.issuance (id, authority, serial, profile, purpose, realm, holder,"
                    + " key, valid_from, valid_until, planned_at, state, to_be_signed, certificate, ended_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz)) on conflict do nothing";
    private static final String STORE = "update mamis.issuance set state = ?, to_be_signed = ?, certificate = ?,"
            + " ended_at = cast(? as timestamptz) where id = ? and state = ?";
    private static final String ALL = "select " + IssuanceRow.COLUMNS + " from mamis.issuance i";
    private static final String FIND = ALL + " where authority = ? and serial = ?";
    private static final String WITH_SERIAL = ALL + " where serial = ? order by planned_at, id";
    private static final String WITH_KEYS = ALL + " where key = any(select decode(each, 'hex') from unnest(?) each)"
            + " and state <> 'ABANDONED' order by planned_at, id";
    private static final String UNFINISHED =
            ALL + " where ended_at is null and (planned_at, id) > (coalesce(cast(? as timestamptz), '-infinity'),"
                    + " coalesce(cast(? as uuid), '00000000-0000-0000-0000-000000000000')) order by planned_at, id limit ?";
    private static final String ISSUED =
            ALL + " where state = 'ISSUED' and planned_at < coalesce(cast(? as timestamptz), 'infinity')"
                    + " order by planned_at desc, id desc limit ?";

    private static final String SIGNED =
            "select count(*) as signed from mamis.issuance where authority = ? and certificate is not null";

    private final Statements statements;

    public JpaIssuances(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public void addAll(List<? extends Issuance> issuances) {
        requireAll(statements.runAll(ADD, issuances, JpaIssuances::added), issuances);
    }

    private static @Nullable Object[] added(Issuance issuance) {
        CertificateOrder order = issuance.order();
        return new @Nullable Object[] {
            order.id().value(),
            order.authority().value(),
            IssuanceRow.column(order.serial().value()),
            order.profile(),
            order.purpose().name(),
            order.holder().realm().name(),
            order.holder().text(),
            order.key().bytes(),
            order.validity().first(),
            order.validity().last(),
            order.plannedAt(),
            issuance.state().name(),
            issuance.toBeSigned().map(Der::bytes).orElse(null),
            issuance.certificate().map(Der::bytes).orElse(null),
            issuance.endedAt().orElse(null)
        };
    }

    @Override
    public void storeAll(List<? extends Issuance> next) {
        requireAll(statements.runAll(STORE, next, JpaIssuances::stored), next);
    }

    private static @Nullable Object[] stored(Issuance next) {
        return new @Nullable Object[] {
            next.state().name(),
            next.toBeSigned().map(Der::bytes).orElse(null),
            next.certificate().map(Der::bytes).orElse(null),
            next.endedAt().orElse(null),
            next.order().id().value(),
            next.before().map(Enum::name).orElse("")
        };
    }

    private static void requireAll(int done, List<? extends Issuance> wanted) {
        if (done != wanted.size()) {
            throw new StaleState("issuance");
        }
    }

    @Override
    public Optional<Issuance> find(CaGenerationId authority, SerialNumber serial) {
        return statements.first(FIND, IssuanceRow::read, authority.value(), IssuanceRow.column(serial.value()));
    }

    @Override
    public List<Issuance> withSerial(SerialNumber serial) {
        return statements.all(WITH_SERIAL, IssuanceRow::read, IssuanceRow.column(serial.value()));
    }

    @Override
    public List<Issuance> claimKeys(Set<Der> keys) {
        List<String> texts = keys.stream().map(Der::hex).toList();
        statements.claimAll(texts.stream().map(key -> "certified key " + key).toList());
        return statements.all(WITH_KEYS, IssuanceRow::read, (Object) texts.toArray(String[]::new));
    }

    @Override
    public List<Issuance> unfinished(Optional<CertificateOrder> after, int most) {
        return statements.all(
                UNFINISHED,
                IssuanceRow::read,
                after.map(CertificateOrder::plannedAt).orElse(null),
                after.map(each -> each.id().value()).orElse(null),
                most);
    }

    @Override
    public List<Issuance> issued(Optional<Instant> before, int most) {
        return statements.all(ISSUED, IssuanceRow::read, before.orElse(null), most);
    }

    @Override
    public long signed(CaGenerationId authority) {
        return statements
                .first(SIGNED, row -> row.getLong("signed"), authority.value())
                .orElseThrow();
    }
}
