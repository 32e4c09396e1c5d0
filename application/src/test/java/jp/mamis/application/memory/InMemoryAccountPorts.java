package jp.mamis.application.memory;

import jp.mamis.application.accounts.AccountPorts;

/** The ports of accounts in memory. */
public final class InMemoryAccountPorts {

    private InMemoryAccountPorts() {}

    public static AccountPorts on(InMemoryStore store) {
        InMemoryAccounts accounts = new InMemoryAccounts(store);
        InMemoryMandates mandates = new InMemoryMandates(store);
        return new AccountPorts(
                accounts,
                new InMemoryAccountIndex(accounts),
                new InMemoryLogInAttempts(store),
                new InMemoryLoginSessions(store, accounts, mandates),
                new QuickPasswordHashing(),
                new CountingSecretSource(),
                new PlainCodeSeal(),
                new InMemoryFactorSets(store),
                new PlainAppKeys(),
                new PlainPasskeys(),
                new InMemoryLogInApprovals(store),
                mandates,
                new InMemoryHelpRequests(store));
    }
}
