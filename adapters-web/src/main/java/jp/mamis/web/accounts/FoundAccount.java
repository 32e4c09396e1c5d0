package jp.mamis.web.accounts;

import java.util.List;
import java.util.Optional;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Page;

/**
 * An account that a page is about, and where it was found.
 *
 * @param holder the name of whoever holds it; blank where the account has not been read
 * @param at    the body at which the account holds a duty, where it was found by that
 * @param above the pages that a page about it stands below
 * @param back  where one goes on from there
 * @param base  what the addresses of the pages about it begin with
 */
record FoundAccount(
        AccountId account, String holder, Optional<AssociationId> at, List<Link> above, String back, String base) {

    /** A page below all those. */
    Page below(Page page) {
        Page next = page;
        for (Link link : above) {
            next = next.below(link.label(), link.href());
        }
        return next;
    }
}
