package jp.mamis.persistence.hpki;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hpki.ca.OutsideRoots;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Roots of others and their lists, in PostgreSQL. */
public final class JpaOutsideRoots implements OutsideRoots {

    private static final String ADD = "insert into mamis.outside_root (sha256, certificate, added_at) values (?, ?, ?)"
            + " on conflict do nothing";
    private static final String ALL = "select certificate from mamis.outside_root order by added_at, sha256";
    private static final String KEEP =
            "insert into mamis.outside_list (sha256, root, scope, this_update, content, kept_at) values (?, ?, ?, ?, ?, ?)"
                    + " on conflict do nothing";
    private static final String LISTS = "select content from mamis.outside_list where sha256 in ("
            + "(select distinct on (root, scope) sha256 from mamis.outside_list order by root, scope, this_update desc)"
            + " union (select distinct on (root, scope) sha256 from mamis.outside_list where this_update <= cast(? as timestamptz)"
            + " order by root, scope, this_update desc)"
            + " union (select distinct on (root, scope) sha256 from mamis.outside_list where this_update > cast(? as timestamptz)"
            + " order by root, scope, this_update)) order by root, scope, this_update";

    private final Statements statements;

    public JpaOutsideRoots(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public void add(Der certificate, Instant now) {
        statements.run(ADD, certificate.fingerprint().bytes(), certificate.bytes(), now);
    }

    @Override
    public List<Der> all() {
        return statements.all(ALL, row -> Der.of(row.getBytes("certificate")));
    }

    @Override
    public boolean keep(Kept list, Instant now) {
        return statements.run(
                        KEEP,
                        list.list().fingerprint().bytes(),
                        list.root().bytes(),
                        list.scope(),
                        list.thisUpdate(),
                        list.list().bytes(),
                        now)
                > 0;
    }

    @Override
    public List<Der> lists(Optional<Instant> at) {
        return statements.all(LISTS, row -> Der.of(row.getBytes("content")), at.orElse(null), at.orElse(null));
    }
}
