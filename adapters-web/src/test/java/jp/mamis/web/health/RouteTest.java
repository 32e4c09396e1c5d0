package jp.mamis.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTest {

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/my/procedures/join/019d41d5-6f80-7727-b2bf-9002589b7f5d/check, /my/procedures/join/*/check",
        "/office/1401A/members, /office/*/members",
        "/api/v1/associations/14010/procedures, /api/v1/associations/*/procedures",
        "/register/0f3a, /register/*",
        "/office/%E6%9E%B6%E7%A9%BA/x, /office/*/x",
        "/a/b/c/d/e/f/g/h/i/j/k, /a/b/c/d/e/f/g/*",
    })
    void an_address_is_measured_without_what_tells_one_person_from_another(String path, String route) {
        assertThat(Route.of(path, 200)).isEqualTo(route);
    }

    @Test
    void whatever_is_not_there_is_one_route() {
        assertThat(Route.of("/anything/goes", 404)).isEqualTo(Route.of("/else", 405));
    }
}
