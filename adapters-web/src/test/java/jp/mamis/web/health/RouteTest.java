package jp.mamis.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTest {

    @Path("/office/{code: [0-9A-Z]{5}}")
    public static class Members {

        @GET
        @Path("members/{person}/")
        public String one() {
            return "";
        }

        @GET
        public String all() {
            return "";
        }
    }

    /** As a container makes them. */
    public static final class Proxied extends Members {}

    private static HttpServletRequest asked(String path, Map<String, Object> attributes) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RouteTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRequestURI" -> path;
                    case "getAttribute" -> attributes.get(arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void an_operation_is_measured_without_what_tells_one_person_from_another() throws NoSuchMethodException {
        assertThat(Route.of(Members.class, Members.class.getMethod("one"))).isEqualTo("/office/*/members/*");
        assertThat(Route.of(Proxied.class, Members.class.getMethod("all"))).isEqualTo("/office/*");
    }

    @Test
    void a_request_is_measured_under_the_operation_it_reached_whatever_the_answer() {
        HttpServletRequest request = asked("/office/1401A/members/x", Map.of(Route.ATTRIBUTE, "/office/*/members/*"));

        assertThat(Route.of(request, 200)).isEqualTo("/office/*/members/*");
        assertThat(Route.of(request, 404)).isEqualTo("/office/*/members/*");
    }

    @ParameterizedTest
    @CsvSource({
        "/my/invented, 303, unmatched",
        "/office/invented/words, 401, unmatched",
        "/static/none.css, 404, unmatched",
        "/static/app.css, 200, /static/*",
        "/repository/crl/sarl1.crl, 304, /repository/*",
        "/repository/crl/invented.crl, 404, unmatched",
        "/ocsp/MEUwQw, 200, /ocsp/*",
        "/health/ready, 503, /health/ready",
        "/metrics, 200, /metrics",
    })
    void what_reached_no_operation_is_one_route_whatever_its_address(String path, int status, String route) {
        assertThat(Route.of(asked(path, Map.of()), status)).isEqualTo(route);
    }
}
