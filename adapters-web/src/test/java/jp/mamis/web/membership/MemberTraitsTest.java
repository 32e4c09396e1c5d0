package jp.mamis.web.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.fixture.Letters;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.RegisteredDataBuilder;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.RefusedMail;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.qualification.MedicalSchool;
import jp.mamis.web.people.MembersOnTheWeb;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemberTraitsTest {

    private static final String LIST = "/office/1401A/members?standing=";
    private static final String API = "/api/v1/associations/1401A/members?";

    private final MembersOnTheWeb web = new MembersOnTheWeb();
    private final Site site = new Site(web.system, web.time, MemberPages.class, MemberResource.class);
    private final Visitor clerk = site.visitor(staff());

    private Caller staff() {
        return RegisterCheckingTest.caller(web.staffOf("1401A"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void members_are_sought_by_school_year_field_and_waiver_on_the_page_and_by_program() {
        joined(Physicians.data()
                .born(LocalDate.of(1999, 7, 20))
                .graduated(YearMonth.of(2024, 3))
                .licensedOn(LocalDate.of(2024, 4, 20)));
        joined(Physicians.data().number("660002").school(MedicalSchool.parse("外国見本大学")));

        for (String sought : new String[] {"graduated=2023", "school=横浜市", "exemption=GRADUATION"}) {
            assertThat(clerk.get(LIST + "&" + sought).body()).contains("660001").doesNotContain("660002");
        }
        String page = clerk.get(LIST + "&specialty=13&school=見本大学").body();
        assertThat(page)
                .contains("660002", "name=\"mail\"", "value=\"見本大学\"", "export/csv?q=&amp;category=")
                .contains("&amp;school=%E8%A6%8B%E6%9C%AC%E5%A4%A7%E5%AD%A6&amp;specialty=13")
                .doesNotContain("660001");
        assertThat(clerk.get(LIST + "current&school=見本大学").body()).contains("現在 1名");
        assertThat(clerk.get(LIST + "current&check=CONFIRMED").body()).contains("現在 0名");
        assertThat(clerk.get(LIST + "current").body()).contains("現在 2名");
        assertThat(clerk.get(LIST + "&specialty=25").body()).contains("該当する会員はいません");
        assertThat(clerk.get(API + "graduationYear=2023&exemption=GRADUATION&specialty=01")
                        .body())
                .contains("660001")
                .doesNotContain("660002");
        assertThat(clerk.get(API + "graduationYear=23").body()).contains("graduationYear", "西暦4桁");
    }

    @Test
    void what_is_seldom_asked_for_is_folded_away_until_it_is() {
        String open = "<details class=\"disclosure\" open>";

        assertThat(clerk.get(LIST + "&category=A1&q=見本").body())
                .contains("ほかの条件でも絞り込む", "name=\"school\"")
                .doesNotContain(open);
        assertThat(clerk.get(LIST + "&school=見本").body()).contains(open);
        assertThat(clerk.get(LIST + "&graduated=2023").body()).contains(open);
    }

    @Test
    void a_year_that_cannot_be_read_is_told_at_its_field_and_signs_of_no_name_find_nobody() {
        joined(Physicians.data());

        String page = clerk.get(LIST + "&graduated=平成17").body();

        assertThat(page).contains("href=\"#graduated\"", "value=\"平成17\"").doesNotContain("該当する会員はいません", "660001");
        assertThat(clerk.get(LIST + "&school=%00").body()).contains("該当する会員はいません");
    }

    @Test
    void whose_mail_could_not_be_handed_over_is_found() {
        RegisteredDataBuilder data = Physicians.data();
        joined(data.contact(data.build().contact().withMail(new MailAddress("gone@clinic.example"))));
        joined(Physicians.data().number("660002"));
        web.ports.work().inTransaction(() -> {
            Letter letter = Letters.of(1, "one", "gone@clinic.example");
            web.ports.mail().outbox().queue(letter);
            web.ports
                    .mail()
                    .outbox()
                    .store(new RefusedMail(
                            letter,
                            web.ports
                                    .mail()
                                    .outbox()
                                    .find(letter.id())
                                    .orElseThrow()
                                    .version(),
                            1,
                            letter.writtenAt(),
                            "550"));
            return letter;
        });

        assertThat(clerk.get(LIST + "&mail=refused").body()).contains("660001").doesNotContain("660002");
        assertThat(clerk.get(API + "mailRefused=true").body())
                .contains("660001")
                .doesNotContain("660002");
    }

    private void joined(RegisteredDataBuilder data) {
        web.joined(web.registered(data.build()), "1401A");
    }
}
