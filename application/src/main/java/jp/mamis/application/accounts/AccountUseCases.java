package jp.mamis.application.accounts;

import jp.mamis.application.journal.Foundation;

/** Constructs the use cases and queries of accounts, log-in and duties and hands them out. */
public final class AccountUseCases {

    private final LogIn logIn;
    private final ResolveSession resolveSession;
    private final LogOut logOut;
    private final LogOutEverywhere logOutEverywhere;

    public AccountUseCases(Foundation foundation, AccountPorts ports) {
        logIn = new LogIn(foundation, ports);
        resolveSession = new ResolveSession(foundation, ports);
        logOut = new LogOut(foundation, ports.sessions());
        logOutEverywhere = new LogOutEverywhere(foundation, ports.sessions());
    }

    public LogIn logIn() {
        return logIn;
    }

    public ResolveSession resolveSession() {
        return resolveSession;
    }

    public LogOut logOut() {
        return logOut;
    }

    public LogOutEverywhere logOutEverywhere() {
        return logOutEverywhere;
    }
}
