package jp.mamis.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/my", "#main", "?after=1", "https://example.jp/", "mailto:a@example.jp", "tel:000"})
    void a_link_may_lead_within_the_site_or_to_a_safe_scheme(String href) {
        assertThat(new Link("x", href).href()).isEqualTo(href);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "javascript:alert(1)", "//evil.example", "/\\evil.example", "data:text/html,x", "my", " /my"
            })
    void a_link_may_not_run_scripts_or_leave_unseen(String href) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Link("x", href));
    }
}
