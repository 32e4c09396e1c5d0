package jp.mamis.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * The cookies of a browser: one for its session and, before log-in, one that ties forms to the browser they were shown in.
 * Opaque, out of reach of scripts, not sent from other sites; over https under a name that only this host can set.
 */
public final class SessionCookies {

    private static final String HOST_ONLY = "__Host-";

    /** Stands in place of an account once somebody has logged out, so that a browser that left is not one that lost it. */
    private static final String LEFT = "left";

    private final boolean encrypted;

    SessionCookies(boolean encrypted) {
        this.encrypted = encrypted;
    }

    /** The one of this web application. */
    public static SessionCookies of(HttpServletRequest request) {
        return (SessionCookies) request.getServletContext().getAttribute(SessionCookies.class.getName());
    }

    /** Whether cookies travel encrypted only. */
    public boolean encrypted() {
        return encrypted;
    }

    String sessionName() {
        return encrypted ? HOST_ONLY + "session" : "session";
    }

    String strangerName() {
        return encrypted ? HOST_ONLY + "form" : "form";
    }

    /** Names the account that the browser's last session was of, ended or not, in a way that nobody else can read. */
    String holderName() {
        return encrypted ? HOST_ONLY + "holder" : "holder";
    }

    /** Remembers the session in the browser until it is closed; whatever it had before is replaced. */
    public void remember(SessionToken token, AccountId account, HttpServletResponse response) {
        response.addCookie(cookie(sessionName(), token.text(), -1));
        response.addCookie(cookie(holderName(), mark(account), -1));
        response.addCookie(cookie(strangerName(), "", 0));
    }

    /** Remembers a log-in that waits for its second factor; whose session the browser had last stays known. */
    public void rememberWaiting(SessionToken token, HttpServletResponse response) {
        response.addCookie(cookie(sessionName(), token.text(), -1));
        response.addCookie(cookie(strangerName(), "", 0));
    }

    /**
     * Goes on with a session under its next token: in the browser's cookie and in what this request's page is drawn with.
     *
     * @return the token for a program that keeps it itself; none for a browser, whose scripts never see it
     */
    public static Optional<SessionToken> goOn(
            SessionToken next, HttpServletRequest request, HttpServletResponse response) {
        CurrentCaller current = CurrentCaller.of(request);
        if (!current.byCookie()) {
            return Optional.of(next);
        }
        SessionCookies cookies = of(request);
        response.addCookie(cookies.cookie(cookies.sessionName(), next.text(), -1));
        CurrentCaller.logIn(current.required(), next, request);
        return Optional.empty();
    }

    public void forget(HttpServletResponse response) {
        response.addCookie(cookie(sessionName(), "", 0));
        response.addCookie(cookie(holderName(), LEFT, -1));
    }

    /**
     * Whether the browser's last session was of this account, or the browser has lost all it knew of it; no after somebody has
     * logged out.
     */
    public boolean mayHaveBeenOf(AccountId account, HttpServletRequest request) {
        return value(holderName(), request).map(mark(account)::equals).orElse(true);
    }

    /** Whether the browser knows of no session, not even of one that has ended. */
    public boolean areLost(HttpServletRequest request) {
        return value(sessionName(), request).isEmpty()
                && value(holderName(), request).isEmpty();
    }

    private static String mark(AccountId account) {
        try {
            byte[] id = ("holder " + account.value()).getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(id));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void rememberStranger(SessionToken token, HttpServletResponse response) {
        response.addCookie(cookie(strangerName(), token.text(), -1));
    }

    /** The session token a browser sent; one that cannot be any is as good as none. */
    public Optional<SessionToken> sessionOf(HttpServletRequest request) {
        return find(sessionName(), request);
    }

    Optional<SessionToken> strangerOf(HttpServletRequest request) {
        return find(strangerName(), request);
    }

    private static Optional<SessionToken> find(String name, HttpServletRequest request) {
        return value(name, request).flatMap(SessionCookies::parsed);
    }

    private static Optional<String> value(String name, HttpServletRequest request) {
        return Stream.of(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .map(Cookie::getValue);
    }

    static Optional<SessionToken> parsed(String text) {
        try {
            return Optional.of(SessionToken.parse(text));
        } catch (MalformedValue none) {
            return Optional.empty();
        }
    }

    private Cookie cookie(String name, String value, int maxAge) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(encrypted);
        cookie.setMaxAge(maxAge);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
