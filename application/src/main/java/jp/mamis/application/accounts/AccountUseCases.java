package jp.mamis.application.accounts;

import jp.mamis.application.journal.Foundation;

/** Constructs the use cases and queries of accounts, log-in and duties and hands them out. */
public final class AccountUseCases {

    public AccountUseCases(Foundation foundation, AccountPorts ports) {}
}
