package jp.mamis.web.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.membership.MemberLine;
import jp.mamis.application.membership.MemberTally;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Count;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Sort;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.people.MembershipTables;

/** The list of a body's members. */
final class MemberTable {

    private final Page page;
    private final Texts t;
    private final String path;

    MemberTable(Page page, Association body) {
        this.page = page;
        this.t = page.texts();
        this.path = "/office/" + body.code().text() + "/members";
    }

    Table of(List<MemberLine> lines, MemberFilter filter) {
        return Table.sorted(
                t.get("member.list.caption"),
                lines,
                List.of(
                        Column.<MemberLine>of(t.get("member.name"), this::name).sortable("kana"),
                        Column.<MemberLine>text(
                                        t.get("member.licence"),
                                        line -> line.licence().digits())
                                .sortable("licence"),
                        Column.text(
                                t.get("member.category"),
                                line -> MembershipTables.category(line.category(), line.own(), t)),
                        Column.text(
                                t.get("member.since"),
                                line -> line.since().map(page.dates()::shortDay).orElse("")),
                        Column.of(
                                t.get("member.standing"), line -> Cell.chip(MembershipTables.chip(line.standing(), t))),
                        Column.of(
                                t.get("member.workplace"),
                                line -> Cell.lines(line.workplaces().stream()
                                        .map(InstitutionName::text)
                                        .toList()))),
                t.get("member.list.nothing"),
                new Sort(filter.sort(), filter.descending(), filter.address(path)));
    }

    private Cell name(MemberLine line) {
        return Cell.link(
                line.name().full(),
                path + "/" + line.person().value(),
                line.kana().full(),
                line.number()
                        .map(number -> t.get("member.number", "number", number.digits()))
                        .orElse(""),
                line.byFormerName() ? t.get("member.by-former-name") : "");
    }

    /** A number for each category; for those of unknown category only where there are any. */
    List<Count> tally(List<MemberTally> tallies, Optional<LocalDate> on) {
        return Stream.of(MemberCategory.values())
                .filter(category -> category.isKnown() || counted(tallies, category) > 0)
                .map(category -> Count.ofPeople(
                        t,
                        MembershipTables.national(category, t),
                        counted(tallies, category),
                        path + "?category=" + category.name() + "&standing=current"
                                + on.map(day -> "&" + MemberFilter.ON + "=" + day)
                                        .orElse("")))
                .toList();
    }

    private static long counted(List<MemberTally> tallies, MemberCategory category) {
        return tallies.stream()
                .filter(tally -> tally.category() == category)
                .mapToLong(MemberTally::count)
                .sum();
    }
}
