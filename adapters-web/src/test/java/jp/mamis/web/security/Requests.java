package jp.mamis.web.security;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Proofs;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.person.PersonId;

/** Requests that have passed the gates, without a server: what resources are called with in tests. */
public final class Requests {

    /** The session of whoever is logged in. */
    public static final LoginSessionId SESSION = new LoginSessionId(new UUID(2, 2));

    private static final AccountId ACCOUNT = new AccountId(new UUID(1, 1));

    private Requests() {}

    /** An address with these answers behind its question mark: name, value, name, value. */
    public static UriInfo asking(String... answers) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            query.add(answers[i], answers[i + 1]);
        }
        return asking(query);
    }

    /** An address with these answers behind its question mark. */
    public static UriInfo asking(MultivaluedMap<String, String> query) {
        return (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (proxy, asked, arguments) -> query);
    }

    /** From somebody who has not logged in. */
    public static HttpServletRequest ofStranger(String method, String path) {
        return ofStranger(method, path, Map.of());
    }

    /** From a stranger's browser that sends these headers, such as {@code Cookie}. */
    public static HttpServletRequest ofStranger(String method, String path, Map<String, String> headers) {
        HttpServletRequest request = request(method, path, headers);
        CurrentCaller.stranger(Caller.anonymous(Channel.PAGE, "test"), Optional.of(token()))
                .attachTo(request);
        return request;
    }

    /** From a visitor who has chosen a language. */
    public static HttpServletRequest ofReader(String language, String path) {
        HttpServletRequest request = request("GET", path, Map.of("Cookie", "lang=" + language));
        CurrentCaller.stranger(Caller.anonymous(Channel.PAGE, "test"), Optional.of(token()))
                .attachTo(request);
        return request;
    }

    /** From the holder of an account with these duties. */
    public static HttpServletRequest of(String method, String path, Map<String, String> headers, Grant... grants) {
        Caller caller = new Caller(
                        new Actor.Holder(ACCOUNT),
                        Optional.empty(),
                        List.of(grants),
                        Optional.empty(),
                        Channel.PAGE,
                        "test")
                .having(Proofs.FRESH);
        return by(caller, method, path, headers);
    }

    /** From this caller, whoever it is. */
    public static HttpServletRequest by(Caller caller, String method, String path, Map<String, String> headers) {
        HttpServletRequest request = request(method, path, headers);
        SignedIn known = new SignedIn(
                caller,
                SESSION,
                ACCOUNT,
                LoginId.parse("clerk-0001"),
                HolderName.parse("見本 <b>花子</b>"),
                LoginSession.LONGEST);
        CurrentCaller.withCookie(known, token()).attachTo(request);
        return request;
    }

    /** From a registered person without any duty. */
    public static HttpServletRequest ofPerson(
            PersonId person, String method, String path, Map<String, String> headers) {
        HttpServletRequest request = request(method, path, headers);
        Caller caller = new Caller(
                new Actor.Holder(ACCOUNT), Optional.of(person), List.of(), Optional.empty(), Channel.PAGE, "test");
        SignedIn known = new SignedIn(
                caller,
                SESSION,
                ACCOUNT,
                LoginId.parse("doctor-0001"),
                HolderName.parse("見本 太郎"),
                LoginSession.LONGEST);
        CurrentCaller.withCookie(known, token()).attachTo(request);
        return request;
    }

    private static SessionToken token() {
        return SessionToken.from(new byte[32]);
    }

    private static HttpServletRequest request(String method, String pathAndQuery, Map<String, String> headers) {
        String[] parts = pathAndQuery.split("\\?", 2);
        Map<String, Object> attributes = new HashMap<>();
        return (HttpServletRequest) Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, asked, arguments) -> switch (asked.getName()) {
                    case "getMethod" -> method;
                    case "getRequestURI" -> parts[0];
                    case "getServletPath" -> parts[0];
                    case "getServletContext" -> context(false);
                    case "getQueryString" -> parts.length > 1 ? parts[1] : null;
                    case "getHeader" -> headers.get((String) arguments[0]);
                    case "getCookies" ->
                        Optional.ofNullable(headers.get("Cookie"))
                                .map(Requests::cookies)
                                .orElse(null);
                    case "getLocales" -> Collections.enumeration(List.of(Locale.JAPANESE));
                    case "getRemoteAddr" -> "127.0.0.1";
                    case "getAttribute" -> attributes.get((String) arguments[0]);
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    default -> null;
                });
    }

    /** The same at a portal that people reach by https. */
    public static HttpServletRequest overHttps(HttpServletRequest plain) {
        return new HttpServletRequestWrapper(plain) {
            @Override
            public ServletContext getServletContext() {
                return context(true);
            }
        };
    }

    private static ServletContext context(boolean encrypted) {
        Map<String, Object> attributes = Map.of(
                SessionCookies.class.getName(),
                new SessionCookies(encrypted),
                SecuritySettings.class.getName(),
                new SecuritySettings(URI.create("https://portal.example.org"), Set.of()),
                ClientAddress.class.getName(),
                new ClientAddress(Set.of()));
        return (ServletContext) Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, asked, arguments) ->
                        asked.getName().equals("getAttribute") ? attributes.get((String) arguments[0]) : null);
    }

    private static Cookie[] cookies(String header) {
        return Stream.of(header.split(";\\s*"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .map(pair -> new Cookie(pair[0], pair[1]))
                .toArray(Cookie[]::new);
    }
}
