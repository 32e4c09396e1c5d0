package jp.mamis.web.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.labels.AddressLabel;
import jp.mamis.application.labels.KeepLabelPrinting;
import jp.mamis.application.membership.MemberIndex;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.fixture.Names;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.membership.BodyCategory;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.CustomerBarCode;
import jp.mamis.domain.person.DeliveryDestination;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.LabelPrinting;
import jp.mamis.domain.settings.LabelSheets;
import jp.mamis.web.documents.PaperPositions;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.people.MembersOnTheWeb;
import jp.mamis.web.problem.MalformedInput;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Requests;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class MemberLabelsTest {

    private static final Time NOW = new Time(Clock.fixed(Instant.parse("2026-04-01T03:00:00Z"), JapanTime.TOKYO));

    private final MembersOnTheWeb web = new MembersOnTheWeb();
    private final MemberLabels labels = new MemberLabels(web.system, web.visits, NOW);

    private PersonId member(String number) {
        PersonId person = web.registered(
                Physicians.data().name(Names.usual()).number(number).build());
        web.joined(person, "1401A");
        return person;
    }

    @Test
    void a_label_names_the_doctor_and_the_address_of_the_doctors_wish() throws IOException {
        member("660001");

        assertThat(text(pdf("", "1401A"))).contains(Names.usual().family(), "先生", "〒");
    }

    @Test
    void the_page_says_of_whom_labels_are_made_and_offers_none_of_nobody() {
        member("660001");
        try (Site site = new Site(web.system, NOW, LabelPages.class)) {
            Visitor clerk = site.visitor(clerk(web.staffOf("1401A"), 1));
            String all = clerk.get("/office/1401A/labels?q=&workplace=%E7%B7%8F%E5%90%88&category=A2B&standing=current")
                    .body();
            String alike = clerk.get("/office/1401A/labels?school=架空&graduated=1999&specialty=01&standing=current")
                    .body();
            String nobody =
                    clerk.get("/office/1401A/labels?q=&workplace=nix&standing=").body();

            assertThat(all).contains("対象の会員", ">1名<", "2026年4月1日（令和8年）", ">総合<", ">A2(B)<", ">在籍<", "export/labels");
            assertThat(all).containsPattern("href=\"/office/1401A/members\"[^>]*aria-current=\"page\"");
            assertThat(all).doesNotContainPattern("href=\"/office/1401A\"[^>]*aria-current=\"page\"");
            assertThat(alike).contains(">0名<", ">架空<", ">1999<", "出身大学", "卒業年度", "診療科");
            assertThat(nobody)
                    .contains(">0名<", ">nix<", ">すべて<", "作成する宛名ラベルはありません")
                    .doesNotContain("export/labels");
        }
    }

    @Test
    void a_street_that_goes_on_behind_its_field_is_broken_by_the_width_of_the_label_alone() throws IOException {
        String street = "京都市上京区黒門通下立売下る東入ル榎町下立売通黒門東入上る４８８番地の12";
        PersonId person = web.registered(Physicians.data()
                .name(Names.usual())
                .number("660001")
                .contact(ContactDetails.atHome(
                        Address.parse(new PostalCode("6020000"), Prefecture.KYOTO, street, "グランド見本")))
                .build());
        web.joined(person, "1401A");

        List<String> lines = text(pdf("", "1401A")).lines().map(String::strip).toList();

        assertThat(String.join("", lines)).contains("京都府京都市上京区黒門通下立売下る東入ル榎町下立売通黒門東入上る４８８番地の１２");
        assertThat(lines).noneMatch(line -> line.length() == 1).contains("グランド見本");
    }

    @Test
    void a_number_of_the_address_is_never_torn() throws IOException {
        String street = "京都市中京区寺町通御池上る上本能寺前町４８８番地";
        PersonId person = web.registered(Physicians.data()
                .name(Names.usual())
                .number("660001")
                .contact(ContactDetails.atHome(Address.parse(new PostalCode("6048571"), Prefecture.KYOTO, street, "")))
                .build());
        web.joined(person, "1401A");

        assertThat(text(pdf("", "1401A"))).contains("４８８番地", "京都府京都市中京区");
        printing("A4-24", 0, 0);
        assertThat(text(pdf("", "1401A"))).contains("４８８番地");
    }

    @Test
    void bars_for_sorting_machines_are_printed_where_they_are_asked_for() throws IOException {
        PersonId person = web.registered(Physicians.data()
                .name(Names.usual())
                .number("660001")
                .contact(ContactDetails.atHome(
                        Address.parse(new PostalCode("2250003"), Prefecture.KANAGAWA, "横浜市青葉区新石川3-15-1", "見本201")))
                .build());
        web.joined(person, "1401A");
        member("660002");

        for (String sheet : List.of("A4-12", "A4-18", "A4-24")) {
            printing(sheet, 0, 0);
            assertThat(filled(pdf("", "1401A"))).isZero();
            byte[] barred = pdf("", "1401A", "", "yes");
            Files.write(Path.of("target/labels-" + sheet + ".pdf"), barred);
            assertThat(filled(barred)).isEqualTo(CustomerBarCode.BARS);
            assertThat(text(barred)).contains("３－１５－１", "見本２０１", "先生");
        }
        try (Site site = new Site(web.system, NOW, LabelPages.class, LabelResource.class)) {
            Visitor clerk = site.visitor(clerk(Instant.parse("2026-04-01T02:59:00Z")));
            String api = "/api/v1/associations/1401A/members/labels";
            assertThat(clerk.get("/office/1401A/labels").body()).contains("name=\"bars\"");
            assertThat(clerk.get(api).body()).doesNotContain("barCode");
            assertThat(clerk.get(api + "?barCodes=true").body()).contains("\"barCode\":\"22500033-15-1-201\"");
            assertThat(clerk.get(api + "?barCodes=perhaps").statusCode()).isEqualTo(400);
        }
    }

    /** How many rectangles the sheets of a document are painted with. */
    private static long filled(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFStreamParser(document.getPage(0))
                    .parse().stream()
                            .filter(token -> token instanceof Operator operator
                                    && operator.getName().equals("re"))
                            .count();
        }
    }

    @Test
    void thirteen_members_take_two_sheets_of_twelve_and_one_of_twenty_four() throws IOException {
        IntStream.range(0, 13).forEach(i -> member("6601" + (10 + i)).value());

        assertThat(pages(pdf("", "1401A"))).isEqualTo(2);
        web.keeping("1401A", BodyRules.STANDARD.writing(Rules.WRITING));
        printing("A4-24", 0, 0);
        assertThat(pages(pdf("", "1401A"))).isEqualTo(1);
        assertThat(text(pdf("", "1401A"))).contains("殿").doesNotContain("先生");
    }

    @Test
    void a_sheet_of_which_labels_are_used_up_is_begun_at_the_first_that_is_left() throws IOException {
        member("660001");
        float row = 2970 * 72 / 254f / LabelSheets.STANDARD.usual().rows() / 2;
        assertThat(PaperPositions.top(Names.usual().family(), pdf("", "1401A", "1"))
                        - PaperPositions.top(Names.usual().family(), pdf("", "1401A", "３")))
                .as("the third, two being beside each other, stands a row below the first")
                .isGreaterThan(row);

        IntStream.range(0, 11).forEach(i -> member("6601" + (10 + i)).value());

        assertThat(pages(pdf("", "1401A", "1"))).isEqualTo(1);
        assertThat(pages(pdf("", "1401A", "2"))).isEqualTo(2);
        for (String none : List.of("0", "13", "x", "-1")) {
            assertThatThrownBy(() -> pdf("", "1401A", none)).isInstanceOf(MalformedInput.class);
        }
    }

    @Test
    void the_filter_of_the_list_holds_and_nobody_is_a_sheet_that_says_so() throws IOException {
        web.called(member("660001"), new BodyCategory("D", "賛助会員"));

        assertThat(text(pdf("D", "1401A"))).contains("先生");
        assertThat(text(pdf("A", "1401A"))).contains("作成するラベルはありません").doesNotContain("先生");
        assertThatThrownBy(() -> pdf("", "14030")).isInstanceOf(RefusedRequest.class);
    }

    @Test
    void programs_read_the_same() {
        PersonId person = member("660001");
        LabelResource api = new LabelResource(web.system, web.once);
        PageQuery query = PageQuery.of("", "");

        assertThat(api.list("1401A", "", "", "", query, Requests.of("GET", "/x", Map.of(), web.staffOf("1401A")))
                        .items())
                .singleElement()
                .satisfies(label -> {
                    assertThat(label.person()).isEqualTo(person.value());
                    assertThat(label.destination()).contains(DeliveryDestination.HOME);
                    assertThat(label.postalCode()).isNotEqualTo(Optional.empty());
                });
    }

    @Test
    void a_program_proves_anew_who_it_is_for_every_part() {
        member("660001");
        member("660002");
        Caller clerk = clerk(Instant.parse("2026-04-01T02:59:00Z"));
        Page second =
                new Page(part(Page.first(1), clerk).accepted().orElseThrow().next(), 1);
        Caller tired = clerk(Instant.EPOCH);

        assertThat(part(second, clerk).accepted().orElseThrow().rows()).hasSize(1);
        assertThat(part(second, tired).refusals().orElseThrow().first().code())
                .isEqualTo(AccountRefusal.CONFIRMATION_NEEDED);
    }

    private Caller clerk(Instant proved) {
        return CurrentCaller.of(Requests.of("GET", "/x", Map.of(), web.staffOf("1401A")))
                .caller()
                .having(new Proof(Proof.Degree.FACTOR, proved));
    }

    private Outcome<Slice<AddressLabel>> part(Page part, Caller caller) {
        return web.system.labels().part(web.staffOf("1401A").body(), MemberIndex.Filter.CURRENT, part, caller);
    }

    @Test
    void the_print_moves_by_tenths_of_a_millimetre_at_once_and_for_the_own_printer_alone() throws IOException {
        member("660001");
        float usual = PaperPositions.top(Names.usual().family(), pdf("", "1401A"));

        printing("A4-12", 25, -100);

        float moved = PaperPositions.top(Names.usual().family(), pdf("", "1401A"));
        assertThat(moved - usual).isCloseTo(100 * 72 / 254f, within(0.01f));
        assertThat(web.system
                        .labelPrinting()
                        .queries()
                        .own(web.staffOf("1401A").body(), clerk(web.staffOf("1401A"), 2))
                        .accepted())
                .contains(LabelPrinting.on(LabelSheets.STANDARD.usual()));
    }

    @Test
    void clerks_choose_on_a_page_and_programs_by_the_api() {
        member("660001");
        try (Site site = new Site(web.system, NOW, LabelPages.class, LabelResource.class)) {
            Visitor clerk = site.visitor(clerk(web.staffOf("1401A"), 1));
            String page = "/office/1401A/labels";
            String api = "/api/v1/associations/1401A/members/labels/printing";

            assertThat(clerk.get(page + "?q=&category=A2B&standing=current").body())
                    .contains(
                            "value=\"A4-12\" checked",
                            "action=\"/office/1401A/members/export/labels\"",
                            "name=\"begin\"");
            assertThat(clerk.post(page, "sheet", "A5", "right", "101", "down", "1.5", "category", "A1")
                            .body())
                    .contains("href=\"#sheet", "href=\"#right", "href=\"#down", "-100～100の整数", "value=\"101\"");
            String kept =
                    Visitor.location(clerk.post(page, "sheet", "A4-24", "right", "-5", "down", "１０", "category", "A1"));
            assertThat(clerk.get(kept).body()).contains("印刷の設定を保存しました", "value=\"A4-24\" checked", "value=\"-5\"");
            assertThat(clerk.get(api).body()).contains("\"sheet\":\"A4-24\"", "\"right\":-5", "\"down\":10");
            assertThat(clerk.json("POST", api, "{'sheet':'A4-18','down':7}", "Idempotency-Key", "a")
                            .body())
                    .contains("\"sheet\":\"A4-18\"", "\"right\":0", "\"down\":7");
            assertThat(clerk.json("POST", api, "{'sheet':'A4-99','right':-101}", "Idempotency-Key", "b")
                            .body())
                    .contains("sheet", "right", "label-shift");
            Visitor neighbour = site.visitor(clerk(web.staffOf("14030"), 1));
            assertThat(neighbour.get(page).statusCode()).isEqualTo(403);
            assertThat(neighbour.get(api).statusCode()).isEqualTo(403);
            assertThat(neighbour
                            .post(page, "sheet", "A4-24", "right", "0", "down", "0")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private void printing(String sheet, int right, int down) {
        Caller clerk = CurrentCaller.of(Requests.of("GET", "/x", Map.of(), web.staffOf("1401A")))
                .caller();
        assertThat(web.system
                        .labelPrinting()
                        .keepPrinting()
                        .keep(
                                new KeepLabelPrinting.Command(
                                        web.staffOf("1401A").body(),
                                        new LabelPrinting(LabelSheets.STANDARD.choose(sheet), right, down)),
                                clerk)
                        .refusals())
                .isEmpty();
    }

    private static Caller clerk(Grant grant, int account) {
        return new Caller(
                new Actor.Holder(new AccountId(new UUID(4, account))),
                Optional.empty(),
                List.of(grant),
                Optional.empty(),
                Channel.PAGE,
                "test");
    }

    private byte[] pdf(String own, String clerkOf) {
        return pdf(own, clerkOf, "");
    }

    private byte[] pdf(String own, String clerkOf, String begin) {
        return pdf(own, clerkOf, begin, "");
    }

    private byte[] pdf(String own, String clerkOf, String begin, String bars) {
        return (byte[]) labels.print(
                        "1401A",
                        Requests.asking("own", own, "begin", begin, "bars", bars),
                        Requests.of("GET", "/office/1401A/members/export/labels", Map.of(), web.staffOf(clerkOf)))
                .getEntity();
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
