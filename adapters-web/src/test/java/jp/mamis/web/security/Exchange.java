package jp.mamis.web.security;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request and its answer without a server. */
final class Exchange {

    final Map<String, Object> attributes = new HashMap<>();
    final Map<String, String> answered = new HashMap<>();
    final List<Cookie> set = new ArrayList<>();
    private final Map<String, String> headers = new HashMap<>();
    private final List<Cookie> cookies = new ArrayList<>();
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
    private final String method;
    private final String path;
    private String routed = "";
    private String query = "";
    private byte[] body = {};
    private String address = "192.0.2.1";
    private Runnable awaited = () -> {};

    private Exchange(String method, String path) {
        this.method = method;
        this.path = path;
    }

    static Exchange get(String path) {
        return new Exchange("GET", path);
    }

    static Exchange of(String method, String path) {
        return new Exchange(method, path);
    }

    static Exchange post(String path) {
        return new Exchange("POST", path);
    }

    Exchange header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Exchange cookie(String name, String value) {
        cookies.add(new Cookie(name, value));
        return this;
    }

    Exchange query(String text) {
        query = text;
        return this;
    }

    /** What the server makes of the path when that differs from the path as written. */
    Exchange routedTo(String decoded) {
        routed = decoded;
        return this;
    }

    Exchange from(String peer) {
        address = peer;
        return this;
    }

    Exchange form(String text) {
        body = text.getBytes(StandardCharsets.UTF_8);
        return header("Content-Type", "application/x-www-form-urlencoded");
    }

    Exchange body(byte[] bytes) {
        body = bytes;
        return this;
    }

    /** Its body does not come before {@code ends}; that it is awaited is counted down. */
    Exchange arriving(CountDownLatch begun, CountDownLatch ends) {
        awaited = () -> {
            begun.countDown();
            try {
                ends.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        return this;
    }

    int status() {
        return Integer.parseInt(answered.getOrDefault("status", "200"));
    }

    HttpServletRequest request() {
        ServletInputStream stream =
                new BufferedRequest(proxy(HttpServletRequest.class, (name, given) -> "none"), body).getInputStream();
        return proxy(HttpServletRequest.class, (name, given) -> switch (name) {
            case "getMethod" -> method;
            case "getProtocol" -> "HTTP/1.1";
            case "getRequestURI" -> path;
            case "getServletPath" ->
                routed.isEmpty() ? path.replaceAll(";[^/]*", "").replaceAll("/{2,}", "/") : routed;
            case "getQueryString" -> query.isEmpty() ? null : query;
            case "getContentType" -> headers.get("Content-Type");
            case "getHeader" -> headers.get((String) given[0]);
            case "getHeaders" ->
                Collections.enumeration(
                        Stream.ofNullable(headers.get((String) given[0])).toList());
            case "getCookies" -> cookies.isEmpty() ? null : cookies.toArray(new Cookie[0]);
            case "getAttribute" -> attributes.get((String) given[0]);
            case "setAttribute" -> attributes.put((String) given[0], given[1]);
            case "getInputStream" -> {
                awaited.run();
                yield stream;
            }
            case "getRemoteAddr" -> address;
            case "getServletContext" -> proxy(ServletContext.class, (asked, named) -> new ClientAddress(Set.of()));
            default -> null;
        });
    }

    /** The body of the answer. */
    String page() {
        return answer.toString(StandardCharsets.UTF_8);
    }

    HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (name, given) -> switch (name) {
            case "setStatus" -> answered.put("status", given[0].toString());
            case "setHeader", "addHeader" -> answered.put((String) given[0], (String) given[1]);
            case "getOutputStream" -> stream();
            case "addCookie" -> set.add((Cookie) given[0]);
            default -> null;
        });
    }

    private ServletOutputStream stream() {
        return new ServletOutputStream() {
            @Override
            public void write(int one) {
                answer.write(one);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException("written at once");
            }
        };
    }

    private interface Answering {
        @Nullable Object answer(String method, Object[] given);
    }

    @SuppressWarnings("NullAway")
    private static <T> T proxy(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(
                Exchange.class.getClassLoader(), new Class<?>[] {type}, (self, asked, given) -> {
                    Object answer = answering.answer(asked.getName(), given);
                    return asked.getReturnType() == void.class ? null : answer;
                }));
    }
}
