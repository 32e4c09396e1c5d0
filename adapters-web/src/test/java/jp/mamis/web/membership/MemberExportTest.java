package jp.mamis.web.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.fixture.Names;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.membership.BodyCategory;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.MedicalSchool;
import jp.mamis.web.people.MembersOnTheWeb;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.Requests;
import org.junit.jupiter.api.Test;

class MemberExportTest {

    private static final Time NOW = new Time(Clock.fixed(Instant.parse("2026-04-01T03:00:00Z"), JapanTime.TOKYO));

    private final MembersOnTheWeb web = new MembersOnTheWeb();
    private final MemberExport export = new MemberExport(web.system, web.visits, NOW);

    @Test
    void the_list_is_saved_as_it_is_filtered() throws IOException {
        web.joined(
                web.registered(
                        Physicians.data().name(Names.withVariationSelector()).build()),
                "1401A",
                "14010");
        web.left(web.registered(Physicians.data().number("660002").build()), "1401A");

        String current = csv(saved("csv", "current", "1401A"));
        String all = csv(saved("csv", "", "1401A"));

        assertThat(current)
                .startsWith("\uFEFF")
                .contains("葛\uDB40\uDD00架", "660001", "架空総合病院")
                .doesNotContain("660002");
        assertThat(all).contains("660001", "660002", "2026-03-31");
        assertThat(saved("ms932", "current", "1401A").getHeaderString("Content-Disposition"))
                .isEqualTo("attachment; filename=\"members-1401A-2026-04-01.zip\"");
    }

    @Test
    void nobody_else_saves_it_and_no_other_format_is_known() {
        assertThatThrownBy(() -> saved("csv", "current", "14030")).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> saved("pdf", "current", "1401A")).isInstanceOf(RejectedRequest.class);
    }

    @Test
    void the_file_holds_those_who_were_sought_by_what_they_have_in_common() throws IOException {
        web.joined(web.registered(Physicians.data().build()), "1401A");
        web.joined(
                web.registered(Physicians.data()
                        .number("660002")
                        .school(MedicalSchool.parse("外国見本大学"))
                        .build()),
                "1401A");

        Response found = export.list(
                "1401A",
                "csv",
                Requests.asking("school", "見本大学"),
                Requests.of("GET", "/office/1401A/members/export/csv", Map.of(), web.staffOf("1401A")));

        assertThat(csv(found)).contains("660002").doesNotContain("660001");
    }

    @Test
    void a_day_that_does_not_exist_is_not_taken_for_today() {
        assertThatThrownBy(() -> export.list(
                        "1401A",
                        "csv",
                        Requests.asking("on", "2015-02-30"),
                        Requests.of("GET", "/office/1401A/members/export/csv", Map.of(), web.staffOf("1401A"))))
                .isInstanceOf(RejectedRequest.class);
    }

    @Test
    void the_bodys_own_category_is_saved_and_filtered_by() throws IOException {
        web.joined(web.registered(Physicians.data().build()), "1401A");
        PersonId other = web.registered(Physicians.data().number("660002").build());
        web.joined(other, "1401A");
        web.called(other, new BodyCategory("D", "賛助会員"));

        assertThat(csv(saved("csv", "current", "1401A"))).contains("会独自の会員区分", "賛助会員", "660001");
        assertThat(csv(saved("csv", "D", "current", "1401A")))
                .contains("660002", "賛助会員")
                .doesNotContain("660001");
    }

    private Response saved(String format, String standing, String clerkOf) {
        return saved(format, "", standing, clerkOf);
    }

    private Response saved(String format, String own, String standing, String clerkOf) {
        return export.list(
                "1401A",
                format,
                Requests.asking("own", own, "standing", standing),
                Requests.of("GET", "/office/1401A/members/export/csv", Map.of(), web.staffOf(clerkOf)));
    }

    private static String csv(Response response) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((StreamingOutput) response.getEntity()).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
