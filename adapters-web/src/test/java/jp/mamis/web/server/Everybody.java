package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demonstration's log-ins, each with a browser and a program, and {@value #NOBODY} who has none. */
final class Everybody {

    /** All have one reading, so each has a birth date of its own: two alike would be taken for one person. */
    private static final AtomicInteger REGISTERED = new AtomicInteger();

    static final String NOBODY = "anonymous";

    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final Map<String, Program> programs = new LinkedHashMap<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();

    Everybody(RunningPortal portal, List<String> roles) throws IOException {
        String password =
                Files.readString(portal.data().resolve("demo-password")).strip();
        for (String role : roles) {
            Visitor visitor = new Visitor(portal.address(""));
            Program program = Program.at(portal.address(""));
            if (!role.equals(NOBODY)) {
                assertThat(visitor.logIn(role, password).statusCode())
                        .as("%s logs in", role)
                        .isEqualTo(303);
                program = program.loggedIn(role, password);
            }
            visitors.put(role, visitor);
            programs.put(role, program);
        }
    }

    Visitor visitor(String role) {
        return Objects.requireNonNull(visitors.get(role), role);
    }

    /** One more, known by a name of its own. */
    void let(String role, Visitor visitor) {
        visitors.put(role, visitor);
    }

    /** The token that every form of this one's pages carries; none for {@value #NOBODY}. */
    String token(String role) {
        return tokens.computeIfAbsent(role, known -> {
            Matcher token = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"")
                    .matcher(visitor(known).open("/my/account").body());
            return token.find() ? token.group(1) : "";
        });
    }

    Program program(String role) {
        return Objects.requireNonNull(programs.get(role), role);
    }

    /** Where an application of {@code nonmember} stands that is under way at the district. */
    String underWay() {
        HttpResponse<String> answer = apply(program("nonmember"));
        String own = "/my/procedures/";
        return answer.statusCode() == 201
                ? own + Program.json(answer).getString("id")
                : links("nonmember", "/my/procedures", own).stream()
                        .filter(known ->
                                visitor("nonmember").open(known + "/withdrawal").statusCode() == 200)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(answer.body()));
    }

    /** Applies to the district. */
    static HttpResponse<String> apply(Program doctor) {
        return doctor.post("/api/v1/procedures", """
                {"workplace":{"name":"見本クリニック","owner":"INDIVIDUAL"},"duty":"CLINIC_EMPLOYEE",
                 "declinesInsurance":false,"targets":[{"association":"1401A","category":"A2B"}],
                 "desiredOn":"%s"}""".formatted(LocalDate.now(ZoneId.of("Asia/Tokyo"))));
    }

    /** The addresses with an id or a day right below this one that a list links to, or has a form for. */
    List<String> links(String role, String list, String below) {
        return Pattern.compile("(?:href|action)=\"(" + Pattern.quote(below) + "[0-9a-f-]{10,36})")
                .matcher(visitor(role).open(list).body())
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
    }

    /** Where the district enters what a doctor has filled in by hand. */
    String paper() {
        int turn = REGISTERED.getAndIncrement();
        HttpResponse<String> begun = program("district").post("/api/v1/associations/1401A/papers", """
                {"filledOn":"2026-03-30","registration":{"family":"架空","given":"花子","familyKana":"カクウ",
                 "givenKana":"ハナコ","formerNameOnMail":false,"birth":"%s","sex":"FEMALE",
                 "licenceNumber":"%d","licenceDay":"2011-04-20","graduation":"2011/03","otherSpecialties":[],
                 "homePostalCode":"5500001","homePrefecture":"27","homeLine":"架空市見本町9","destination":"HOME",
                 "societies":[]}}""".formatted(
                        LocalDate.of(1960, 1, 1).plusDays(turn), 700_000 + turn));
        return "/office/1401A/entry/" + Program.json(begun).getString("code") + "/answers";
    }

    /** What the district has entered from paper for somebody new, and sent back. */
    String sentBackOnPaper() {
        int turn = REGISTERED.getAndIncrement();
        String papers = "/api/v1/associations/1401A/papers";
        HttpResponse<String> begun = program("district")
                .post(papers, """
                {"filledOn":"2026-03-30","registration":{"family":"架空","given":"次郎","familyKana":"カクウ",
                 "givenKana":"ジロウ","formerNameOnMail":false,"birth":"%s","sex":"MALE",
                 "licenceNumber":"%d","licenceDay":"2011-04-20","graduation":"2011/03","otherSpecialties":[],
                 "homePostalCode":"5500001","homePrefecture":"27","homeLine":"架空市見本町9","destination":"HOME",
                 "societies":[]}}""".formatted(LocalDate.of(1960, 1, 1).plusDays(turn), 700_000 + turn));
        String paper = papers + "/" + Program.json(begun).getString("code");
        HttpResponse<String> entered =
                conditional(paper, paper + "/entry", """
                {"signed":true,"request":{"workplace":{"name":"見本クリニック","owner":"INDIVIDUAL"},
                 "duty":"CLINIC_EMPLOYEE","declinesInsurance":false,
                 "targets":[{"association":"1401A","category":"A2B"}],"desiredOn":"%s"}}""".formatted(LocalDate.now(ZoneId.of("Asia/Tokyo"))));
        String procedure =
                "/associations/1401A/procedures/" + Program.json(entered).getString("id");
        conditional("/api/v1" + procedure, "/api/v1" + procedure + "/return", "{\"reason\":\"署名がありません。\"}");
        return procedure.replace("/associations", "/office");
    }

    /** The code under which the district enters the answer to it. */
    String answerOnPaper(String sentBack) {
        String procedure = sentBack.replace("/office", "/api/v1/associations");
        return Program.json(conditional(
                        procedure,
                        procedure + "/paper-answer",
                        "{\"filledOn\":\"" + LocalDate.now(ZoneId.of("Asia/Tokyo")) + "\"}"))
                .getString("code");
    }

    private HttpResponse<String> conditional(String read, String path, String json) {
        HttpResponse<String> answer = program("district")
                .call(
                        "POST",
                        path,
                        json,
                        Map.of(
                                "Idempotency-Key",
                                UUID.randomUUID().toString(),
                                "If-Match",
                                program("district")
                                        .get(read)
                                        .headers()
                                        .firstValue("ETag")
                                        .orElseThrow()));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return answer;
    }

    /** The first id that the district's own list links to. */
    String firstId(String list) {
        Matcher link = Pattern.compile(Pattern.quote(list) + "/([0-9a-f-]{10,36})")
                .matcher(visitor("district").open(list).body());
        assertThat(link.find()).as("%s lists someone", list).isTrue();
        return link.group(1);
    }

    /** Every time from another address, since one address is sent three mails an hour. */
    String linkToRegister() {
        return linkToRegister(UUID.randomUUID() + "@clinic.example");
    }

    private String linkToRegister(String mail) {
        ask("/api/v1/registrations", """
                {"mail":"%s","language":"JA","agreed":["TERMS_OF_USE:1","JOINT_USE:1"]}""".formatted(mail));
        return mailed("/register/link/[0-9a-f]{64}");
    }

    /** Where somebody who registers checks what was typed. */
    String checkOfARegistration() {
        String link = linkToRegister();
        HttpResponse<String> answer = visitor(NOBODY)
                .submit(
                        link,
                        link,
                        Map.ofEntries(
                                Map.entry("family", "見本"),
                                Map.entry("given", "太郎"),
                                Map.entry("familyKana", "ミホン"),
                                Map.entry("givenKana", "タロウ"),
                                Map.entry("birth-year", "1980"),
                                Map.entry("birth-month", "1"),
                                Map.entry("birth-day", "1"),
                                Map.entry("sex", "UNKNOWN"),
                                Map.entry("licenceNumber", "899999"),
                                Map.entry("licenceDay-year", "2010"),
                                Map.entry("licenceDay-month", "4"),
                                Map.entry("licenceDay-day", "20"),
                                Map.entry("graduation", "2010/03"),
                                Map.entry("homePostalCode", "5500001"),
                                Map.entry("homePrefecture", "01"),
                                Map.entry("homeLine", "架空市見本町9"),
                                Map.entry("destination", "HOME")));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(link + "/check");
        return link + "/check";
    }

    /** For a doctor who has just registered. */
    String linkToSetAPassword() {
        String mail = UUID.randomUUID() + "@clinic.example";
        register(mail);
        ask("/api/v1/password-resets", "{\"mail\":\"" + mail + "\",\"language\":\"JA\"}");
        return mailed("/login/link/[0-9a-f]{64}");
    }

    /** The log-in ID of a doctor who has just registered, with the password {@code correct horse battery}. */
    String newDoctor() {
        return register(UUID.randomUUID() + "@clinic.example");
    }

    private String register(String mail) {
        int turn = REGISTERED.getAndIncrement();
        HttpResponse<String> registered = registered(mail, turn, turn);
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        return "page-" + turn;
    }

    /** Leaves a registration that an office has to look at: somebody known with another register number, and no address. */
    void registrationLikeSomebodyKnown() {
        int known = REGISTERED.getAndIncrement();
        assertThat(registered(UUID.randomUUID() + "@clinic.example", known, known)
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> alike =
                registered(UUID.randomUUID() + "@clinic.example", known, REGISTERED.getAndIncrement());
        assertThat(alike.body()).as("like somebody known").contains("already-known");
    }

    private HttpResponse<String> registered(String mail, int born, int number) {
        String token = linkToRegister(mail).replaceAll(".*/", "");
        return program(NOBODY)
                .call(
                        "POST",
                        "/api/v1/registrations/completions",
                        """
                {"token":"%s","loginId":"page-%d","password":"correct horse battery","registration":{
                 "family":"見本","given":"太郎","familyKana":"ミホン","givenKana":"タロウ","formerNameOnMail":false,
                 "birth":"%s","sex":"UNKNOWN","licenceNumber":"%d","licenceDay":"2010-04-20","graduation":"2010/03",
                 "otherSpecialties":[],"destination":"WORKPLACE","societies":[]}}""".formatted(token, number, LocalDate.of(1960, 1, 1).plusDays(born), 800_000 + number),
                        Map.of());
    }

    /** For a doctor who has asked for another mail address. */
    String linkToConfirmAMailAddress(String role) {
        HttpResponse<String> read = program(role).get("/api/v1/me/registration");
        String own = read.body().replaceAll(",?\"mail\":\"[^\"]*\"", "");
        String mail = "\"mail\":\"" + UUID.randomUUID() + "@clinic.example\"";
        HttpResponse<String> asked = program(role)
                .call(
                        "PUT",
                        "/api/v1/me/registration",
                        own.replaceFirst("\\}\\s*$", "," + mail + "}"),
                        Map.of("If-Match", read.headers().firstValue("ETag").orElseThrow()));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(204);
        return mailed("/my/mail/[0-9a-f]{64}");
    }

    private void ask(String path, String json) {
        HttpResponse<String> answer = program(NOBODY).call("POST", path, json, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    /** The link in the mail that was written last with one, as the administration of a demonstration may read it. */
    private String mailed(String link) {
        return links("admin", "/admin/mail", "/admin/mail/").stream()
                .limit(10)
                .flatMap(mail -> Pattern.compile(link)
                        .matcher(visitor("admin").open(mail).body())
                        .results())
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no mail with " + link));
    }
}
