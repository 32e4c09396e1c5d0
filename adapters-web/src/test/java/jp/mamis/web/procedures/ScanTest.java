package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.application.procedures.BeginPaper;
import jp.mamis.domain.fixture.AttachedFiles;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scanned sheet beside what was entered from paper: who attaches it, who sees it, and who learns nothing of it. */
class ScanTest {

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();
    private final Site site = web.site();
    private final Visitor doctor = site.visitor(ProceduresOnTheWeb.doctor(1));
    private final Visitor district = site.visitor(web.staffOf("1401A"));
    private final Visitor city = site.visitor(web.staffOf("14010"));
    private String procedure = "";

    @BeforeEach
    void the_district_has_entered_a_paper_filled_in_by_hand() {
        PaperCode code = web.system()
                .procedures()
                .paper()
                .beginPaper()
                .begin(
                        new BeginPaper.Command(
                                body("1401A"),
                                Physicians.usual().latest(),
                                false,
                                false,
                                ProceduresOnTheWeb.TODAY.minusDays(1)),
                        web.staffOf("1401A"))
                .accepted()
                .orElseThrow();
        HttpResponse<String> entered = district.json(
                "POST",
                "/api/v1/associations/1401A/papers/" + code.text() + "/entry",
                "{'signed':true,'request':{'workplace':{'name':'見本クリニック','owner':'INDIVIDUAL'},"
                        + "'duty':'CLINIC_EMPLOYEE','declinesInsurance':false,"
                        + "'targets':[{'association':'1401A','category':'A2B'},{'association':'14010','category':'A2B'}],"
                        + "'desiredOn':'2026-04-01'}}",
                "Idempotency-Key",
                "entered",
                "If-Match",
                district.get("/api/v1/associations/1401A/papers/" + code.text())
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow());
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        procedure = Visitor.object(entered).getString("id");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private AssociationId body(String code) {
        return web.system()
                .hierarchy()
                .currentHierarchy()
                .get()
                .findByCode(AssociationCode.parse(code))
                .orElseThrow()
                .id();
    }

    private String page(String code) {
        return "/office/" + code + "/procedures/" + procedure;
    }

    private HttpResponse<String> attached(String name, byte[] content) {
        return district.file(
                page("1401A") + "/scan",
                "file",
                name,
                content,
                "submission",
                Visitor.key(district.get(page("1401A") + "/scan")));
    }

    @Test
    void the_office_that_entered_it_and_the_doctor_see_the_sheet() {
        assertThat(district.get(page("1401A")).body()).contains(page("1401A") + "/scan");

        assertThat(Visitor.location(attached("届出.png", AttachedFiles.png()))).endsWith("/scan?done=attached");

        String office = district.get(page("1401A")).body();
        String own = doctor.get("/my/procedures/" + procedure).body();
        assertThat(office).contains("手書きの届出の写し", "届出.png");
        assertThat(own).contains("手書きの届出の写し", "届出.png");
        assertThat(district.get(found(office, "href=\"(/office/1401A/files/[^\"]+)\""))
                        .statusCode())
                .isEqualTo(200);
        assertThat(doctor.get(found(own, "href=\"(/my/files/[^\"]+)\"")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void other_bodies_of_the_route_learn_nothing_of_it() {
        attached("届出.png", AttachedFiles.png());
        String file = found(district.get(page("1401A")).body(), "href=\"/office/1401A/files/([^\"]+)\"");
        web.approvedAsItIs(procedure, "1401A");

        String seen = city.get(page("14010")).body();

        assertThat(seen).contains("見本クリニック").doesNotContain("手書きの届出の写し", "届出.png", "/scan");
        assertThat(city.get("/api/v1/associations/14010/procedures/" + procedure + "/files")
                        .body())
                .doesNotContain("手書きの届出");
        assertThat(city.get("/office/14010/files/" + file).statusCode()).isEqualTo(404);
        assertThat(city.get(page("14010") + "/scan").body())
                .contains("写しを添付できるのは")
                .doesNotContain("type=\"file\"");
        assertThat(city.bytes(scans("14010"), AttachedFiles.png(), "Idempotency-Key", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(doctor.bytes(scans("1401A"), AttachedFiles.png(), "Idempotency-Key", "y")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_hides_something_is_refused_and_the_office_alone_takes_a_wrong_one_away() {
        assertThat(attached("a.heic", AttachedFiles.heic()).body()).contains("href=\"#file\"", "HEIC");
        assertThat(attached("a.html", AttachedFiles.ascii("<html>")).body()).contains("PDF, JPEG, PNG のいずれか");
        String file = Visitor.object(
                        district.bytes(scans("1401A") + "?name=a.pdf", AttachedFiles.pdf(), "Idempotency-Key", "z"))
                .getString("id");

        assertThat(doctor.json("DELETE", "/api/v1/files/" + file, "").statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(city.json("DELETE", scans("14010") + "/" + file, "").statusCode())
                .isEqualTo(404);
        assertThat(district.get(page("1401A") + "/scan").body()).doesNotContain("/removal\"");
        HttpResponse<String> scan = district.get(page("1401A") + "/scan?remove=" + file);
        assertThat(scan.body()).contains("元に戻せません");
        String removal = found(scan.body(), "action=\"([^\"]+/removal)\"");
        assertThat(Visitor.location(district.post(removal, "submission", Visitor.key(scan))))
                .endsWith("?done=removed");
        assertThat(district.get(page("1401A")).body()).doesNotContain("a.pdf");
    }

    private String scans(String code) {
        return "/api/v1/associations/" + code + "/procedures/" + procedure + "/scans";
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
