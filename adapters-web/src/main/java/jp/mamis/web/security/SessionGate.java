package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Optional;
import jp.mamis.application.accounts.AccountUseCases;
import jp.mamis.application.accounts.FactorQueries;
import jp.mamis.application.accounts.ResolveSession;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.problem.RequestId;

/**
 * Finds out who asks. A program shows a bearer token and is turned away when it is no longer good; a browser shows a
 * cookie and becomes a stranger when it is no longer good, or not yet: a log-in that waits for its second factor is
 * nobody's.
 */
final class SessionGate extends Gate {

    private static final String BEARER = "Bearer ";
    private static final int TOKEN_BYTES = 32;

    private final ResolveSession resolveSession;
    private final FactorQueries factors;
    private final SessionCookies cookies;
    private final SecureRandom random = new SecureRandom();

    SessionGate(AccountUseCases accounts, SessionCookies cookies) {
        this.resolveSession = accounts.resolveSession();
        this.factors = accounts.factors().factorQueries();
        this.cookies = cookies;
    }

    @Override
    Optional<HttpServletRequest> admit(HttpServletRequest request, HttpServletResponse response) {
        if (!Paths.isImpersonal(request)) {
            String authorization = request.getHeader("Authorization");
            CurrentCaller current = authorization == null || !Paths.isApi(request)
                    ? browser(request, response)
                    : program(authorization, request);
            current.attachTo(request);
        }
        return Optional.of(request);
    }

    private CurrentCaller program(String authorization, HttpServletRequest request) {
        Optional<SessionToken> token = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? SessionCookies.parsed(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
        SignedIn known = token.flatMap(shown -> resolve(shown, Channel.API, request))
                .orElseThrow(() -> new RejectedRequest(
                        token.flatMap(factors::awaited).isPresent()
                                ? RejectedRequest.Reason.SECOND_FACTOR_NEEDED
                                : RejectedRequest.Reason.LOG_IN_NEEDED));
        return CurrentCaller.withBearer(known, token.orElseThrow());
    }

    private CurrentCaller browser(HttpServletRequest request, HttpServletResponse response) {
        Channel channel = Paths.isApi(request) ? Channel.API : Channel.PAGE;
        Optional<SessionToken> token = cookies.sessionOf(request);
        return token.flatMap(shown -> resolve(shown, channel, request))
                .map(known -> CurrentCaller.withCookie(known, token.orElseThrow()))
                .or(() -> token.flatMap(shown -> waiting(shown, channel, request)))
                .orElseGet(() -> stranger(channel, request, response));
    }

    private Optional<CurrentCaller> waiting(SessionToken token, Channel channel, HttpServletRequest request) {
        Caller anonymous = Caller.anonymous(channel, RequestId.of(request));
        return factors.awaited(token).map(awaited -> CurrentCaller.waiting(anonymous, awaited, token));
    }

    private CurrentCaller stranger(Channel channel, HttpServletRequest request, HttpServletResponse response) {
        Caller anonymous = Caller.anonymous(channel, RequestId.of(request));
        if (channel == Channel.API) {
            return CurrentCaller.stranger(anonymous, Optional.empty());
        }
        return CurrentCaller.stranger(
                anonymous, Optional.of(cookies.strangerOf(request).orElseGet(() -> acquaint(response))));
    }

    private SessionToken acquaint(HttpServletResponse response) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        SessionToken token = SessionToken.from(secret);
        cookies.rememberStranger(token, response);
        return token;
    }

    private Optional<SignedIn> resolve(SessionToken token, Channel channel, HttpServletRequest request) {
        Caller unknown = Caller.anonymous(channel, RequestId.of(request));
        return resolveSession.resolve(
                new ResolveSession.Command(token, UserAgent.read(request.getHeader("User-Agent"))), unknown);
    }
}
