package jp.mamis.application.memory;

import jp.mamis.application.accounts.AccountIndex;
import jp.mamis.application.accounts.AccountIndexContract;
import jp.mamis.application.accounts.AccountPorts;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.accounts.AccountsContract;
import jp.mamis.application.accounts.CodeSeal;
import jp.mamis.application.accounts.CodeSealContract;
import jp.mamis.application.accounts.LogInAttempts;
import jp.mamis.application.accounts.LogInAttemptsContract;
import jp.mamis.application.accounts.LoginSessions;
import jp.mamis.application.accounts.LoginSessionsContract;
import jp.mamis.application.accounts.Mandates;
import jp.mamis.application.accounts.PasswordHashing;
import jp.mamis.application.accounts.PasswordHashingContract;
import jp.mamis.application.accounts.SecretSource;
import jp.mamis.application.accounts.SecretSourceContract;
import jp.mamis.application.kernel.UnitOfWork;
import org.junit.jupiter.api.Nested;

class InMemoryAccountsTest {

    private final InMemoryStore store = new InMemoryStore();
    private final UnitOfWork work = new InMemoryUnitOfWork(store);
    private final AccountPorts ports = InMemoryAccountPorts.on(store);

    @Nested
    class As_accounts implements AccountsContract {
        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Accounts accounts() {
            return ports.accounts();
        }
    }

    @Nested
    class As_index implements AccountIndexContract {
        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Accounts accounts() {
            return ports.accounts();
        }

        @Override
        public AccountIndex index() {
            return ports.index();
        }
    }

    @Nested
    class As_attempts implements LogInAttemptsContract {
        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public LogInAttempts attempts() {
            return ports.attempts();
        }
    }

    @Nested
    class As_sessions implements LoginSessionsContract {
        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Accounts accounts() {
            return ports.accounts();
        }

        @Override
        public Mandates mandates() {
            return ports.mandates();
        }

        @Override
        public LoginSessions sessions() {
            return ports.sessions();
        }
    }

    @Nested
    class As_secrets implements PasswordHashingContract, SecretSourceContract, CodeSealContract {
        @Override
        public PasswordHashing hashing() {
            return ports.hashing();
        }

        @Override
        public SecretSource secrets() {
            return ports.secrets();
        }

        @Override
        public CodeSeal seal() {
            return ports.seal();
        }
    }
}
