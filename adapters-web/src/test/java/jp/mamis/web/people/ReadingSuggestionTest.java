package jp.mamis.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Map;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.person.PersonId;
import jp.mamis.web.browser.Browser;
import jp.mamis.web.browser.Shelf;
import jp.mamis.web.security.Requests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The reading beside a name, while the name is typed with an input method. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingSuggestionTest {

    private final MembersOnTheWeb web = new MembersOnTheWeb();
    private Shelf shelf;
    private Browser browser;
    private Page page;
    private CDPSession keyboard;

    @BeforeAll
    void open() {
        PersonId person = web.registered(Physicians.data().build());
        RegistrationPages profile = new RegistrationPages(web.system, web.once, web.visits, web.templates);
        shelf = Shelf.of(Map.of("profile", profile.enter(Requests.ofPerson(person, "GET", "/my", Map.of()))));
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
        shelf.close();
    }

    @BeforeEach
    void an_empty_form() {
        page = browser.page(1280);
        page.navigate(shelf.address("profile"));
        keyboard = page.context().newCDPSession(page);
        page.fill("#family", "");
        page.fill("#familyKana", "");
        page.focus("#family");
    }

    @Test
    void it_is_written_in_katakana_part_by_part_as_the_name_is_converted() {
        convert("高", "t", "た", "たk", "たか");
        assertThat(reading()).isEqualTo("タカ");
        convert("﨑", "さき");

        assertThat(page.inputValue("#family")).isEqualTo("高﨑");
        assertThat(reading()).isEqualTo("タカサキ");
    }

    @Test
    void what_was_written_by_hand_stays() {
        convert("高", "たか");
        page.fill("#familyKana", "コウ");
        page.focus("#family");
        convert("崎", "さき");

        assertThat(reading()).isEqualTo("コウ");
    }

    @Test
    void nothing_is_guessed_once_a_part_was_deleted_and_a_name_begun_anew_has_a_reading_anew() {
        convert("高橋", "たかはし");
        page.keyboard().press("Backspace");
        convert("田", "だ");
        assertThat(reading()).isEqualTo("タカハシ");

        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().press("Backspace");
        assertThat(reading()).isEmpty();
        convert("見本", "みほん");
        assertThat(reading()).isEqualTo("ミホン");
    }

    @Test
    void what_is_registered_is_not_touched() {
        page.navigate(shelf.address("profile"));
        String before = reading();
        page.focus("#family");
        page.keyboard().press("End");
        convert("田", "た");

        assertThat(before).isNotEmpty();
        assertThat(reading()).isEqualTo(before);
    }

    private String reading() {
        return page.inputValue("#familyKana");
    }

    private void convert(String to, String... typed) {
        for (String text : typed) {
            compose(text);
        }
        compose(to);
        JsonObject committed = new JsonObject();
        committed.addProperty("text", to);
        keyboard.send("Input.insertText", committed);
    }

    private void compose(String text) {
        JsonObject composition = new JsonObject();
        composition.addProperty("text", text);
        composition.addProperty("selectionStart", text.length());
        composition.addProperty("selectionEnd", text.length());
        keyboard.send("Input.imeSetComposition", composition);
    }
}
