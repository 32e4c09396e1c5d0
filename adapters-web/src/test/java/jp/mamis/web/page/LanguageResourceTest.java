package jp.mamis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageResourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/my", "/my?after=1&sort=name", "/search?q=%E6%97%A5"})
    void the_switch_comes_back_to_a_page_of_this_site(String back) {
        assertThat(LanguageResource.local(back)).hasToString(back);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "//evil.example", "/\\evil.example", "https://evil.example", "/a\r\nSet-Cookie: x=y", "my"})
    void the_switch_never_leads_elsewhere(String back) {
        assertThat(LanguageResource.local(back)).hasToString("/");
    }
}
