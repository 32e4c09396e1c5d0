package jp.mamis.application.accounts;

/** The driven ports of accounts and log-in. */
public record AccountPorts(
        Accounts accounts,
        AccountIndex index,
        LogInAttempts attempts,
        LoginSessions sessions,
        PasswordHashing hashing,
        SecretSource secrets,
        CodeSeal seal,
        FactorSets factors,
        AppKeys keys,
        Passkeys passkeys,
        LogInApprovals approvals,
        Mandates mandates,
        HelpRequests requests) {

    /** The same ports, with passkeys at the address where people reach the portal. */
    public AccountPorts withPasskeys(Passkeys other) {
        return new AccountPorts(
                accounts, index, attempts, sessions, hashing, secrets, seal, factors, keys, other, approvals, mandates,
                requests);
    }
}
