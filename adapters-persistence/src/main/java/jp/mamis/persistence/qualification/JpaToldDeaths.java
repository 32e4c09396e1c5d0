package jp.mamis.persistence.qualification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.mamis.application.qualification.ToldDeaths;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Deaths that bodies were told of, in PostgreSQL: from those few on, not from all certificates. */
public final class JpaToldDeaths implements ToldDeaths {

    private static final String TOLD =
            "select d.person, min(d.day) as day from (select a.person, (a.suspended_at at time zone 'Asia/Tokyo')::date as day"
                    + " from mamis.account a where a.suspension_reason = 'DEATH' and a.person is not null"
                    + " union all select m.person, m.valid_to - 1 from mamis.membership_fact m"
                    + " where m.ending = 'DECEASED' and m.superseded_at is null) d group by d.person";
    private static final String UNRECORDED = "select t.person, t.day, p.licence_number, p.family, p.given from (" + TOLD
            + ") t join mamis.physician_fact p on p.person = t.person and p.superseded_at is null and p.valid_to is null"
            + " where not exists (select from mamis.qualification_fact f where f.person = t.person and f.kind = 'DEATH'"
            + " and f.superseded_at is null)"
            + " and exists (select from mamis.physician_number n join mamis.issuance i on i.state = 'ISSUED'"
            + " and i.holder in (n.number, 'TESTD' || lpad(n.number, 6, '0')) and i.valid_until >= ?"
            + " where n.person = t.person and not exists (select from mamis.revocation r"
            + " where r.authority = i.authority and r.serial = i.serial))"
            + " order by t.day, t.person limit ?";

    private final Statements statements;

    public JpaToldDeaths(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public List<Told> unrecorded(Instant now, int most) {
        return statements.all(UNRECORDED, JpaToldDeaths::read, now, most);
    }

    private static Told read(ResultSet row) throws SQLException {
        return new Told(
                new PersonId(Statements.id(row, "person")),
                new LicenceNumber(row.getString("licence_number")),
                new PersonName(row.getString("family"), row.getString("given")),
                row.getObject("day", LocalDate.class));
    }
}
