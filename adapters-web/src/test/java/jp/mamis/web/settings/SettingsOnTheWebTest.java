package jp.mamis.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.OpenStaffAccount;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.MandateId;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.settings.Honorific;
import jp.mamis.domain.settings.LabelAddress;
import jp.mamis.domain.settings.OfficeRole;
import jp.mamis.domain.settings.SettingsRefusal;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Templates;
import jp.mamis.web.problem.MalformedInput;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.Requests;
import jp.mamis.web.security.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsOnTheWebTest {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String PLAIN = """
            {"severalMemberships":"ALLOW","ownCategories":[],"membershipStart":"BOARD_DAY","workflow":[],"answerDays":90}""";
    private static final String ALL = "[{\"role\":\"STAFF\",\"all\":true},{\"role\":\"ADMINISTRATOR\",\"count\":1}]";
    private static final String FULL = """
            {"minJoinTier":2,"maxJoinTier":1,"severalMemberships":"ASK","ownCategories":[
             {"code":"A","label":"A会員","mapsTo":"A1","feeNote":"分割可","entranceFee":300000,"annualFee":120000,
              "youngAge":30,"youngFee":39000},
             {"code":"D","label":"D会員"}],
             "membershipStart":"WISHED_DAY","notice":"<b>面接</b>","boardDays":"第2木曜日",
             "workflow":[{"role":"STAFF","count":2},{"role":"ADMINISTRATOR","count":1}],"answerDays":30,
             "documents":[{"name":"医師免許証の写し","categories":["A1","A2B"],"need":"REQUIRED","files":"ANY","megabytes":10,
              "keptMonths":12}],
             "letters":{"honorific":"DONO","sender":"一般社団法人 見本医師会","number":"見医発第{番号}号","labelAddress":"HOME"},
             "ownExemptions":[{"code":"K1","name":"高齢会員減免","condition":"FROM_AGE","number":75,"spares":"年会費の全額"},
              {"code":"K4","name":"育児減免","condition":"ON_REQUEST","words":"休業","spares":"年会費の半額"}]}""";

    private final Ports ports = InMemoryPorts.ports();
    private final AssociationSystem system = AssociationSystem.builder(ports)
            .clock(MovableClock.at("2026-03-31T14:59:59Z"))
            .build();
    private final SettingsResource api = new SettingsResource(system);
    private final SettingsPages pages = new SettingsPages(
            system,
            new OnceResponse(system.once()),
            new Visits(system.hierarchy().currentHierarchy()::get, true),
            Templates.precompiled());

    @BeforeEach
    void found_the_federation() {
        system.hierarchy().foundFederation().loadSample(Caller.automation("test"));
    }

    @Test
    void a_body_that_has_set_nothing_goes_by_the_standard() {
        SettingsJson shown = (SettingsJson) api.show("14010", own()).getEntity();

        assertThat(shown.since()).isEmpty();
        assertThat(shown.versions()).isEmpty();
        assertThat(shown.rules().answerDays()).isEqualTo(90);
        assertThat(pages.list("14010", "", own())).contains("標準の規則を適用しています", "href=\"/office/14010/settings/new\"");
    }

    @Test
    void rules_go_in_and_come_out_and_are_taken_away_again() {
        Response kept = put("2026-04-01", "\"0\"", FULL);
        Response removed = api.remove("14010", "2026-04-01", "\"1\"", own());

        SettingsJson settings = (SettingsJson) kept.getEntity();
        assertThat(kept.getEntityTag().getValue()).isEqualTo("1");
        assertThat(settings.versions())
                .singleElement()
                .extracting(SettingsJson.VersionJson::standing)
                .isEqualTo(SettingsJson.Standing.PREPARED);
        assertThat(settings.versions().get(0).rules().ownCategories().get(0).annualFee())
                .contains(120_000L);
        assertThat(settings.versions().get(0).rules().ownCategories().get(0))
                .extracting(BodyRulesJson.OwnCategoryJson::youngAge, BodyRulesJson.OwnCategoryJson::youngFee)
                .containsExactly(Optional.of(30), Optional.of(39_000L));
        assertThat(settings.versions().get(0).rules().documents().orElseThrow())
                .singleElement()
                .extracting(BodyRulesJson.DocumentJson::name, BodyRulesJson.DocumentJson::megabytes)
                .containsExactly("医師免許証の写し", 10);
        assertThat(settings.versions().get(0).rules().ownExemptions().orElseThrow())
                .extracting(ExemptionJson::name, ExemptionJson::number, ExemptionJson::words)
                .containsExactly(
                        tuple("高齢会員減免", Optional.of(75), Optional.empty()),
                        tuple("育児減免", Optional.empty(), Optional.of("休業")));
        assertThat(settings.versions().get(0).rules().letters().orElseThrow())
                .extracting(LetterJson::honorific, LetterJson::labelSheet, LetterJson::labelAddress)
                .containsExactly(Optional.of(Honorific.DONO), Optional.empty(), Optional.of(LabelAddress.HOME));
        assertThat(((SettingsJson) removed.getEntity()).versions()).isEmpty();
        assertThat(removed.getEntityTag().getValue()).isEqualTo("2");
    }

    @Test
    void a_program_that_sends_no_letters_leaves_them_as_they_are() {
        put("2026-04-01", "\"0\"", FULL);

        SettingsJson later = (SettingsJson) put("2027-04-01", "\"1\"", PLAIN).getEntity();
        SettingsJson replaced = (SettingsJson) put("2026-04-01", "\"2\"", PLAIN).getEntity();

        assertThat(later.versions()).hasSize(2);
        assertThat(replaced.versions())
                .allSatisfy(version -> assertThat(
                                version.rules().letters().orElseThrow().honorific())
                        .contains(Honorific.DONO));
    }

    @Test
    void how_labels_are_printed_is_no_rule_any_more_and_programs_are_told_so() {
        String old = FULL.replace(
                "\"labelAddress\":\"HOME\"", "\"labelSheet\":\"TWENTY_FOUR\",\"labelRight\":-2,\"labelDown\":0");

        assertThatThrownBy(() -> put("2026-04-01", "\"0\"", old))
                .isInstanceOfSatisfying(
                        MalformedInput.class,
                        malformed -> assertThat(malformed.faults())
                                .extracting(fault -> fault.field() + " " + fault.rule())
                                .containsExactly(
                                        "letters.labelDown label-printing",
                                        "letters.labelRight label-printing",
                                        "letters.labelSheet label-printing"));
    }

    @Test
    void a_new_version_begins_with_the_rules_of_today_and_not_with_those_to_come() {
        put("2027-04-01", "\"0\"", FULL);

        assertThat(pages.show("14010", "new", own())).contains("本日適用中の規則").doesNotContain("A会員");
    }

    @Test
    void rules_that_nobody_there_could_fulfil_are_warned_of() {
        assertThat(system.accounts()
                        .openStaffAccount()
                        .open(
                                new OpenStaffAccount.Command(
                                        system.hierarchy()
                                                .currentHierarchy()
                                                .get()
                                                .findByCode(new AssociationCode("14010"))
                                                .orElseThrow()
                                                .id(),
                                        Duty.ASSOCIATION_ADMINISTRATION,
                                        new LoginId("only"),
                                        new HolderName("横浜　一郎"),
                                        PendingCode.Delivery.AT_ONCE),
                                Caller.automation("test"))
                        .accepted())
                .isPresent();
        put("2026-04-02", "\"0\"", PLAIN);
        assertThat(pages.list("14010", "kept", own())).doesNotContain("申請を承認できません");

        put("2026-04-01", "\"1\"", FULL);

        assertThat(pages.list("14010", "kept", own())).contains("3名（うち管理者1名）の確認が必要ですが", "1名（うち管理者1名）", "申請を承認できません");
    }

    @Test
    void a_partner_counts_who_is_one_on_the_first_day_of_the_rules() {
        String two = PLAIN.replace(
                "\"workflow\":[]",
                "\"workflow\":[{\"role\":\"STAFF\",\"count\":1},{\"role\":\"ADMINISTRATOR\",\"count\":1}]");
        system.accounts()
                .openStaffAccount()
                .open(
                        new OpenStaffAccount.Command(
                                body("14010"),
                                Duty.ASSOCIATION_ADMINISTRATION,
                                new LoginId("only"),
                                new HolderName("横浜　一郎"),
                                PendingCode.Delivery.AT_ONCE),
                        Caller.automation("test"));
        ports.work().inTransaction(() -> {
            Mandate partner = new Mandate(
                    new MandateId(new UUID(8, 8)),
                    MandateKind.PARTNER,
                    body("14010"),
                    body("14030"),
                    Interval.since(LocalDate.of(2026, 3, 31)).endingOn(LocalDate.of(2026, 5, 31)),
                    new AccountId(new UUID(8, 9)),
                    Instant.parse("2026-03-31T00:00:00Z"),
                    Optional.empty());
            ports.accounts().mandates().save(partner);
            return partner;
        });

        put("2026-05-31", "\"0\"", two);
        assertThat(pages.list("14010", "kept", own())).doesNotContain("申請を承認できません");

        put("2026-06-01", "\"1\"", two);
        assertThat(pages.list("14010", "kept", own())).contains("申請を承認できません");
    }

    @Test
    void everybody_goes_in_and_comes_out_by_program_and_by_form() {
        String all = PLAIN.replace("\"workflow\":[]", "\"workflow\":" + ALL);
        SettingsJson kept = (SettingsJson) put("2026-04-02", "\"0\"", all).getEntity();
        MultivaluedMap<String, String> form = form();
        form.putSingle("version", "1");
        form.putSingle("stage-0-count", "ALL");

        Response saved = pages.save("14010", "new", form, own());

        assertThat(kept.versions().get(0).rules().workflow())
                .containsExactly(
                        new BodyRulesJson.StageJson(OfficeRole.STAFF, Optional.empty(), Optional.of(true)),
                        new BodyRulesJson.StageJson(OfficeRole.ADMINISTRATOR, Optional.of(1), Optional.empty()));
        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(pages.show("14010", "2026-04-01", own())).contains("<option value=\"ALL\" selected>全員");
        assertThat(pages.show("14010", "2026-04-02", request(Duty.ASSOCIATION_STAFF, "14010")))
                .contains("管理者を除く職員全員 → 管理者1名");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"role\":\"STAFF\",\"all\":true,\"count\":2}|workflow[0].count workflow-all-or-count",
                "{\"role\":\"STAFF\"}|workflow[0].count",
                "{\"role\":\"STAFF\",\"all\":false}|workflow[0].count",
                "{\"role\":\"STAFF\",\"count\":0}|workflow[0].count workflow-count",
                "{\"role\":\"STAFF\",\"count\":4}|workflow[0].count workflow-count",
                "{\"role\":\"STAFF\",\"all\":true},{\"role\":\"STAFF\",\"count\":1}|workflow workflow-after-all"
            })
    void stages_that_cannot_be_are_told_where_they_are(String stages, String told) {
        String wrong = PLAIN.replace("\"workflow\":[]", "\"workflow\":[" + stages + "]");

        assertThatThrownBy(() -> put("2026-04-01", "\"0\"", wrong))
                .isInstanceOfSatisfying(
                        MalformedInput.class,
                        malformed -> assertThat(malformed.faults())
                                .extracting(fault -> (fault.field() + " " + fault.rule()).strip())
                                .containsExactly(told));
    }

    @Test
    void a_stage_of_all_that_has_nobody_to_ask_is_warned_of() {
        String all = PLAIN.replace("\"workflow\":[]", "\"workflow\":" + ALL);
        put("2026-04-01", "\"0\"", all);
        opened("first", Duty.ASSOCIATION_ADMINISTRATION);
        opened("second", Duty.ASSOCIATION_ADMINISTRATION);
        assertThat(pages.list("14010", "kept", own())).contains("「全員」の段階には", "2名（うち管理者2名）", "申請を承認できません");

        opened("clerk", Duty.ASSOCIATION_STAFF);

        assertThat(pages.list("14010", "kept", own())).doesNotContain("申請を承認できません");
    }

    private void opened(String loginId, Duty duty) {
        assertThat(system.accounts()
                        .openStaffAccount()
                        .open(
                                new OpenStaffAccount.Command(
                                        body("14010"),
                                        duty,
                                        new LoginId(loginId),
                                        new HolderName("横浜　一郎"),
                                        PendingCode.Delivery.AT_ONCE),
                                Caller.automation("test"))
                        .accepted())
                .isPresent();
    }

    private AssociationId body(String code) {
        return system.hierarchy()
                .currentHierarchy()
                .get()
                .findByCode(AssociationCode.parse(code))
                .orElseThrow()
                .id();
    }

    @Test
    void of_two_administrators_at_once_the_second_is_told() {
        put("2026-04-01", "\"0\"", PLAIN);

        assertThatThrownBy(() -> put("2026-04-02", "\"0\"", PLAIN))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.reasons().first().code())
                                .isEqualTo(HierarchyRefusal.CHANGED_MEANWHILE));
    }

    @Test
    void every_fault_is_named_where_it_is() {
        String wrong = FULL.replace("\"A会員\"", "\"一二三四五六七八九十一\"")
                .replace("120000", "-1")
                .replace("\"count\":2", "\"count\":4")
                .replace(":30,", ":13,")
                .replace("\"megabytes\":10", "\"megabytes\":11")
                .replace("\"keptMonths\":12", "\"keptMonths\":0")
                .replace("\"number\":75", "\"number\":12")
                .replace("\"words\":\"休業\"", "\"number\":3")
                .replace("第{番号}号", "第号")
                .replace("\"labelAddress\":\"HOME\"", "\"labelRight\":-11");

        assertThatThrownBy(() -> put("2026-04-01", "\"0\"", wrong))
                .isInstanceOfSatisfying(
                        MalformedInput.class,
                        malformed -> assertThat(malformed.faults())
                                .extracting(fault -> fault.field())
                                .containsExactly(
                                        "ownCategories[0].label",
                                        "ownCategories[0].annualFee",
                                        "ownCategories[0].youngFee",
                                        "workflow[0].count",
                                        "answerDays",
                                        "documents[0].megabytes",
                                        "documents[0].keptMonths",
                                        "letters.number",
                                        "letters.labelRight",
                                        "ownExemptions[0].number",
                                        "ownExemptions[1].number",
                                        "ownExemptions[1].words"));
    }

    @Test
    void today_is_too_late_and_strangers_get_nothing() {
        assertThatThrownBy(() -> put("2026-03-31", "\"0\"", PLAIN))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.reasons().first().code())
                                .isEqualTo(SettingsRefusal.SETTINGS_NOT_AHEAD));
        assertThatThrownBy(() -> api.show("14010", request(Duty.ASSOCIATION_ADMINISTRATION, "14030")))
                .isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> pages.show("14010", "new", request(Duty.ASSOCIATION_STAFF, "14010")))
                .isInstanceOf(RefusedRequest.class);
        assertThat(api.show("14010", request(Duty.SYSTEM_ADMINISTRATION, "N1000"))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void the_administrator_prepares_rules_on_the_page_and_markup_is_shown_as_text() {
        MultivaluedMap<String, String> form = form();
        form.putSingle("notice", SCRIPT);

        Response saved = pages.save("14010", "new", form, own());

        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(saved.getHeaderString("Location")).endsWith("/office/14010/settings?done=kept");
        String again = pages.show("14010", "2026-04-01", own());
        assertThat(again).contains("&lt;script&gt;", "value=\"C会員\"", "300000").doesNotContain(SCRIPT);
        String read = pages.show("14010", "2026-04-01", request(Duty.ASSOCIATION_STAFF, "14010"));
        assertThat(read)
                .contains(
                        "&lt;script&gt;",
                        "職員2名 → 管理者1名",
                        "{年度}医発第{番号}号",
                        "時下ますますご清祥のこととお慶び申し上げます。",
                        "医師が登録した文書送付先",
                        "入会金：300,000円",
                        "K1 高齢会員減免（年度の初日に75歳以上）：年会費の全額",
                        "医師免許証の写し（必須、対象：A1、A2(B)、PDF・JPEG・PNG、10MBまで、終了後12か月保存）")
                .doesNotContain(SCRIPT);
    }

    @Test
    void a_faulty_form_comes_back_with_all_faults_in_their_rows() {
        MultivaluedMap<String, String> form = form();
        form.putSingle("category-4-annualFee", "-5");
        form.putSingle("category-4-youngAge", "30");
        form.putSingle("stage-2-role", "STAFF");
        form.putSingle("answerDays", "1000");
        form.putSingle("document-1-name", "経歴書");
        form.putSingle("validFrom-day", "32");
        form.putSingle("letters-number", "第号");
        form.putSingle("letters-labelAddress", "x");
        form.putSingle("exemption-1-number", "");
        form.putSingle("exemption-3-name", "研修医減免");

        Response answer = pages.save("14010", "new", form, own());

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat((String) answer.getEntity())
                .contains(
                        "exemption-1-number-fault",
                        "exemption-3-code-fault",
                        "exemption-3-condition-fault",
                        "exemption-3-spares-fault",
                        "category-4-annualFee-fault",
                        "category-4-youngFee-fault",
                        "stage-2-count-fault",
                        "answerDays-fault",
                        "validFrom-fault",
                        "document-1-need-fault",
                        "document-1-keptMonths-fault",
                        "letters-number-fault",
                        "letters-labelAddress-fault");
    }

    @Test
    void a_day_that_is_too_early_is_told_together_with_faulty_fields() {
        MultivaluedMap<String, String> form = form();
        form.putSingle("answerDays", "1000");
        form.putSingle("validFrom-month", "3");
        form.putSingle("validFrom-day", "31");

        Response answer = pages.save("14010", "new", form, own());

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat((String) answer.getEntity()).contains("answerDays-fault", "validFrom-fault");
    }

    @Test
    void a_prefectural_body_sets_direct_membership_and_a_seal_and_older_programs_leave_them() {
        MultivaluedMap<String, String> form = form();
        form.putSingle("directMembership", "yes");
        form.putSingle("sealRequired", "yes");
        HttpServletRequest office = request(Duty.ASSOCIATION_ADMINISTRATION, "14000");

        String asked = pages.show("14000", "new", office);
        Response saved = pages.save("14000", "new", form, office);
        Response older = api.keep(
                "14000",
                "2026-04-02",
                "\"1\"",
                office,
                new ByteArrayInputStream(PLAIN.getBytes(StandardCharsets.UTF_8)));

        assertThat(asked).contains("name=\"directMembership\"", "name=\"sealRequired\"");
        assertThat(pages.show("14010", "new", own())).doesNotContain("name=\"directMembership\"");
        assertThat(pages.list("14000", "", office)).contains("直接の入会を認める");
        assertThat(pages.list("14010", "", own())).doesNotContain("直接の入会を認める");
        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(((SettingsJson) older.getEntity()).versions()).hasSize(2).allSatisfy(version -> {
            assertThat(version.rules().directMembership()).contains(true);
            assertThat(version.rules().sealRequired()).contains(true);
        });
        form.putSingle("version", "0");
        form.putSingle("submission", OnceResponse.newKey());
        assertThat(pages.save("14010", "new", form, own()).getEntity().toString())
                .contains("直接の入会を認められるのは、都道府県医師会だけです");
    }

    @Test
    void what_the_business_refuses_is_told_in_its_row() {
        MultivaluedMap<String, String> form = form();
        form.putSingle("category-6-code", "C");
        form.putSingle("category-6-label", "別の会員");
        form.putSingle("document-2-name", "医師免許証の写し");
        List.of("categories", "need", "files", "megabytes", "keptMonths")
                .forEach(part -> form.putSingle("document-2-" + part, form.getFirst("document-0-" + part)));
        List.of("code", "name", "condition", "number", "spares")
                .forEach(part -> form.putSingle("exemption-4-" + part, form.getFirst("exemption-1-" + part)));
        form.putSingle("minJoinTier", "1");
        form.putSingle("maxJoinTier", "2");

        Response answer = pages.save("14010", "new", form, own());

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat((String) answer.getEntity())
                .contains(
                        "category-6-code-fault",
                        "maxJoinTier-fault",
                        "document-2-name-fault",
                        "exemption-4-code-fault");
    }

    private MultivaluedMap<String, String> form() {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        Map.ofEntries(
                        Map.entry("submission", OnceResponse.newKey()),
                        Map.entry("version", "0"),
                        Map.entry("validFrom-era", "令和"),
                        Map.entry("validFrom-year", "8"),
                        Map.entry("validFrom-month", "4"),
                        Map.entry("validFrom-day", "1"),
                        Map.entry("severalMemberships", "DENY"),
                        Map.entry("membershipStart", "BOARD_DAY"),
                        Map.entry("category-4-code", "c"),
                        Map.entry("category-4-label", "C会員"),
                        Map.entry("category-4-entranceFee", "３０万".replace("万", "0000")),
                        Map.entry("stage-0-role", "STAFF"),
                        Map.entry("stage-0-count", "2"),
                        Map.entry("stage-1-role", "ADMINISTRATOR"),
                        Map.entry("stage-1-count", "1"),
                        Map.entry("document-0-name", "医師免許証の写し"),
                        Map.entry("document-0-categories", "Ａ①　A2(B)"),
                        Map.entry("document-0-need", "REQUIRED"),
                        Map.entry("document-0-files", "ANY"),
                        Map.entry("document-0-megabytes", "１０"),
                        Map.entry("document-0-keptMonths", "12"),
                        Map.entry("exemption-1-code", "k1"),
                        Map.entry("exemption-1-name", "高齢会員減免"),
                        Map.entry("exemption-1-condition", "FROM_AGE"),
                        Map.entry("exemption-1-number", "７５"),
                        Map.entry("exemption-1-spares", "年会費の全額"),
                        Map.entry("letters-honorific", "SAMA"),
                        Map.entry("letters-opening", "拝啓\r\n時下ますますご清祥のこととお慶び申し上げます。"),
                        Map.entry("letters-number", "{年度}医発第{番号}号"),
                        Map.entry("answerDays", "30"))
                .forEach(form::putSingle);
        return form;
    }

    private Response put(String day, String version, String json) {
        return api.keep("14010", day, version, own(), new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpServletRequest own() {
        return request(Duty.ASSOCIATION_ADMINISTRATION, "14010");
    }

    private HttpServletRequest request(Duty duty, String code) {
        return Requests.of("POST", "/office/14010/settings", Map.of(), new Grant(duty, body(code)));
    }
}
