package jp.mamis.persistence.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.accounts.LoginSessions;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Device;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.accounts.PasskeyChallenge;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Sessions in PostgreSQL. A session is found with its account and duties by one statement: it runs on every request. */
public final class JpaLoginSessions implements LoginSessions {

    private static final String OPEN = "insert into mamis.login_session (id, account, digest, opened_at, last_used_at,"
            + " degree, proved_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)";
    /** A row for each duty and one for each mandate of their bodies, so that neither comes again with the other. */
    private static final String FIND = "select s.id, s.account, s.digest, s.opened_at, s.last_used_at,"
            + " s.degree, s.proved_at, s.device, a.login_id, a.holder, a.person, more.position, more.duty, more.body, more.valid_from,"
            + " more.valid_to, more.deputy_of, more.mandate, more.kind, more.giver, more.taker, more.since, more.until,"
            + " more.given_by, more.given_at"
            + " from mamis.login_session s join mamis.account a on a.id = s.account"
            + " left join lateral (select g.position, g.duty, g.body, g.valid_from, g.valid_to, g.deputy_of,"
            + " null::uuid mandate, null::text kind, null::uuid giver, null::uuid taker, null::date since,"
            + " null::date until, null::uuid given_by, null::timestamptz given_at"
            + " from mamis.duty_grant g where g.account = a.id and g.revoked_at is null"
            + " union all select null, null, null, null, null, null,"
            + " m.id, m.kind, m.giver, m.taker, m.valid_from, m.valid_to, m.given_by, m.given_at"
            + " from mamis.mandate m where m.ended_at is null and (m.valid_to is null or m.valid_to > ?)"
            + " and m.taker in (select g.body from mamis.duty_grant g where g.account = a.id and g.revoked_at is null)"
            + ") more on true where s.digest = ? and a.suspended_at is null"
            + " order by more.position, more.given_at, more.mandate";

    private static final String NOTE_USE =
            "update mamis.login_session set last_used_at = ?" + " where id = ? and last_used_at < ?";
    private static final String NOTE_PROOF = "update mamis.login_session set degree = ?, proved_at = ? where id = ?";
    private static final String TAKE_CHALLENGE = "with kept as (select id, challenge from mamis.login_session"
            + " where id = ? and challenge is not null for update)"
            + " update mamis.login_session s set challenge = null from kept where s.id = kept.id"
            + " returning kept.challenge";
    private static final String OF = "select s.id, s.account, s.digest, s.opened_at, s.last_used_at,"
            + " s.degree, s.proved_at, s.device"
            + " from mamis.login_session s where s.account = ? order by s.opened_at desc, s.id desc";
    private static final String END_ALL_BUT =
            "delete from mamis.login_session where account = ? and (degree = ?) = ? and id not in (select id"
                    + " from mamis.login_session where account = ? and (degree = ?) = ?"
                    + " order by opened_at desc, id desc limit ?)";
    private static final String SWEEP = "delete from mamis.login_session where id in (select id"
            + " from mamis.login_session where opened_at < ?"
            + " order by opened_at limit ? for update skip locked)";

    private final Statements statements;

    public JpaLoginSessions(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public void open(LoginSession session) {
        statements.run(
                OPEN,
                session.id().value(),
                session.account().value(),
                session.digest().hex(),
                session.openedAt(),
                session.lastUsedAt(),
                session.proof().degree().name(),
                session.proof().at());
    }

    @Override
    public Optional<Known> find(TokenDigest digest, LocalDate today) {
        return statements.read(FIND, LoginSessionRows::known, today, digest.hex());
    }

    @Override
    public void noteUse(LoginSessionId id, Instant usedAt) {
        statements.run(NOTE_USE, usedAt, id.value(), usedAt);
    }

    @Override
    public void noteDevice(LoginSessionId id, Device device) {
        statements.run(
                "update mamis.login_session set device = ? where id = ?", LoginSessionRows.written(device), id.value());
    }

    @Override
    public void renew(LoginSessionId id, TokenDigest next) {
        statements.run("update mamis.login_session set digest = ? where id = ?", next.hex(), id.value());
    }

    @Override
    public void noteProof(LoginSessionId id, Proof proof) {
        statements.run(NOTE_PROOF, proof.degree().name(), proof.at(), id.value());
    }

    @Override
    public void keepChallenge(LoginSessionId id, PasskeyChallenge challenge) {
        statements.run("update mamis.login_session set challenge = ? where id = ?", challenge.text(), id.value());
    }

    @Override
    public Optional<PasskeyChallenge> takeChallenge(LoginSessionId id) {
        return statements.first(TAKE_CHALLENGE, row -> new PasskeyChallenge(row.getString("challenge")), id.value());
    }

    @Override
    public void end(LoginSessionId id) {
        statements.run("delete from mamis.login_session where id = ?", id.value());
    }

    @Override
    public int endAll(AccountId account) {
        return statements.run("delete from mamis.login_session where account = ?", account.value());
    }

    @Override
    public int endAllBut(AccountId account, int newest) {
        return endAllBut(account, newest, false);
    }

    @Override
    public int endPendingBut(AccountId account, int newest) {
        return endAllBut(account, newest, true);
    }

    private int endAllBut(AccountId account, int newest, boolean pending) {
        String degree = Proof.Degree.PENDING.name();
        return statements.run(END_ALL_BUT, account.value(), degree, pending, account.value(), degree, pending, newest);
    }

    @Override
    public List<LoginSession> of(AccountId account) {
        return statements.all(OF, LoginSessionRows::session, account.value());
    }

    @Override
    public int endOpenedBefore(Instant before, int most) {
        return statements.run(SWEEP, before, most);
    }
}
