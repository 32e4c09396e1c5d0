package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.domain.fixture.AttachedFiles;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attaching files on the way to filing, saving them at the office, and the same by API. */
class JoinDocumentsTest {

    private static final String LICENCE = Rules.LICENCE.name();

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();
    private final Site site = web.site();
    private final Visitor doctor = site.visitor(ProceduresOnTheWeb.doctor(1));
    private final Visitor stranger = site.visitor(ProceduresOnTheWeb.doctor(2));
    private final Visitor district = site.visitor(web.staffOf("1401A"));
    private final Visitor city = site.visitor(web.staffOf("14010"));

    @BeforeEach
    void ask_for_a_licence() {
        web.asking("1401A", Rules.LICENCE);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void the_details_lead_to_the_documents_and_these_to_the_check() {
        String draft = detailed();
        HttpResponse<String> page = doctor.get(draft + "/documents");

        assertThat(page.body())
                .contains(
                        "横浜市青葉区医師会：" + LICENCE,
                        "PDF・JPEG・PNG、10MBまで",
                        "届出が終わってから12か月",
                        "横浜市青葉区医師会の職員がこのファイルを閲覧することに同意します",
                        "accept=\"application/pdf,image/jpeg,image/png\"",
                        "enctype=\"multipart/form-data\"");
        assertThat(doctor.get(draft + "/check").body()).contains("未添付（必須）");
        String check = doctor.get(draft + "/check").body();
        HttpResponse<String> tooEarly = filed(draft);
        assertThat(tooEarly.statusCode()).isEqualTo(422);
        assertThat(tooEarly.body()).contains("href=\"#documents\"", "に提出する「" + LICENCE + "」が添付されていません");
        assertThat(check).contains("提出書類を変更する");

        assertThat(Visitor.location(attached(draft, "免許証.png", AttachedFiles.png())))
                .endsWith("/documents?done=attached");
        assertThat(doctor.get(draft + "/documents?done=attached").body()).contains("ファイルを添付しました", "免許証.png（", "同意済みです");
        assertThat(doctor.get(draft + "/check").body()).contains("1件のファイルを添付");
        assertThat(filed(draft).statusCode()).isEqualTo(303);
    }

    @Test
    void what_is_wrong_with_a_file_is_told_at_its_document() {
        String draft = detailed();

        assertThat(attached(draft, "a.heic", AttachedFiles.heic()).body())
                .contains("href=\"#file-0\"", "iPhoneの写真形式（HEIC）");
        assertThat(attached(draft, "a.html", AttachedFiles.ascii("<html>")).body())
                .contains("PDF, JPEG, PNG のいずれか");
        assertThat(attached(draft, "", new byte[0]).body()).contains("ファイルが選択されていないか");
        assertThat(attached(draft, "a.pdf", Arrays.copyOf(AttachedFiles.pdf(), 10_000_001))
                        .body())
                .contains("ファイルの大きさは10MBまでです");
        assertThat(attached(draft, "a.png", AttachedFiles.joined(AttachedFiles.png(), new byte[] {'P', 'K', 3, 4}))
                        .body())
                .contains("別のデータが付いています");
        String silent = doctor.file(
                        draft + "/documents",
                        "file-0",
                        "a.png",
                        AttachedFiles.png(),
                        fields(doctor.get(draft + "/documents"), "no"))
                .body();
        assertThat(silent).contains("href=\"#consent-0\"", "への同意が必要です");
        assertThat(doctor.get(draft + "/documents").body()).doesNotContain("同意済みです");
    }

    @Test
    void a_name_is_shown_as_text_and_sent_as_a_label() {
        String draft = detailed();
        attached(draft, "..\\<img src=x>\u202egnp.exe", AttachedFiles.png());

        String page = doctor.get(draft + "/documents").body();
        String href = found(page, "href=\"(/my/files/[^\"]+)\"");
        HttpResponse<String> saved = doctor.get(href);

        assertThat(page).doesNotContain("<img src=x", "\u202e").contains("img src=xgnp.exe.png（");
        assertThat(saved.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"file.png\"; filename*=UTF-8''img%20src%3Dxgnp.exe.png");
        assertThat(saved.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(stranger.get(href).statusCode()).isEqualTo(404);
        assertThat(doctor.get("/my/files/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(stranger.get(draft + "/documents").statusCode()).isIn(303, 404);
    }

    @Test
    void a_file_is_taken_away_again() {
        String draft = detailed();
        attached(draft, "a.png", AttachedFiles.png());
        HttpResponse<String> page = doctor.get(draft + "/documents");
        String removal = found(page.body(), "action=\"([^\"]+/removal)\"");

        HttpResponse<String> removed = doctor.post(removal, "submission", Visitor.key(page));

        assertThat(Visitor.location(removed)).endsWith("?done=removed");
        assertThat(doctor.get(draft + "/documents").body()).doesNotContain("a.png（");
    }

    @Test
    void the_office_that_asked_saves_the_file_and_the_next_one_sees_that_it_is_there() {
        String draft = detailed();
        attached(draft, "a.pdf", AttachedFiles.pdf());
        String own = Visitor.location(filed(draft)).replace("/filed", "");
        String id = own.substring(own.lastIndexOf('/') + 1);

        String page = district.get("/office/1401A/procedures/" + id).body();
        String href = found(page, "href=\"(/office/1401A/files/[^\"]+)\"");
        HttpResponse<String> saved = district.get(href);

        assertThat(saved.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(saved.body()).startsWith("%PDF-");
        assertThat(city.get(href.replace("1401A", "14010")).statusCode()).isEqualTo(404);
        assertThat(city.get(href).statusCode()).isEqualTo(404);
        assertThat(doctor.get(own).body()).contains("a.pdf（", "届出が終わってから12か月");
        web.approvedAsItIs(id, "1401A");
        assertThat(city.get("/office/14010/procedures/" + id).body())
                .contains("1件（この医師会では閲覧できません）")
                .doesNotContain("a.pdf", "/files/");
    }

    @Test
    void a_program_attaches_lists_saves_files_and_files_them() {
        String draft = UUID.fromString(found(detailed(), "([^/]+)$")).toString();
        String query = "/api/v1/files?of=" + draft + "&association=1401A&name=a.png&consent=true&document="
                + URLEncoder.encode(LICENCE, StandardCharsets.UTF_8);

        HttpResponse<String> attached = doctor.bytes(query, AttachedFiles.png(), "Idempotency-Key", "k1");
        HttpResponse<String> again = doctor.bytes(query, AttachedFiles.png(), "Idempotency-Key", "k1");
        HttpResponse<String> other = doctor.bytes(query, AttachedFiles.jpeg(), "Idempotency-Key", "k1");
        HttpResponse<String> large = doctor.bytes(query, new byte[10_000_001], "Idempotency-Key", "k2");

        assertThat(attached.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(attached.body());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(large.body()).contains("file-too-large");
        String file = Visitor.object(attached).getString("id");
        assertThat(doctor.get("/api/v1/files?of=" + draft).body()).contains(file);
        assertThat(stranger.get("/api/v1/files?of=" + draft).statusCode()).isEqualTo(404);
        assertThat(doctor.get("/api/v1/files/" + file + "/content").statusCode())
                .isEqualTo(200);
        assertThat(stranger.json("DELETE", "/api/v1/files/" + file, "").statusCode())
                .isEqualTo(404);
        assertThat(doctor.json("DELETE", "/api/v1/files/" + file, "").statusCode())
                .isEqualTo(204);
    }

    private HttpResponse<String> attached(String draft, String name, byte[] content) {
        return doctor.file(
                draft + "/documents", "file-0", name, content, fields(doctor.get(draft + "/documents"), "yes"));
    }

    private static String[] fields(HttpResponse<String> page, String consent) {
        String form = page.body().substring(page.body().indexOf("multipart/form-data"));
        return new String[] {
            "submission",
            found(form, "name=\"submission\" value=\"([^\"]+)\""),
            "place",
            "0",
            "body",
            "1401A",
            "document",
            LICENCE,
            "consent-0",
            consent
        };
    }

    private HttpResponse<String> filed(String draft) {
        HttpResponse<String> check = doctor.get(draft + "/check");
        return doctor.post(
                draft + "/check",
                "submission",
                Visitor.key(check),
                JoinFields.CHECKED,
                found(check.body(), "name=\"" + JoinFields.CHECKED + "\" value=\"([^\"]+)\""));
    }

    /** A draft with everything but the documents; its address. */
    private String detailed() {
        String key = Visitor.key(doctor.get("/my/procedures/join"));
        String first = Visitor.location(doctor.post("/my/procedures/join", "submission", key));
        String draft = first.substring(0, first.lastIndexOf('/'));
        doctor.post(draft + "/workplace", "workplaceName", "見本クリニック", "owner", "80", "duty", "22");
        doctor.post(draft + "/body", "prefecture", "14", "body", "1401A");
        doctor.post(draft + "/reach", "reach", "14010");
        List<String> fields = new ArrayList<>(List.of(
                "version", Visitor.version(doctor.get(draft + "/details")),
                "desiredOn-era", "令和",
                "desiredOn-year", "8",
                "desiredOn-month", "4",
                "desiredOn-day", "1",
                "category-1401A", "A2B",
                "category-14010", "A2B"));
        assertThat(Visitor.location(doctor.post(draft + "/details", fields.toArray(String[]::new))))
                .endsWith("/documents");
        return draft;
    }

    private static String found(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
