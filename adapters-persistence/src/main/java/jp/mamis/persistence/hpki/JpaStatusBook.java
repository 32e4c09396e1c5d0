package jp.mamis.persistence.hpki;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.application.hpki.status.StatusBook;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.status.CertId;
import jp.mamis.domain.hpki.status.IssuerMark;
import jp.mamis.domain.hpki.status.KnownStatus;
import jp.mamis.domain.hpki.status.SignedAnswer;
import jp.mamis.domain.hpki.status.StatusAnswer;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** How certificates stand, and answers that were signed ahead, in PostgreSQL: one statement for a whole question. */
public final class JpaStatusBook implements StatusBook {

    private static final String LOOK =
            "select asked.position, issuer.authority, issued.valid_until, revocation.revoked_at, revocation.published,"
                    + " answer.serial, answer.digest, answer.revoked, answer.this_update, answer.next_update, answer.response"
                    + " from (values %s) as asked (position, digest, name, key, serial)"
                    + " left join mamis.ocsp_issuer issuer on issuer.digest = asked.digest"
                    + " and issuer.name_hash = asked.name and issuer.key_hash = asked.key"
                    + " left join mamis.issuance issued on issued.authority = issuer.authority"
                    + " and issued.serial = asked.serial and issued.state in ('ISSUED', 'WRITTEN_OFF')"
                    + " left join mamis.revocation on revocation.authority = issuer.authority"
                    + " and revocation.serial = asked.serial"
                    + " left join mamis.ocsp_answer answer on answer.authority = issuer.authority"
                    + " and answer.serial = asked.serial and answer.digest = asked.digest"
                    + " order by asked.position";
    /** Rows and not arrays: of an array the server expects many, and plans anew for each question. */
    private static final String ASKED = "(?::integer, ?::text, decode(?, 'hex'), decode(?, 'hex'), cast(? as numeric))";

    private static final String IN_FORCE =
            " from mamis.issuance issued left join mamis.revocation using (authority, serial)"
                    + " where issued.authority = ? and issued.state = 'ISSUED' and issued.valid_until >= ?";
    private static final String ANSWERS = " and (select count(*) from mamis.ocsp_answer answer"
            + " where answer.authority = issued.authority and answer.serial = issued.serial"
            + " and answer.this_update <= ? and answer.next_update > ? and answer.revoked = (revocation.authority is not null))";
    private static final String DUE = "select serial, issued.valid_until, revocation.revoked_at, revocation.published"
            + IN_FORCE + " and serial > ?" + ANSWERS + " < ? order by serial limit ?";
    private static final String COUNT = "select count(*) as number" + IN_FORCE;
    private static final String READY = COUNT + ANSWERS + " = ?";
    private static final String KEEP = "insert into mamis.ocsp_answer (authority, serial, digest, revoked, this_update,"
            + " next_update, response) values (?, ?, ?, ?, ?, ?, ?) on conflict (authority, serial, digest) do update set"
            + " revoked = excluded.revoked, this_update = excluded.this_update, next_update = excluded.next_update,"
            + " response = excluded.response where ocsp_answer.this_update <= excluded.this_update"
            + " or ocsp_answer.this_update > ?";
    private static final String FORGET = "delete from mamis.ocsp_answer where next_update < ?";
    private static final String STANDING =
            "select answer.authority, answer.serial, answer.digest, answer.revoked, answer.this_update,"
                    + " answer.next_update, answer.response from mamis.ocsp_answer answer"
                    + " left join mamis.revocation on revocation.authority = answer.authority and revocation.serial = answer.serial"
                    + " where answer.authority = ? and (answer.serial, answer.digest) > (?, ?)"
                    + " and answer.this_update <= ? and answer.next_update > ?"
                    + " and answer.revoked = (revocation.authority is not null) order by answer.serial, answer.digest limit ?";

    private final Statements statements;

