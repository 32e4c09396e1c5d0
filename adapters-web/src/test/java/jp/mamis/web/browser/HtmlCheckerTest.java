package jp.mamis.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whether the checker finds what is wrong, since pages are trusted where it finds nothing. */
class HtmlCheckerTest {

    private static String page(String body) {
        return "<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"utf-8\"><title>x</title></head><body>" + body
                + "</body></html>";
    }

    @Test
    void valid_html_has_no_errors() {
        assertThat(HtmlChecker.errors(page("<dl><dt>項目</dt><dd>値</dd></dl>"))).isEmpty();
    }

    @Test
    void elements_where_none_may_be_are_found() {
        assertThat(HtmlChecker.errors(page("<ul><p>項目</p></ul><p>段落<section></section></p>")))
                .hasSizeGreaterThan(1);
    }
}
