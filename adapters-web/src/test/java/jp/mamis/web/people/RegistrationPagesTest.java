package jp.mamis.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.institutions.LoadInstitutions;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.OwnRegistration;
import jp.mamis.domain.fixture.Institutions;
import jp.mamis.domain.fixture.Names;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.qualification.QualificationRefusal;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.registration.RegistrationRefusal;
import jp.mamis.web.json.JsonAnswers;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.problem.MalformedInput;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.Requests;
import org.junit.jupiter.api.Test;

class RegistrationPagesTest {

    private final MembersOnTheWeb web = new MembersOnTheWeb();
    private final RegistrationPages pages = new RegistrationPages(web.system, web.once, web.visits, web.templates);
    private final MyPages my = new MyPages(web.system, web.visits, web.templates);
    private final OwnMailPages mail = new OwnMailPages(web.system, web.visits, web.templates);
    private final WorkPages work = new WorkPages(web.system, web.once, web.visits, web.templates);
    private final MeResource api = new MeResource(web.system);
    private final PersonId person = web.registered(Physicians.withFormerName().latest());

    private HttpServletRequest own(String method, String path) {
        return Requests.ofPerson(person, method, path, Map.of());
    }

    private MultivaluedMap<String, String> answers(String act, RegisteredData data) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        RegistrationJson.of(data).fields().forEach((field, texts) -> texts.forEach(text -> fields.add(field, text)));
        fields.putSingle("version", "1");
        fields.putSingle("act", act);
        fields.putSingle(OnceResponse.KEY_FIELD, OnceResponse.newKey());
        return fields;
    }

    private Response go(MultivaluedMap<String, String> fields) {
        return pages.go(fields, own("POST", "/my/profile"));
    }

    private OwnRegistration stored() {
        return web.system
                .membership()
                .ownRegistration()
                .own(jp.mamis.web.security.CurrentCaller.of(own("GET", "/my")).caller())
                .accepted()
                .orElseThrow();
    }

    @Test
    void the_form_shows_what_is_registered() {
        assertThat(pages.enter(own("GET", "/my/profile")))
                .contains(
                        "value=\"見本\"",
                        "value=\"キュウミ\"",
                        "value=\"1984\"",
                        "value=\"660004\"",
                        "name=\"version\" value=\"1\"");
    }

    @Test
    void the_summary_of_faults_names_the_fields() {
        MultivaluedMap<String, String> fields =
                answers("check", Physicians.withFormerName().latest());
        fields.putSingle("birth-month", "13");
        fields.putSingle("familyKana", "");
        fields.putSingle("otherPhone", "x");

        assertThat((String) go(fields).getEntity())
                .contains(
                        "<a href=\"#birth\">生年月日：", ">「姓（フリガナ）」を入力してください</a>", "<a href=\"#otherPhone\">電話番号（その他の住所）：");
    }

    @Test
    void what_the_rules_say_is_told_with_the_malformed_fields() {
        MultivaluedMap<String, String> fields =
                answers("check", Physicians.withFormerName().latest());
        fields.putSingle("licenceNumber", "x");
        fields.putSingle("graduation", "2030/03");
        fields.putSingle("givenKana", "");

        assertThat((String) go(fields).getEntity())
                .contains("<a href=\"#licenceNumber\">", "<a href=\"#graduation\">", "<a href=\"#familyKana\">");
    }

    @Test
    void every_situation_of_the_fixtures_survives_the_way_through_the_form() {
        assertThat(Physicians.all()).allSatisfy(physician -> {
            RegisteredData data = physician.latest();
            jp.mamis.web.input.FormInput input =
                    jp.mamis.web.input.FormInput.of(RegistrationJson.of(data).fields());

            RegisteredData read =
                    new RegistrationInput(input, web.system).read().get();

            assertThat(read.withLicence(data.licence())).isEqualTo(data);
            assertThat(read.licence().number()).isEqualTo(data.licence().number());
        });
    }

    @Test
    void checking_keeps_nothing_and_saving_does() {
        RegisteredData next = Physicians.data()
                .name(Names.withVariationSelector())
                .number("660004")
                .build();

        assertThat((String) go(answers("", next)).getEntity()).contains("name=\"act\" value=\"save\"");
        Response checked = go(answers("check", next));

        assertThat(checked.getStatus()).isEqualTo(200);
        assertThat((String) checked.getEntity())
                .contains("葛\uDB40\uDD00架", "name=\"family\" value=\"葛\uDB40\uDD00\u67B6\"");
        assertThat(stored().data().name()).isEqualTo(Names.usual());
        Response saved = go(answers("save", next));
        assertThat(saved.getHeaderString("Location")).endsWith("/my?done=profile");
        assertThat(stored().data().name()).isEqualTo(Names.withVariationSelector());
    }

    @Test
    void eras_and_full_width_are_accepted() {
        MultivaluedMap<String, String> fields =
                answers("save", Physicians.withFormerName().latest());
        fields.remove("birth");
        fields.putSingle("birth-era", "昭和");
        fields.putSingle("birth-year", "５９");
        fields.putSingle("birth-month", "7");
        fields.putSingle("birth-day", "21");
        fields.putSingle("familyKana", "みほん");
        fields.putSingle("homePhone", "０４５－０００－０００１");

        assertThat(go(fields).getStatus()).isEqualTo(303);

        assertThat(stored().data().birth().day()).isEqualTo("1984-07-21");
        assertThat(stored().data().kana().family()).isEqualTo("ミホン");
        assertThat(stored().data().contact().homePhone().orElseThrow().hyphenated())
                .isEqualTo("045-000-0001");
    }

    @Test
    void every_fault_is_told_at_once_with_what_was_typed() {
        MultivaluedMap<String, String> fields =
                answers("check", Physicians.withFormerName().latest());
        fields.putSingle("family", "");
        fields.putSingle("licenceNumber", "0");
        fields.putSingle("homePhone", "12");
        fields.putSingle("homePostalCode", "");
        fields.putSingle("mail", "<script>");
        fields.putSingle("homeLine", "字".repeat(10_000));

        Response again = go(fields);

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat((String) again.getEntity())
                .contains(
                        "href=\"#family\"",
                        "href=\"#licenceNumber\"",
                        "href=\"#homePhone\"",
                        "href=\"#homePostalCode\"",
                        "href=\"#mail\"",
                        "href=\"#homeLine\"",
                        "住所が長すぎます",
                        "value=\"12\"",
                        "value=\"&lt;script");
    }

    @Test
    void what_the_rules_refuse_is_shown_at_its_field() {
        RegisteredData young = Physicians.data()
                .born(java.time.LocalDate.of(2020, 1, 1))
                .number("660004")
                .build();

        Response again = go(answers("save", young));

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat((String) again.getEntity()).contains("href=\"#birth\"", "href=\"#licenceDay\"", "生年月日を確認してください");
    }

    @Test
    void a_form_filled_before_its_sender_saved_another_is_stale() {
        RegisteredData next = Physicians.data().number("660004").build();
        assertThat(go(answers("save", next)).getStatus()).isEqualTo(303);
        MultivaluedMap<String, String> late = answers(
                "save",
                Physicians.data()
                        .name(new PersonName("別", "名"))
                        .number("660004")
                        .build());

        Response again = go(late);

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat((String) again.getEntity())
                .contains("ご自身が別の画面または端末で先に変更しています", "入力している間に", "value=\"別\"", "href=\"/my/profile\"")
                .contains("name=\"version\" value=\"2\"");
        late.putSingle("version", "2");
        late.putSingle(OnceResponse.KEY_FIELD, OnceResponse.newKey());
        assertThat(go(late).getStatus()).isEqualTo(303);
        assertThat(stored().data().name().family()).isEqualTo("別");
    }

    /** The answers of a form that was opened when {@code was} was registered. */
    private MultivaluedMap<String, String> opened(RegisteredData was, String act, RegisteredData next) {
        MultivaluedMap<String, String> fields = answers(act, next);
        RegistrationJson.of(was).fields().forEach((field, texts) -> fields.put("was-" + field, texts));
        return fields;
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_named_and_not_put_back() {
        RegisteredData was = stored().data();
        RegisteredData others = was.withContact(new ContactDetails(
                was.contact().home(),
                Optional.of(PhoneNumber.parse("045-000-0009")),
                was.contact().homeFax(),
                was.contact().mobile(),
                was.contact().other(),
                was.contact().otherPhone(),
                was.contact().otherFax(),
                was.contact().mail(),
                was.contact().destination()));
        assertThat(go(opened(was, "save", others)).getStatus()).isEqualTo(303);
        MultivaluedMap<String, String> late = opened(was, "check", was);
        late.putSingle("family", "別");

        Response told = go(late);

        assertThat(told.getStatus()).isEqualTo(422);
        assertThat((String) told.getEntity())
                .contains("入力している間に変更された項目", "045-000-0009", "変更していません（現在の登録内容のままになります）")
                .contains("value=\"別\"")
                .containsPattern("<input(?=[^>]* id=\"homePhone\")(?=[^>]* value=\"045-000-0009\")")
                .contains("name=\"version\" value=\"2\"", "name=\"was-homePhone\" value=\"045-000-0009\"")
                .doesNotContain("最新の状態を表示してください");
        MultivaluedMap<String, String> again = opened(others, "save", others);
        again.putSingle("family", "別");
        again.putSingle("version", "2");
        assertThat(go(again).getStatus()).isEqualTo(303);
        assertThat(stored().data().name().family()).isEqualTo("別");
        assertThat(stored().data().contact().homePhone().orElseThrow().hyphenated())
                .isEqualTo("045-000-0009");
    }

    @Test
    void the_check_page_says_in_words_what_changes_and_what_becomes_empty() {
        MultivaluedMap<String, String> fields =
                answers("check", Physicians.withFormerName().latest());
        fields.putSingle("family", "別");
        List.of("formerFamily", "formerGiven", "formerFamilyKana", "formerGivenKana", "formerNameOnMail")
                .forEach(fields::remove);

        String page = (String) go(fields).getEntity();

        assertThat(page)
                .contains("変更する内容", "変更前", "変更後", "本人を特定する項目の変更です", "登録がなくなります（空欄になります）")
                .doesNotContain("変更する項目はありません");
    }

    @Test
    void a_mail_address_is_foretold_waits_and_comes_into_force_by_its_link() {
        RegisteredData known = stored().data();
        MultivaluedMap<String, String> fields = answers("check", known);
        fields.putSingle("mail", "next@clinic.example");

        assertThat((String) go(fields).getEntity()).contains("確認がすんでから登録されます", "next@clinic.example に確認のメール");
        fields.putSingle("act", "save");
        assertThat(go(fields).getHeaderString("Location")).endsWith("/my?done=mail-asked");
        assertThat(stored().data()).isEqualTo(known);
        assertThat(pages.enter(own("GET", "/my/profile"))).contains("next@clinic.example は、確認待ちです");
        assertThat((String) my.show("mail-asked", own("GET", "/my")).getEntity())
                .contains("確認のメールをお送りしました", "next@clinic.example は、確認待ちです");
        assertThat(JsonAnswers.text(new OwnMailResource(web.system).show(own("GET", "/api/v1/me/mail"))))
                .contains("\"awaiting\":true", "\"awaited\":\"next@clinic.example\"");

        HttpServletRequest http = own("GET", "/my/mail/" + link());
        assertThat((String) mail.show(link(), http).getEntity())
                .contains("next@clinic.example に変更します", "action=\"/my/mail/" + link() + "\"");
        assertThat(mail.confirm(link(), http).getHeaderString("Location")).endsWith("/my?done=mail");
        assertThat(stored().data().contact().mail()).contains(new MailAddress("next@clinic.example"));
        Response again = mail.confirm(link(), http);
        assertThat(again.getStatus()).isEqualTo(410);
        assertThat((String) again.getEntity()).contains("このリンクは使えなくなりました", "href=\"/my/profile\"");
        MultivaluedMap<String, String> further = answers("check", stored().data());
        further.putSingle("mail", "further@clinic.example");
        further.putSingle("version", "2");
        assertThat((String) go(further).getEntity()).contains("確認がすんでから変わります", "これまでのアドレスにも");
        assertThat(mail.show("0".repeat(64), http).getStatus()).isEqualTo(404);
        assertThat(mail.show("x", http).getStatus()).isEqualTo(404);
    }

    private String link() {
        return web.ports
                .work()
                .readOnly(() -> web.ports
                        .registration()
                        .seal()
                        .token(web.ports
                                .people()
                                .mailChanges()
                                .of(person)
                                .get(0)
                                .id()
                                .value()))
                .text();
    }

    @Test
    void a_program_confirms_its_mail_address_with_the_token_of_the_link() {
        HttpServletRequest http = own("PUT", "/api/v1/me/registration");
        String json = JsonAnswers.text(RegistrationJson.of(stored().data()));
        OwnMailResource own = new OwnMailResource(web.system);
        api.amend("\"1\"", http, stream(json.replaceFirst("\\}$", ",\"mail\":\"next@clinic.example\"}")));

        assertThat(own.confirm(http, stream("{\"token\":\"" + link() + "\"}")).getStatus())
                .isEqualTo(204);
        assertThat(own.show(http).mail()).contains("next@clinic.example");
        assertThat(own.show(http).awaiting()).isFalse();
        assertThatThrownBy(() -> own.confirm(http, stream("{\"token\":\"" + link() + "\"}")))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.reasons().first().code())
                                .isEqualTo(RegistrationRefusal.LINK_NOT_VALID));
    }

    @Test
    void what_the_rules_refuse_is_told_before_the_check_page() {
        web.registered(Physicians.trainee().latest());
        RegisteredData taken = Physicians.withFormerName().latest();
        MultivaluedMap<String, String> fields = answers("check", taken);
        fields.putSingle("licenceNumber", "660002");
        fields.putSingle("destination", "OTHER");

        Response again = go(fields);

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat((String) again.getEntity()).contains("href=\"#licenceNumber\"", "href=\"#otherLine\"");
    }

    @Test
    void workplaces_typed_while_somebody_else_saved_come_back_with_the_present_version() {
        MultivaluedMap<String, String> late = with(workplace("0", "架空病院", ""), "act", "save");
        assertThat(work.go(with(workplace("0", "見本病院", ""), "act", "save"), own("POST", "/my/workplaces"))
                        .getStatus())
                .isEqualTo(303);

        Response again = work.go(late, own("POST", "/my/workplaces"));

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat((String) again.getEntity()).contains("入力している間に", "value=\"架空病院\"", "name=\"version\" value=\"1\"");
        late.putSingle("version", "1");
        assertThat(work.go(with(late, "act", "save"), own("POST", "/my/workplaces"))
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void workplaces_are_added_and_removed_without_scripts() {
        MultivaluedMap<String, String> fields = workplace("0", "見本病院", "");
        Response more = work.go(with(fields, "act", "add"), own("POST", "/my/workplaces"));
        assertThat((String) more.getEntity()).contains("name=\"name1\"", "value=\"見本病院\"");

        assertThat(work.go(with(fields, "act", "save"), own("POST", "/my/workplaces"))
                        .getStatus())
                .isEqualTo(303);

        Affiliation held = stored().work().heldOn(MembersOnTheWeb.TODAY).get(0);
        assertThat(held.workplace().name().text()).isEqualTo("見本病院");
        assertThat(work.enter(own("GET", "/my/workplaces")))
                .contains("value=\"" + held.id().value() + "\"");
        MultivaluedMap<String, String> without =
                workplace("1", "見本病院", held.id().value().toString());
        without.putSingle("remove0", "yes");
        assertThat(work.go(with(without, "act", "save"), own("POST", "/my/workplaces"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(stored().work().heldOn(MembersOnTheWeb.TODAY)).isEmpty();
    }

    @Test
    void what_changes_is_shown_before_it_is_registered() {
        MultivaluedMap<String, String> first = workplace("0", "見本病院", "");
        first.putSingle("from0-year", "2020");
        first.putSingle("from0-month", "4");
        first.putSingle("from0-day", "1");
        assertThat(work.go(with(first, "act", "save"), own("POST", "/my/workplaces"))
                        .getStatus())
                .isEqualTo(303);
        String held = stored().work()
                .heldOn(MembersOnTheWeb.TODAY)
                .get(0)
                .id()
                .value()
                .toString();
        MultivaluedMap<String, String> left = workplace("1", "見本病院", held);
        left.putSingle("remove0", "yes");

        String added = checked(workplace("1", "架空病院", ""));
        String removed = checked(left);
        String renamed = checked(workplace("1", "例病院", held));

        assertThat(added).contains("架空病院", "追加", "見本病院", "昨日までの勤務として記録に残す", "value=\"save\"", "value=\"edit\"");
        assertThat(removed).contains("昨日までの勤務として記録に残す").doesNotContain("追加");
        assertThat(renamed).contains("例病院", "変更の内容").doesNotContain("変更なし", "記録に残す");
        MultivaluedMap<String, String> more = workplace("1", "見本病院", held);
        more.putAll(Map.of(
                "rows", List.of("2"), "name1", List.of("架空病院"), "owner1", List.of("50"), "duty1", List.of("21")));
        assertThat(checked(more)).contains("変更なし", "追加", "2020年4月1日");
        assertThat(stored().work()
                        .heldOn(MembersOnTheWeb.TODAY)
                        .get(0)
                        .workplace()
                        .name()
                        .text())
                .isEqualTo("見本病院");
        assertThat((String) work.go(with(left, "act", "edit"), own("POST", "/my/workplaces"))
                        .getEntity())
                .contains("name=\"remove0\"", "checked");
    }

    private String checked(MultivaluedMap<String, String> fields) {
        Response answer = work.go(with(fields, "act", "check"), own("POST", "/my/workplaces"));
        assertThat(answer.getStatus()).isEqualTo(200);
        return (String) answer.getEntity();
    }

    @Test
    void a_workplace_is_sought_in_the_register_and_brings_its_name_and_code() {
        Institution hospital = Institutions.hospital();
        web.system
                .institutions()
                .loadInstitutions()
                .load(
                        new LoadInstitutions.Command(List.of(hospital), LoadInstitutions.Coverage.NAMED),
                        Caller.automation("test"));
        MultivaluedMap<String, String> fields = workplace("0", "", "");
        fields.putSingle("q0", "ｿｳｺﾞｳ");

        Response found = work.go(with(fields, "act", "find"), own("POST", "/my/workplaces"));
        assertThat(found.getStatus()).isEqualTo(200);
        assertThat((String) found.getEntity()).contains(hospital.code().text(), "この中にない");
        fields.putSingle("institution0", hospital.code().text());

        assertThat((String) work.go(with(fields, "act", "find"), own("POST", "/my/workplaces"))
                        .getEntity())
                .contains(
                        "まだ登録されていません",
                        hospital.name().text(),
                        "name=\"code0\" value=\"" + hospital.code().text());
        assertThat(work.go(with(fields, "act", "save"), own("POST", "/my/workplaces"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(stored().work().heldOn(MembersOnTheWeb.TODAY).get(0).workplace())
                .isEqualTo(hospital.workplace());
    }

    @Test
    void a_workplace_without_code_needs_its_owner_and_faults_are_told() {
        MultivaluedMap<String, String> fields = workplace("0", "見本病院", "");
        fields.putSingle("owner0", "");
        fields.putSingle("duty0", "");

        Response again = work.go(with(fields, "act", "save"), own("POST", "/my/workplaces"));

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat((String) again.getEntity()).contains("href=\"#owner0\"", "href=\"#duty0\"");
    }

    @Test
    void workplaces_ask_in_the_words_of_the_join_form_and_say_what_is_required() {
        assertThat(work.enter(own("GET", "/my/workplaces")))
                .contains("開設者・管理者に準ずる者")
                .doesNotContain("A1に準ずる者")
                .containsPattern("<label[^>]*for=\"name0\">施設名\\s*<span[^>]*>必須")
                .containsPattern("<label[^>]*for=\"owner0\">開設主体\\s*<span[^>]*>医療機関コードがないときは必須");
    }

    private static MultivaluedMap<String, String> workplace(String version, String name, String id) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("version", version);
        fields.putSingle("rows", "1");
        fields.putSingle("id0", id);
        fields.putSingle("name0", name);
        fields.putSingle("owner0", "50");
        fields.putSingle("duty0", "21");
        return fields;
    }

    private static MultivaluedMap<String, String> with(
            MultivaluedMap<String, String> fields, String field, String text) {
        fields.putSingle(field, text);
        fields.putSingle(OnceResponse.KEY_FIELD, OnceResponse.newKey());
        return fields;
    }

    @Test
    void a_program_reads_changes_and_reads_again() {
        HttpServletRequest http = own("PUT", "/api/v1/me/registration");
        Response read = api.registration(http);
        String json = JsonAnswers.text(read.getEntity()).replace("見本", "架空");

        Response changed = api.amend("\"1\"", http, stream(json));

        assertThat(read.getEntityTag().getValue()).isEqualTo("1");
        assertThat(changed.getStatus()).isEqualTo(204);
        assertThat(changed.getEntityTag().getValue()).isEqualTo("2");
        assertThat(stored().data().name().family()).isEqualTo("架空");
        assertThatThrownBy(() -> api.amend("\"1\"", http, stream(json)))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.reasons().first().code())
                                .isEqualTo(QualificationRefusal.CHANGED_MEANWHILE));
        assertThatThrownBy(() -> api.amend(null, http, stream(json))).isInstanceOf(RejectedRequest.class);
        assertThatThrownBy(() -> api.amend("\"2\"", http, stream(json.replace("MALE", "NEITHER"))))
                .isInstanceOf(MalformedInput.class);
    }

    @Test
    void a_program_states_its_workplaces_and_reads_them_again() {
        HttpServletRequest http = own("PUT", "/api/v1/me/workplaces");
        WorkplacesResource workplaces = new WorkplacesResource(web.system);
        String hospital = "{\"workplaces\":[{\"name\":\"見本病院\",\"owner\":\"50\",\"duty\":\"21\"}]}";

        Response changed = workplaces.amend("\"0\"", http, stream(hospital));
        Response read = workplaces.show(http);

        assertThat(changed.getEntityTag().getValue()).isEqualTo("1");
        assertThat(JsonAnswers.text(read.getEntity())).contains("見本病院", "\"owner\":\"50\"", "\"from\":\"2026-04-01\"");
        assertThat(workplaces
                        .amend(
                                "\"1\"",
                                http,
                                stream(JsonAnswers.text(read.getEntity()).replace("見本", "架空")))
                        .getStatus())
                .isEqualTo(204);
        assertThat(workplaces
                        .amend("\"2\"", http, stream("{\"workplaces\":[]}"))
                        .getStatus())
                .isEqualTo(204);
        assertThat(stored().work().heldOn(MembersOnTheWeb.TODAY)).isEmpty();
    }

    @Test
    void faults_of_a_program_s_workplaces_name_their_place_in_the_request() {
        HttpServletRequest http = own("PUT", "/api/v1/me/workplaces");
        String nameless = "{\"workplaces\":[{\"name\":\" \",\"duty\":\"x\"}]}";

        assertThatThrownBy(() -> new WorkplacesResource(web.system).amend("\"0\"", http, stream(nameless)))
                .isInstanceOfSatisfying(
                        MalformedInput.class,
                        wrong -> assertThat(wrong.faults())
                                .extracting(fault -> fault.field())
                                .contains("workplaces[0].name"));
    }

    private static ByteArrayInputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
