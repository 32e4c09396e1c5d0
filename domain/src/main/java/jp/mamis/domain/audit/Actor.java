package jp.mamis.domain.audit;

import jp.mamis.domain.accounts.AccountId;

/** Who did it (操作者). */
public sealed interface Actor {

    /** A person logged in with an account. */
    record Holder(AccountId account) implements Actor {
        @Override
        public String text() {
            return "account:" + account.value();
        }
    }

    /**
     * The operating-system user that owns the data folder.
     *
     * @param user its number, or a role; never a name, since what stands in the chain cannot be erased
     */
    record Operator(String user) implements Actor {
        @Override
        public String text() {
            return "operator:" + user;
        }
    }

    /** The system itself, for timed work and demonstration data. */
    record Automation(String name) implements Actor {
        @Override
        public String text() {
            return "automation:" + name;
        }
    }

    /** Nobody known yet: before log-in. */
    record Anonymous() implements Actor {
        @Override
        public String text() {
            return "anonymous";
        }
    }

    /** The stable text that stands in the journal. */
    String text();
}
