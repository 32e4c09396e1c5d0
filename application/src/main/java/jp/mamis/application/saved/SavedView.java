package jp.mamis.application.saved;

import java.time.Instant;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * A filter and order of a list at a body, under a name (保存した条件). It is one account's own and shows nothing by itself:
 * opened, the list asks anew what may be seen.
 *
 * @param query what the address of the list says behind its question mark, encoded as there
 */
public record SavedView(
        SavedViewId id, AccountId owner, AssociationId body, ListKind list, String name, String query, Instant at) {

    /** Which list it is of. */
    public enum ListKind {
        PROCEDURES,
        MEMBERS
    }

    /** The longest name. */
    public static final int LONGEST_NAME = 30;

    private static final int LONGEST_QUERY = 1_500;
    private static final String QUERY = "[A-Za-z0-9_.~%=&*+-]*";

    /** @throws MalformedValue of kind {@code view-name} when nothing is left, it is too long or holds line ends */
    public static String named(String typed) {
        String name = typed.strip();
        if (name.isEmpty()
                || name.codePointCount(0, name.length()) > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new MalformedValue("view-name", typed);
        }
        return name;
    }

    /** @throws MalformedValue of kind {@code view-query} for what no address of a list says */
    public static String asked(String query) {
        if (query.length() > LONGEST_QUERY || !query.matches(QUERY)) {
            throw new MalformedValue("view-query", query);
        }
        return query;
    }
}