    public JpaStatusBook(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public List<KnownStatus> look(List<CertId> asked) {
        return statements.all(
                LOOK.formatted(String.join(", ", Collections.nCopies(asked.size(), ASKED))),
                row -> known(asked.get(row.getInt("position")), row),
                IntStream.range(0, asked.size())
                        .boxed()
                        .flatMap(position -> values(position, asked.get(position)))
                        .toArray());
    }

    private static Stream<Object> values(int position, CertId asked) {
        return Stream.of(
                position,
                asked.issuer().digest().name(),
                asked.issuer().name().hex(),
                asked.issuer().key().hex(),
                asked.serial().toString());
    }

    @Override
    public List<Due> due(CaGenerationId authority, Optional<SerialNumber> after, Instant now, Instant until, int most) {
        return statements.all(
                DUE,
                row -> new Due(new SerialNumber(IssuanceRow.number(row, "serial")), standing(row)),
                authority.value(),
                now,
                IssuanceRow.column(after.map(SerialNumber::value).orElse(BigInteger.ZERO)),
                now,
                until,
                IssuerMark.Digest.values().length,
                most);
    }

    @Override
    public int inForce(CaGenerationId authority, Instant now) {
        return statements
                .first(COUNT, row -> row.getInt("number"), authority.value(), now)
                .orElseThrow();
    }

    @Override
    public int ready(CaGenerationId authority, Instant now, Instant until) {
        return statements
                .first(
                        READY,
                        row -> row.getInt("number"),
                        authority.value(),
                        now,
                        now,
                        until,
                        IssuerMark.Digest.values().length)
                .orElseThrow();
    }

    @Override
    public void keep(List<SignedAnswer> answers, Instant now) {
        answers.forEach(each -> statements.run(
                KEEP,
                each.authority().value(),
                IssuanceRow.column(each.serial().value()),
                each.question().name(),
                each.revoked(),
                each.thisUpdate(),
                each.nextUpdate(),
                each.response().bytes(),
                now));
    }

    @Override
    public int forget(Instant end) {
        return statements.run(FORGET, end);
    }

    @Override
    public List<SignedAnswer> standing(CaGenerationId authority, Optional<SignedAnswer> after, Instant now, int most) {
        return statements.all(
                STANDING,
                JpaStatusBook::signed,
                authority.value(),
                IssuanceRow.column(after.map(each -> each.serial().value()).orElse(BigInteger.ZERO)),
                after.map(each -> each.question().name()).orElse(""),
                now,
                now,
                most);
    }

    private static KnownStatus known(CertId asked, ResultSet row) throws SQLException {
        boolean issued = Statements.possibleInstant(row, "valid_until").isPresent();
        boolean answered = Statements.possibleInstant(row, "this_update").isPresent();
        return new KnownStatus(
                asked,
                Statements.possibleId(row, "authority").map(CaGenerationId::new),
                issued ? Optional.of(standing(row)) : Optional.empty(),
                answered ? Optional.of(signed(row)) : Optional.empty());
    }

    private static KnownStatus.Standing standing(ResultSet row) throws SQLException {
        Optional<Instant> revokedAt = Statements.possibleInstant(row, "revoked_at");
        StatusAnswer answer = revokedAt.isPresent()
                ? new StatusAnswer.Revoked(
                        revokedAt.orElseThrow(), RevocationReason.valueOf(row.getString("published")))
                : new StatusAnswer.Good();
        return new KnownStatus.Standing(answer, Statements.instant(row, "valid_until"));
    }

    private static SignedAnswer signed(ResultSet row) throws SQLException {
        return new SignedAnswer(
                new CaGenerationId(Statements.id(row, "authority")),
                new SerialNumber(IssuanceRow.number(row, "serial")),
                IssuerMark.Digest.valueOf(row.getString("digest")),
                row.getBoolean("revoked"),
                Statements.instant(row, "this_update"),
                Statements.instant(row, "next_update"),
                Der.of(row.getBytes("response")));
    }
}
