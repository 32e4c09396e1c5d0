package jp.mamis.persistence.institutions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.institutions.TypedWorkplace;
import jp.mamis.application.institutions.TypedWorkplaces;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PersonName;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Workplaces typed by name in PostgreSQL: one statement for a list. */
public final class JpaTypedWorkplaces implements TypedWorkplaces {

    private static final String IN_FORCE =
            "$.superseded_at is null and $.valid_from <= d.day" + " and ($.valid_to is null or $.valid_to > d.day)";

    private static final String TYPED = "with d as (select cast(? as date) as day, cast(? as text) as sought), w as ("
            + "select g.person, g.workplace_name, g.workplace_key from mamis.member_group_fact g, d"
            + " where g.superseded_at is null and g.workplace_code is null and g.valid_to is null"
            + " and exists (select from mamis.membership_fact m where m.member_group = g.member_group and "
            + IN_FORCE.replace('$', 'm') + ")"
            + " union select a.person, a.workplace_name, a.workplace_key from mamis.affiliation_fact a, d"
            + " where a.workplace_code is null and " + IN_FORCE.replace('$', 'a') + ")"
            + " select w.person, p.family, p.given, w.workplace_name,"
            + " (select min(b.code) from mamis.membership_fact l join mamis.association b on b.id = l.body"
            + " where l.person = w.person and b.tier in ('LOCAL', 'DISTRICT') and " + IN_FORCE.replace('$', 'l') + ")"
            + " as near from d, w join mamis.physician_fact p on p.person = w.person and p.superseded_at is null"
            + " where p.shown_from <= d.day and (p.valid_to is null or p.valid_to > d.day)";

    private static final String MEMBER = " and exists (select from mamis.membership_fact m where m.body = ?"
            + " and m.person = w.person and " + IN_FORCE.replace('$', 'm') + ")";

    private static final String SOUGHT = " and (strpos(w.workplace_key, d.sought) > 0"
            + " or starts_with(p.name_key, d.sought) or starts_with(p.kana_key, d.sought)"
            + " or starts_with(p.former_key, d.sought) or starts_with(p.former_kana_key, d.sought))";

    private static final String AFTER = " and (w.workplace_name collate \"C\", w.person) > (?, ?)";

    private static final String ORDER = " order by w.workplace_name collate \"C\", w.person limit ?";

    private final Statements statements;

    public JpaTypedWorkplaces(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public Slice<TypedWorkplace> inBody(AssociationId body, SoughtName sought, LocalDate day, Page page) {
        int most = page.size() + 1;
        List<TypedWorkplace> found = page.after()
                .map(cursor -> statements.all(
                        TYPED + MEMBER + SOUGHT + AFTER + ORDER,
                        JpaTypedWorkplaces::typed,
                        day,
                        sought.key(),
                        body.value(),
                        name(cursor),
                        person(cursor),
                        most))
                .orElseGet(() -> statements.all(
                        TYPED + MEMBER + SOUGHT + ORDER,
                        JpaTypedWorkplaces::typed,
                        day,
                        sought.key(),
                        body.value(),
                        most));
        return Slice.of(
                found, page, row -> row.workplace().text() + "|" + row.person().value());
    }

    @Override
    public List<TypedWorkplace> of(PersonId person, LocalDate day) {
        return statements.all(
                TYPED + " and w.person = ?" + ORDER,
                JpaTypedWorkplaces::typed,
                day,
                SoughtName.NOTHING.key(),
                person.value(),
                Page.MOST);
    }

    private static String name(String cursor) {
        return cursor.substring(0, Math.max(0, cursor.lastIndexOf('|')));
    }

    private static UUID person(String cursor) {
        try {
            return UUID.fromString(cursor.substring(cursor.lastIndexOf('|') + 1));
        } catch (IllegalArgumentException another) {
            throw new MalformedValue("cursor", cursor);
        }
    }

    private static TypedWorkplace typed(ResultSet row) throws SQLException {
        return new TypedWorkplace(
                new PersonId(row.getObject("person", UUID.class)),
                new PersonName(row.getString("family"), row.getString("given")),
                new InstitutionName(row.getString("workplace_name")),
                Optional.ofNullable(row.getString("near"))
                        .map(AssociationCode::new)
                        .flatMap(AssociationCode::prefecture));
    }
}
