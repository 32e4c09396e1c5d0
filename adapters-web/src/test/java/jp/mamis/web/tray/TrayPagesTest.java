package jp.mamis.web.tray;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Proofs;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.memory.InMemoryViewLog;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Dispatches;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Procedures;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.DeliveryDestination;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.SubmittedProcedure;
import jp.mamis.domain.settings.AssociationSettings;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.DatedRules;
import jp.mamis.domain.tray.Tidings;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.procedures.OfficePages;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrayPagesTest {

    private static final String LETTERS = "/office/1401A/letters";
    private static final String API = "/api/v1/associations/1401A/letters";
    private static final String FIRST = Dispatches.id(1).value().toString();
    private static final String SECOND = Dispatches.id(2).value().toString();

    private final MovableClock clock = MovableClock.at("2026-04-10T03:00:00Z");
    private final Ports ports = InMemoryPorts.ports();
    private final AssociationSystem system =
            AssociationSystem.builder(ports).clock(clock).build();
    private final Site site = new Site(
            system,
            new Time(clock),
            OfficePages.class,
            TrayPages.class,
            TrayExport.class,
            TogetherPages.class,
            LetterPages.class,
            LetterPrintPages.class,
            TrayResource.class);
    private final Visitor clerk = site.visitor(staffOf(Associations.AOBA));
    private final Visitor proved = site.visitor(staffOf(Associations.AOBA).having(Proofs.FRESH));

    @BeforeEach
    void two_letters_wait() {
        ports.work().inTransaction(() -> {
            ports.hierarchy().associations().save(Associations.federation().all(), Version.NEW);
            ports.hierarchy()
                    .profiles()
                    .save(AssociationProfile.blank(Associations.AOBA.id()).with(introduced()));
            for (int number = 1; number <= 2; number++) {
                ports.people()
                        .physicians()
                        .save(
                                Physicians.known(
                                        number,
                                        Physicians.data()
                                                .number("66000" + number)
                                                .contact(reached(number))
                                                .build()),
                                clock.instant());
                ports.dispatches().put(Dispatches.received(number, number, Associations.AOBA, Dispatches.WRITTEN_AT));
            }
            return 2;
        });
    }

    private static ContactDetails reached(int number) {
        return new ContactDetails(
                Optional.of(
                        Address.parse(new PostalCode("2250000"), Prefecture.KANAGAWA, "見本市架空区" + number, "見本マンション101")),
                Optional.of(new PhoneNumber("045-000-000" + number)),
                Optional.of(new PhoneNumber("045-999-000" + number)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DeliveryDestination.HOME);
    }

    private static AssociationProfile.Contents introduced() {
        return new AssociationProfile.Contents(
                Optional.of(Address.parse(new PostalCode("2250001"), Prefecture.KANAGAWA, "横浜市青葉区例町9-9", "")),
                Optional.of(new PhoneNumber("045-111-2222")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(PersonName.parse("会長", "見本")),
                Optional.empty(),
                AssociationProfile.Contents.NONE.area());
    }

    private static Caller staffOf(Association body) {
        return new Caller(
                new Actor.Holder(new AccountId(new UUID(3, body.code().text().hashCode()))),
                Optional.empty(),
                List.of(new Grant(Duty.ASSOCIATION_STAFF, body.id())),
                Optional.empty(),
                Channel.PAGE,
                "test");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private HttpResponse<String> settled(String... pairs) {
        return clerk.post(
                LETTERS + "/together",
                Stream.concat(Stream.of("submission", OnceResponse.newKey()), Stream.of(pairs))
                        .toArray(String[]::new));
    }

    @Test
    void letters_are_printed_as_the_body_writes() throws IOException {
        ports.work().inTransaction(() -> {
            ports.rules()
                    .save(new AssociationSettings(
                            Associations.AOBA.id(),
                            Version.NEW,
                            List.of(new DatedRules(
                                    LocalDate.of(2026, 4, 1), BodyRules.STANDARD.writing(Rules.WRITING)))));
            return 1;
        });

        String text;
        try (PDDocument document = Loader.loadPDF(proved.saved(LETTERS + "/print.pdf?row=" + FIRST))) {
            text = new PDFTextStripper().getText(document);
        }

        assertThat(text)
                .contains("殿", "一般社団法人 〓医師会", "代表理事　会長　見本", "拝啓", "敬具", "令和7年度〓医発第J-2025-0000001-4号")
                .doesNotContain("先生", "{title}");
    }

    @Test
    void the_dashboard_counts_what_waits_and_the_list_shows_it_with_its_age() {
        String dashboard = clerk.get("/office/1401A").body();
        String list = clerk.get(LETTERS).body();

        assertThat(dashboard).contains(LETTERS, "2件", "2026年3月31日");
        assertThat(list)
                .contains(LETTERS + "/" + FIRST, "入会届の受付について", "J-2025-0000001-4", "10日")
                .contains("横浜市青葉区医師会の審査について");
        assertThat(clerk.get(LETTERS + "/" + FIRST).body()).containsPattern("対象の医師会[\\s\\S]{0,200}横浜市青葉区医師会");
        assertThat(list.split("type=\"checkbox\" name=\"row\"", -1)).hasSize(3);
        assertThat(clerk.get(LETTERS + "?tick=all").body()).contains("checked");
        assertThat(clerk.get(LETTERS + "?filtered=yes&q=J-2025-0000002-4").body())
                .contains(SECOND)
                .doesNotContain(FIRST);
        assertThat(site.visitor(staffOf(Associations.YOKOHAMA)).get(LETTERS).statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_is_listed_is_saved_as_a_file_and_each_doctor_s_look_is_kept() {

        String csv = proved.get(LETTERS + "/export/csv?filtered=yes&q=J-2025-0000002-4")
                .body();

        assertThat(clerk.get(LETTERS).body()).contains(LETTERS + "/export/xlsx?filtered=yes&amp;state=WAITING");
        assertThat(csv)
                .startsWith("\uFEFF宛先,")
                .contains("入会届の受付について", "横浜市青葉区医師会", "J-2025-0000002-4", "2026-03-31")
                .doesNotContain("J-2025-0000001-4", "見本市架空区");
        assertThat(((InMemoryViewLog) ports.views()).all())
                .filteredOn(view -> view.kind() == ViewLog.Kind.EXPORT)
                .extracting(view -> view.person().orElseThrow())
                .containsExactly(Physicians.id(2));
        assertThat(clerk.get(LETTERS + "/export/csv").statusCode()).isEqualTo(403);
        assertThat(site.visitor(staffOf(Associations.YOKOHAMA).having(Proofs.FRESH))
                        .get(LETTERS + "/export/csv")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void letters_that_need_not_be_sent_are_left_out_of_the_choice_and_told_when_chosen_by_hand() {
        Procedure filed = Procedures.submitted(1);
        Tidings asking = new Tidings(
                Dispatches.id(3),
                Associations.AOBA.id(),
                Physicians.id(1),
                "procedure-sent-back:3",
                MailKind.PROCEDURE_SENT_BACK,
                MailLanguage.JA,
                filed.id().value(),
                Map.of(
                        "reference",
                        "J-2025-0000003-4",
                        "sender",
                        "見本",
                        "body",
                        "見本",
                        "reason",
                        "見本",
                        "answerByDay",
                        "2026-04-30"),
                Dispatches.WRITTEN_AT);
        ports.work().inTransaction(() -> {
            ports.procedures().procedures().save(filed, Procedures.FILED_AT);
            return ports.dispatches().put(asking);
        });
        String third = Dispatches.id(3).value().toString();

        String all = clerk.get(LETTERS + "?tick=all").body();

        assertThat(all).containsPattern("value=\"" + FIRST + "\"[^>]*checked").contains(third);
        assertThat(all).doesNotContainPattern("value=\"" + third + "\"[^>]*checked");
        assertThat(clerk.get(LETTERS + "/together?row=" + FIRST + "&row=" + third)
                        .body())
                .contains("送らなくてよいお知らせが含まれています");
        assertThat(clerk.get(LETTERS + "/together?row=" + FIRST).body()).doesNotContain("送らなくてよいお知らせが含まれています");
    }

    @Test
    void without_a_choice_the_list_says_that_nothing_was_chosen() {
        assertThat(Visitor.location(clerk.get(LETTERS + "/together"))).endsWith(LETTERS + "?chosen=none");
        assertThat(Visitor.location(settled("end", "POST"))).endsWith(LETTERS + "?chosen=none");
        assertThat(clerk.get(LETTERS + "?chosen=none").body()).contains("送付物が選択されていません", FIRST);
    }

    @Test
    void letters_are_printed_for_window_envelopes_and_printing_ticks_nothing_off() throws IOException {
        String chosen = "?row=" + FIRST + "&row=" + SECOND + "&row=x";
        assertThat(clerk.get(LETTERS + "/together" + chosen).body())
                .contains(LETTERS + "/print.pdf?row=" + FIRST + "&amp;row=" + SECOND, "045-999-0001", "見本市架空区");

        byte[] pdf = proved.saved(LETTERS + "/print.pdf" + chosen);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "〒225-0000",
                            "見本マンション",
                            "先生",
                            "令和8年4月10日",
                            "会長　見本",
                            "電話 045-111-2222",
                            "入会届の受付について",
                            "J-2025-0000002-4")
                    .doesNotContain("1 / 2");
        }
        assertThat(clerk.get(LETTERS).body()).contains(FIRST, SECOND);
        assertThat(site.visitor(staffOf(Associations.AOBA).having(new Proof(Proof.Degree.FACTOR, Instant.EPOCH)))
                        .get(LETTERS + "/print.pdf" + chosen)
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.visitor(staffOf(Associations.YOKOHAMA).having(Proofs.FRESH))
                        .get(LETTERS + "/print.pdf" + chosen)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_letter_that_need_not_be_sent_any_more_is_not_called_one_that_waits_to_be_sent() {
        ports.work().inTransaction(() -> {
            SubmittedProcedure answered = Procedures.submitted(1);
            ports.procedures().procedures().save(answered, clock.instant());
            Tidings asked = Dispatches.received(1, 1, Associations.AOBA, Dispatches.WRITTEN_AT);
            return ports.dispatches()
                    .put(new Tidings(
                            Dispatches.id(3),
                            asked.body(),
                            asked.person(),
                            "sent-back:1",
                            MailKind.PROCEDURE_SENT_BACK,
                            asked.language(),
                            answered.id().value(),
                            asked.facts(),
                            asked.writtenAt()));
        });

        String all = clerk.get(LETTERS + "?filtered=yes").body();

        assertThat(all.split("送付不要（登録待ち）", -1)).hasSize(2);
        assertThat(all.split("chip--[a-z]+\">送付待ち", -1)).hasSize(3);
    }

    @Test
    void what_was_told_is_ticked_off_on_a_form_of_its_own_and_taken_back_on_the_same_day() {
        HttpResponse<String> faulty = settled("row", FIRST, "end", "unneeded", "reason", " ");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("href=\"#reason\"", FIRST);
        assertThat(settled("row", FIRST).body()).contains("href=\"#end\"");

        HttpResponse<String> done = settled("row", FIRST, "end", "telephone");
        String told = clerk.get(LETTERS + "?done=1&before=0").body();
        String second = clerk.get(LETTERS + "?done=0&before=5").body();
        assertThat(second).contains("notice--warning", "5件は、ほかの方が先に登録していたため").doesNotContain("notice--success");
        String letter = clerk.get(LETTERS + "/" + FIRST).body();

        assertThat(Visitor.location(done)).endsWith(LETTERS + "?done=1&before=0");
        assertThat(told).contains("1件を登録しました").contains(SECOND).doesNotContain(FIRST);
        assertThat(letter).contains("送付済み", "電話で伝えた", LETTERS + "/" + FIRST + "/reopening");
        assertThat(clerk.get(LETTERS + "?filtered=yes&state=SENT").body()).contains(FIRST, "電話で伝えた");

        assertThat(Visitor.location(clerk.post(LETTERS + "/" + FIRST + "/reopening")))
                .endsWith(LETTERS + "/" + FIRST + "?done=1");
        assertThat(clerk.get(LETTERS).body()).contains(FIRST);

        settled("row", FIRST, "end", "post");
        clock.forward(Duration.ofDays(1));
        assertThat(clerk.get(LETTERS + "/" + FIRST).body())
                .contains("送付済み")
                .doesNotContain("reopening", "見本市架空区", "print.pdf");
        assertThat(clerk.post(LETTERS + "/" + FIRST + "/reopening").statusCode())
                .isEqualTo(422);
    }

    @Test
    void an_office_without_contact_details_is_warned_and_its_letters_name_it() {
        String before = clerk.get(LETTERS + "/together?row=" + FIRST).body();
        ports.work().inTransaction(() -> {
            ports.hierarchy()
                    .profiles()
                    .save(ports.hierarchy()
                            .profiles()
                            .find(Associations.AOBA.id())
                            .orElseThrow()
                            .with(AssociationProfile.Contents.NONE));
            return 1;
        });

        String together = clerk.get(LETTERS + "/together?row=" + FIRST).body();
        String letter = clerk.get(LETTERS + "/" + FIRST).body();

        assertThat(before).doesNotContain("医師会の連絡先が登録されていません");
        assertThat(together).contains("医師会の連絡先が登録されていません", "href=\"/office/1401A/profile\"");
        assertThat(letter)
                .contains("医師会の連絡先が登録されていません", "横浜市青葉区医師会の事務局へお問い合わせください")
                .doesNotContain("下記", "右上");
    }

    @Test
    void programs_read_tell_and_take_back() {
        JsonObject listed = Visitor.object(clerk.get(API));
        JsonObject letter = Visitor.object(clerk.get(API + "/" + FIRST));
        HttpResponse<String> both =
                clerk.json("POST", API + "/settlements", "{'letters':['" + FIRST + "'],'way':'FAX','reason':'x'}");
        HttpResponse<String> done =
                clerk.json("POST", API + "/settlements", "{'letters':['" + FIRST + "','" + SECOND + "'],'way':'FAX'}");
        HttpResponse<String> again =
                clerk.json("POST", API + "/settlements", "{'letters':['" + FIRST + "'],'reason':'来局時に伝達'}");
        HttpResponse<String> reopened = clerk.json("POST", API + "/" + FIRST + "/reopenings", "");

        assertThat(listed.getJsonArray("items")).hasSize(2);
        assertThat(letter.getJsonArray("faxes").getString(0)).isEqualTo("045-999-0001");
        assertThat(letter.getString("text")).contains("J-2025-0000001-4");
        assertThat(both.statusCode()).isEqualTo(400);
        assertThat(Visitor.object(done).getInt("settled")).isEqualTo(2);
        assertThat(Visitor.object(again).getInt("before")).isEqualTo(1);
        assertThat(reopened.statusCode()).isEqualTo(204);
        assertThat(Visitor.object(clerk.get(API + "?state=SENT")).getJsonArray("items"))
                .hasSize(1);
        assertThat(clerk.get(API + "?state=x").statusCode()).isEqualTo(400);
        assertThat(site.visitor(staffOf(Associations.YOKOHAMA)).get(API).statusCode())
                .isEqualTo(403);
    }
}
