package jp.mamis.persistence.hpki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct;
import jp.mamis.persistence.work.Statements;

/** An act of two persons as it stands in four columns of one prefix. */
final class TwoPersonColumns {

    private TwoPersonColumns() {}

    /** Nothing where nobody has asked. */
    static Optional<TwoPersonAct> read(ResultSet row, String prefix) throws SQLException {
        Optional<UUID> asked = Statements.possibleId(row, prefix + "asked_by");
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(new TwoPersonAct(
                        new AccountId(asked.orElseThrow()),
                        Statements.instant(row, prefix + "asked_at"),
                        Statements.possibleId(row, prefix + "confirmed_by").map(AccountId::new),
                        Statements.possibleInstant(row, prefix + "confirmed_at")));
    }
}
