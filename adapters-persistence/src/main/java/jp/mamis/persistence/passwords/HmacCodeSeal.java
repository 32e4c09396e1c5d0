package jp.mamis.persistence.passwords;

import jp.mamis.application.accounts.CodeSeal;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.ShortCode;

/** Seals one-use codes by HMAC-SHA-256 with the node's secret. */
public final class HmacCodeSeal implements CodeSeal {

    private final NodeSecret secret;

    public HmacCodeSeal(NodeSecret secret) {
        this.secret = secret;
    }

    @Override
    public String seal(OneUseCode code) {
        return secret.digest("one-use-code", code.printed());
    }

    @Override
    public String seal(ShortCode code) {
        return secret.digest("short-code", code.printed());
    }
}
