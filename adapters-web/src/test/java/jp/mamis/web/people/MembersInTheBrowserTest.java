package jp.mamis.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mamis.domain.fixture.Names;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.person.PersonId;
import jp.mamis.web.browser.Browser;
import jp.mamis.web.browser.Shelf;
import jp.mamis.web.membership.MemberPages;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.security.Requests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MembersInTheBrowserTest {

    private final MembersOnTheWeb web = new MembersOnTheWeb();
    private Shelf shelf;
    private Browser browser;

    @BeforeAll
    void open() {
        shelf = Shelf.of(drawn());
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
        shelf.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"my", "looks", "profile", "faulty", "check", "work", "work-check", "list", "member"})
    void the_page_is_accessible_on_a_desk_and_on_a_phone(String name) {
        Page page = browser.page(1280);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));

        page.navigate(shelf.address(name));

        Browser.screenshot(page, "members-" + name + "-1280");
        Browser.assertAccessible(page);
        Browser.assertReflowsAt320(page);
        Browser.screenshot(page, "members-" + name + "-320");
        Browser.assertAccessible(page);
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    private Map<String, String> drawn() {
        PersonId person = web.registered(
                Physicians.data().name(Names.longest()).former(Names.former()).build());
        web.joined(person, "1401A", "14010", "14000", "N1000");
        HttpServletRequest own = Requests.ofPerson(person, "GET", "/my", Map.of());
        HttpServletRequest staff = Requests.of("GET", "/office/1401A/members?q=x", Map.of(), web.staffOf("1401A"));
        MyPages my = new MyPages(web.system, web.visits, web.templates);
        RegistrationPages profile = new RegistrationPages(web.system, web.once, web.visits, web.templates);
        WorkPages work = new WorkPages(web.system, web.once, web.visits, web.templates);
        MemberPages members = new MemberPages(web.system, web.visits, web.templates, web.time);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("my", (String) my.show("1", own).getEntity());
        pages.put("list", members.list("1401A", "", Requests.asking(), staff));
        pages.put("member", members.show("1401A", person.value().toString(), "", staff));
        pages.put("looks", my.looks("", own));
        pages.put("profile", profile.enter(own));
        pages.put("check", (String) profile.go(answers("見本"), own).getEntity());
        pages.put("faulty", (String) profile.go(answers(""), own).getEntity());
        pages.put("work", work.enter(own));
        MultivaluedMap<String, String> stated = new MultivaluedHashMap<>(
                Map.of("act", "check", "version", "0", "rows", "1", "name0", "架空総合病院", "owner0", "50", "duty0", "21"));
        pages.put("work-check", (String) work.go(stated, own).getEntity());
        return pages;
    }

    private static MultivaluedMap<String, String> answers(String family) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        RegistrationJson.of(Physicians.data().build())
                .fields()
                .forEach((field, texts) -> texts.forEach(text -> fields.add(field, text)));
        fields.putSingle("family", family);
        fields.putSingle("version", "1");
        fields.putSingle("act", "check");
        fields.putSingle(OnceResponse.KEY_FIELD, OnceResponse.newKey());
        return fields;
    }
}
