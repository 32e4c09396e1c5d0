package jp.mamis.application.mail;

import java.util.UUID;
import jp.mamis.domain.accounts.LinkToken;

/**
 * Makes the tokens of links in mails with a key that is not in the store: a letter that waits names its ticket only, and a
 * copy of the store opens nothing.
 */
public interface LinkSeal {

    /** The token of the link with this ticket, the same on every node and each time; another for another ticket. */
    LinkToken token(UUID ticket);
}
