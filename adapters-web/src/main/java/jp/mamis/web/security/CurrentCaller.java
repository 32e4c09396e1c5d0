package jp.mamis.web.security;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jp.mamis.application.accounts.FactorQueries;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.problem.RequestReader;

/**
 * Who sent this request. Resources ask for it by the request they were handed:
 *
 * <pre>{@code
 * Caller caller = CurrentCaller.of(request).caller();
 * }</pre>
 */
public final class CurrentCaller {

    private final Caller caller;
    private final Optional<SignedIn> signedIn;
    private final Optional<FactorQueries.Awaited> waiting;
    private final Optional<SessionToken> token;
    private final boolean byCookie;

    private CurrentCaller(
            Caller caller,
            Optional<SignedIn> signedIn,
            Optional<FactorQueries.Awaited> waiting,
            Optional<SessionToken> token,
            boolean byCookie) {
        this.caller = caller;
        this.signedIn = signedIn;
        this.waiting = waiting;
        this.token = token;
        this.byCookie = byCookie;
    }

    static CurrentCaller withBearer(SignedIn known, SessionToken token) {
        return new CurrentCaller(known.caller(), Optional.of(known), Optional.empty(), Optional.of(token), false);
    }

    static CurrentCaller withCookie(SignedIn known, SessionToken token) {
        return new CurrentCaller(known.caller(), Optional.of(known), Optional.empty(), Optional.of(token), true);
    }

    /** @param token the browser's own secret before log-in; none for a program */
    static CurrentCaller stranger(Caller anonymous, Optional<SessionToken> token) {
        return new CurrentCaller(anonymous, Optional.empty(), Optional.empty(), token, token.isPresent());
    }

    /** A stranger still, whose log-in waits for the second factor. */
    static CurrentCaller waiting(Caller anonymous, FactorQueries.Awaited awaited, SessionToken token) {
        return new CurrentCaller(anonymous, Optional.empty(), Optional.of(awaited), Optional.of(token), true);
    }

    /** @throws IllegalStateException for a request that did not pass the gates */
    public static CurrentCaller of(ServletRequest request) {
        return find(request).orElseThrow(() -> new IllegalStateException("the request passed no session gate"));
    }

    /** Empty for requests that are the same for everybody, such as files. */
    public static Optional<CurrentCaller> find(ServletRequest request) {
        return Optional.ofNullable((CurrentCaller) request.getAttribute(CurrentCaller.class.getName()));
    }

    /** Makes of a stranger's request that of somebody who has just logged in. */
    public static void logIn(SignedIn known, SessionToken token, HttpServletRequest request) {
        withCookie(known, token).attachTo(request);
    }

    /** Makes of a stranger's request that of somebody whose log-in waits for its second factor. */
    public static void await(FactorQueries.Awaited awaited, SessionToken token, HttpServletRequest request) {
        waiting(of(request).caller(), awaited, token).attachTo(request);
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(CurrentCaller.class.getName(), this);
        signedIn.map(known -> new jp.mamis.web.page.SignedIn(known.holder().text(), Optional.empty(), known.left()))
                .ifPresent(person -> new RequestReader(person, formToken()).attachTo(request));
    }

    /** For use cases and queries; anonymous before log-in. */
    public Caller caller() {
        return caller;
    }

    /** Empty for a stranger. */
    public Optional<SignedIn> signedIn() {
        return signedIn;
    }

    /** @throws RejectedRequest {@code LOG_IN_NEEDED} for a stranger */
    public SignedIn required() {
        return signedIn.orElseThrow(() -> new RejectedRequest(RejectedRequest.Reason.LOG_IN_NEEDED));
    }

    /** The log-in that waits for its second factor; empty for everybody else. */
    public Optional<FactorQueries.Awaited> waiting() {
        return waiting;
    }

    /** The token of the session in use, good or waiting for its second factor; empty for a stranger. */
    public Optional<SessionToken> session() {
        return signedIn.isPresent() || waiting.isPresent() ? token : Optional.empty();
    }

    /** What forms of this browser carry in the field {@code csrf}, or programs with a cookie in {@code X-CSRF-Token}. */
    public String formToken() {
        return token.map(secret -> secret.formToken().text()).orElse("");
    }

    /** Whether the browser adds what identifies the caller by itself, so that other sites could make it send requests. */
    boolean byCookie() {
        return byCookie;
    }

    boolean accepts(String formToken) {
        return token.filter(secret -> secret.formToken().matches(formToken)).isPresent();
    }
}
