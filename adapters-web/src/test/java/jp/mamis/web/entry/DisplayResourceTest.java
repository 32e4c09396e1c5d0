package jp.mamis.web.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.web.security.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayResourceTest {

    private static Response change(String to, String back) {
        return new DisplayResource(
                        AssociationSystem.builder(InMemoryPorts.ports()).build())
                .show(to, back, Requests.ofStranger("GET", "/display"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/my", "/my?after=1&sort=name", "/search?q=%E6%97%A5"})
    void the_switch_comes_back_to_a_page_of_this_site(String back) {
        assertThat(change("en", back).getLocation()).hasToString(back);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/a\r\nSet-Cookie: x=y",
                "/a\u0000",
                "my"
            })
    void the_switch_never_leads_elsewhere(String back) {
        assertThat(change("en", back).getLocation()).hasToString("/");
    }

    /** A link on another site brings a log-in cookie along, a form of another site does not. */
    @Test
    void a_link_never_changes_the_language_of_mails_but_the_form_does() {
        Ports ports = InMemoryPorts.ports();
        DisplayResource resource =
                new DisplayResource(AssociationSystem.builder(ports).build());
        HttpServletRequest doctor = Requests.ofPerson(Physicians.id(1), "POST", "/display", Map.of());

        resource.show("en", "/", doctor);
        Optional<MailLanguage> afterLink = kept(ports);
        Response answer = resource.choose("en", "/my", doctor);

        assertThat(afterLink).isEmpty();
        assertThat(kept(ports)).contains(MailLanguage.EN);
        assertThat(answer.getLocation()).hasToString("/my");
        assertThat(answer.getCookies().values()).extracting(NewCookie::getValue).containsExactly("en");
    }

    private static Optional<MailLanguage> kept(Ports ports) {
        return ports.work().readOnly(() -> ports.mail().languages().of(Physicians.id(1)));
    }

    @Test
    void the_size_of_the_letters_is_remembered_like_the_language() {
        Response answer = change("large", "/my");

        assertThat(answer.getLocation()).hasToString("/my");
        assertThat(answer.getCookies().values())
                .extracting(NewCookie::getName, NewCookie::getValue)
                .containsExactly(tuple("type", "large"));
    }

    @Test
    void larger_letters_leave_the_language_of_mails_alone() {
        Ports ports = InMemoryPorts.ports();
        DisplayResource resource =
                new DisplayResource(AssociationSystem.builder(ports).build());

        resource.choose("large", "/my", Requests.ofPerson(Physicians.id(1), "POST", "/display", Map.of()));

        assertThat(kept(ports)).isEmpty();
    }

    @Test
    void over_https_the_choice_travels_encrypted() {
        Response answer = new DisplayResource(
                        AssociationSystem.builder(InMemoryPorts.ports()).build())
                .show("en", "/", Requests.overHttps(Requests.ofStranger("GET", "/display")));

        assertThat(answer.getCookies().values())
                .extracting(NewCookie::getName, NewCookie::getValue, NewCookie::isSecure)
                .containsExactly(tuple("lang", "en", true));
        assertThat(change("en", "/").getCookies().values())
                .extracting(NewCookie::isSecure)
                .containsExactly(false);
    }
}
