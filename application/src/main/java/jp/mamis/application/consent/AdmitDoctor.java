package jp.mamis.application.consent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.consent.ConsentRefusal;
import jp.mamis.domain.consent.Edition;
import jp.mamis.domain.kernel.Outcome;

/**
 * Turns back doctors who have not agreed to what is in force: the one place where that is decided, for pages, programs and
 * commands alike. Programs and commands ask it for every call but those that agreeing and logging in and out take; pages
 * for all that is read, and before a procedure is filed. Other forms pass, so that nothing typed is lost: the page that
 * follows asks. Staff without a doctor behind the account, the operator and strangers pass.
 */
public final class AdmitDoctor {

    private static final int MOST_REMEMBERED = 20_000;

    private final ConsentQueries consents;
    /** Consent is never taken back, so a yes to the same versions stays a yes. */
    private final Map<AccountId, List<Edition>> agreed = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountId, List<Edition>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    AdmitDoctor(ConsentQueries consents) {
        this.consents = consents;
    }

    /** The caller as it is, or {@link ConsentRefusal#CONSENT_MISSING}. */
    public Outcome<Caller> admit(Caller caller) {
        boolean held = caller.account()
                .filter(account -> caller.person().isPresent())
                .filter(account -> !hasAgreed(account, caller))
                .isPresent();
        return held ? Outcome.refused(ConsentRefusal.CONSENT_MISSING) : Outcome.accepted(caller);
    }

    private boolean hasAgreed(AccountId account, Caller caller) {
        List<Edition> inForce = consents.toAgree();
        synchronized (agreed) {
            if (inForce.equals(agreed.get(account))) {
                return true;
            }
        }
        boolean yes = consents.outstanding(caller).isEmpty();
        if (yes) {
            synchronized (agreed) {
                agreed.put(account, inForce);
            }
        }
        return yes;
    }
}
