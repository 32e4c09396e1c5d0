package jp.mamis.persistence.passwords;

import java.util.UUID;
import jp.mamis.application.mail.LinkSeal;
import jp.mamis.domain.accounts.LinkToken;

/** Makes the tokens of links by HMAC-SHA-256 with the node's secret. */
public final class HmacLinkSeal implements LinkSeal {

    private final NodeSecret secret;

    public HmacLinkSeal(NodeSecret secret) {
        this.secret = secret;
    }

    @Override
    public LinkToken token(UUID ticket) {
        return LinkToken.parse(secret.digest("mail-link", ticket.toString()));
    }
}
