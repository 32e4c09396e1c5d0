package jp.mamis.web.accounts;

import java.time.Instant;
import java.util.List;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;

/** What is shown of staff accounts: in a list, one by one, as choices. */
final class StaffFacts {

    private StaffFacts() {}

    /**
     * The accounts of a body.
     *
     * @param nothing what is said where no row is
     */
    static Table table(Association body, List<StaffView> rows, String nothing, Instant now, Texts t, Dates dates) {
        return Table.of(
                t.get("accounts.staff-of", "body", new BodyNames(t).of(body)),
                rows,
                List.of(
                        Column.of(
                                t.get("accounts.holder"),
                                row -> Cell.link(
                                        row.holder().text(),
                                        StaffPages.staff(body) + "/" + row.id().value())),
                        Column.text(
                                t.get("accounts.login-id"), row -> row.loginId().text()),
                        Column.of(t.get("accounts.duties"), row -> duties(row, t, dates)),
                        Column.of(t.get("accounts.state"), row -> Cell.chip(DutyTexts.state(row, now, t)))),
                nothing);
    }

    /** The duties at the body, a line each. */
    static Cell duties(StaffView row, Texts t, Dates dates) {
        return Cell.lines(row.duties().stream()
                .map(grant -> DutyTexts.of(grant, t, dates))
                .toList());
    }

    /** Who holds it, and how it stands. */
    static Facts of(StaffView account, Instant now, Texts t, Dates dates) {
        Facts facts = Facts.none()
                .and(t.get("accounts.login-id"), account.loginId().text())
                .and(t.get("accounts.holder"), account.holder().text())
                .and(t.get("accounts.state"), Cell.chip(DutyTexts.state(account, now, t)));
        return account.codeUntil()
                .map(until -> facts.and(
                        t.get("accounts.code-until"),
                        account.isCodeOver(now) && !account.secured()
                                ? t.get("accounts.code-until.over", "moment", dates.moment(until))
                                : dates.moment(until)))
                .orElse(facts);
    }

    /** The duties as choices of what to revoke. */
    static List<Choice> held(StaffView account, Texts t, Dates dates) {
        return account.duties().stream()
                .filter(DutyGrant::isOwn)
                .map(grant -> choice(grant, t, dates))
                .toList();
    }

    private static Choice choice(DutyGrant grant, Texts t, Dates dates) {
        return Choice.of(grant.grant().duty().name(), DutyTexts.of(grant, t, dates));
    }
}
