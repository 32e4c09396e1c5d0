package jp.mamis.application.accounts;

import java.util.List;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.SessionToken;

/**
 * A second factor that has been set up in the middle of a session.
 *
 * @param session       the token under which the session goes on; the one before is good for nothing
 * @param recoveryCodes to be shown once; none where there were some before
 */
public record FactorSetUp(SessionToken session, List<OneUseCode> recoveryCodes) {

    public FactorSetUp {
        recoveryCodes = List.copyOf(recoveryCodes);
    }
}
