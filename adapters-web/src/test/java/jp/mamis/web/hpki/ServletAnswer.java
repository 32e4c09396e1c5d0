package jp.mamis.web.hpki;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import jp.mamis.domain.hpki.ca.Der;
import org.jspecify.annotations.Nullable;

/** What a servlet answered that was called without a server. */
record ServletAnswer(int status, Map<String, String> headers, Der body) {

    /** What is called. */
    interface Served {
        void serve(HttpServletResponse response) throws IOException;
    }

    /** @param told what the request answers to each of its methods, by name */
    static HttpServletRequest request(Function<String, @Nullable Object> told) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, asked, arguments) -> told.apply(asked.getName()));
    }

    static ServletAnswer of(Served servlet) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        int[] status = {200};
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        servlet.serve((HttpServletResponse) Proxy.newProxyInstance(
                HttpServletResponse.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, told, arguments) -> {
                    switch (told.getName()) {
                        case "setHeader", "setDateHeader" ->
                            headers.put(arguments[0].toString(), arguments[1].toString());
                        case "setContentType" -> headers.put("Content-Type", arguments[0].toString());
                        case "setContentLength" -> headers.put("Content-Length", arguments[0].toString());
                        case "setStatus", "sendError" -> status[0] = (int) arguments[0];
                        default -> assertThat(told.getName()).isEqualTo("getOutputStream");
                    }
                    return told.getName().equals("getOutputStream") ? into(body) : null;
                }));
        return new ServletAnswer(status[0], headers, Der.of(body.toByteArray()));
    }

    private static ServletOutputStream into(ByteArrayOutputStream body) {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(int octet) {
                body.write(octet);
            }
        };
    }
}
