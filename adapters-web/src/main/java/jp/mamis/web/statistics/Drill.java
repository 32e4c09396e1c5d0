package jp.mamis.web.statistics;

import java.util.Optional;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.statistics.MembersTable;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.statistics.CensusDate;
import jp.mamis.domain.statistics.Counting;
import jp.mamis.web.security.Offers;

/**
 * Where the numbers of a table lead: to the tables of other bodies, and to the members behind a number where the caller lists
 * the members of that very body. Nothing is granted here.
 *
 * @param page  the address of the page
 * @param query what it was asked, without the body
 */
record Drill(MembersTable table, Caller caller, String page, String query) {

    /** The table of another body. */
    String table(Association body) {
        return page + "?" + MembersQuery.BODY + "=" + body.code().text() + query;
    }

    /** The members behind a number, as the list shows them now; empty where it would show others or nobody. */
    Optional<String> list(MembersTable.Line line, Optional<MemberCategory> category) {
        CensusDate date = table.date();
        boolean same = date.latest() && table.counting() == Counting.APPROVED;
        return same && Offers.staff(line.body(), caller)
                ? Optional.of("/office/" + line.body().code().text() + "/members?standing=current&on=" + date.day()
                        + category.map(of -> "&category=" + of.name()).orElse("")
                        + line.sex().map(of -> "&sex=" + of.name()).orElse(""))
                : Optional.empty();
    }
}
