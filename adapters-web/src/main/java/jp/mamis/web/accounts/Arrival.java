package jp.mamis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.LogIn;
import jp.mamis.application.accounts.ResolveSession;
import jp.mamis.application.kernel.Caller;
import jp.mamis.web.entry.DisplayChoice;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.SessionCookies;

/** Makes of a browser one that is logged in. */
public final class Arrival {

    private Arrival() {}

    /**
     * Gives the browser its session, and makes the rest of this request that of whoever logged in; as far as that goes
     * while a second factor is waited for.
     */
    public static SessionCookies of(
            LogIn.Opened opened, AssociationSystem system, HttpServletRequest request, HttpServletResponse response) {
        SessionCookies cookies = SessionCookies.of(request);
        if (opened.next() != LogIn.Next.NOTHING) {
            system.accounts()
                    .factors()
                    .factorQueries()
                    .awaited(opened.token())
                    .ifPresent(awaited -> CurrentCaller.await(awaited, opened.token(), request));
            cookies.rememberWaiting(opened.token(), response);
            return cookies;
        }
        Caller stranger = CurrentCaller.of(request).caller();
        system.accounts()
                .resolveSession()
                .resolve(new ResolveSession.Command(opened.token()), stranger)
                .ifPresent(known -> CurrentCaller.logIn(known, opened.token(), request));
        cookies.remember(opened.token(), opened.account(), response);
        new DisplayChoice(system).keepEarlier(request);
        return cookies;
    }
}
