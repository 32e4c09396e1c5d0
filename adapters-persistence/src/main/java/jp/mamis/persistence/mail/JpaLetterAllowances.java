package jp.mamis.persistence.mail;

import java.time.Instant;
import jp.mamis.application.mail.LetterAllowances;
import jp.mamis.domain.mail.LetterAllowance;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.persistence.passwords.NodeSecret;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** What strangers had sent where, in PostgreSQL, by keyed digest of kind and address. */
public final class JpaLetterAllowances implements LetterAllowances {

    // The update changes nothing; it makes others wait for the row that is there already.
    private static final String CLAIM = "insert into mamis.letter_allowance as a values (?, 0, ?)"
            + " on conflict (address_digest) do update set used = a.used returning a.used, a.since";
    private static final String KEEP = "update mamis.letter_allowance set used = ?, since = ? where address_digest = ?";
    private static final String FORGET = "delete from mamis.letter_allowance where address_digest in (select"
            + " address_digest from mamis.letter_allowance where since < ? order by since limit ?"
            + " for update skip locked)";

    private final Statements statements;
    private final NodeSecret secret;

    public JpaLetterAllowances(CurrentEntityManager current, NodeSecret secret) {
        this.statements = new Statements(current);
        this.secret = secret;
    }

    @Override
    public LetterAllowance claim(MailKind kind, MailAddress address, Instant now) {
        return statements
                .first(
                        CLAIM,
                        row -> new LetterAllowance(row.getInt("used"), Statements.instant(row, "since")),
                        digest(kind, address),
                        now)
                .orElseThrow();
    }

    @Override
    public void keep(MailKind kind, MailAddress address, LetterAllowance allowance) {
        statements.run(KEEP, allowance.used(), allowance.since(), digest(kind, address));
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return statements.run(FORGET, before, most);
    }

    private String digest(MailKind kind, MailAddress address) {
        return secret.digest("letter " + kind.name(), address.key());
    }
}
