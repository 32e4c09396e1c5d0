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
        AppKeys keys) {}
