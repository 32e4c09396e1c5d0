package jp.mamis.cli.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.AccountUseCases;
import jp.mamis.application.accounts.HandedOut;
import jp.mamis.application.accounts.OpenPhysicianAccount;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.people.RegisterPhysician;
import jp.mamis.application.procedures.ProcedurePorts;
import jp.mamis.application.procedures.Procedures;
import jp.mamis.cli.boot.Administrator;
import jp.mamis.cli.boot.InProcess;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.ProcedureId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcedureCommandTest {

    private static final Caller OPERATOR = Caller.operator("owner", "test");
    private static final Pattern REFERENCE = Pattern.compile("J-[0-9]{4}-[0-9]{7}-[0-9]");

    private final InProcess mamis = InProcess.inMemory();
    private final String today = JapanTime.today(Clock.systemUTC().instant()).toString();
    private String doctor = "";

    @BeforeEach
    void set_up_a_doctor() {
        mamis.run("association", "load-sample");
        PersonId person = accepted(mamis.system()
                .people()
                .registerPhysician()
                .register(new RegisterPhysician.Command(Physicians.data().build()), OPERATOR));
        HandedOut handed = accepted(accounts()
                .openPhysicianAccount()
                .open(
                        new OpenPhysicianAccount.Command(
                                person,
                                LoginId.parse("doctor-0001"),
                                HolderName.parse("見本 太郎"),
                                PendingCode.Delivery.POSTED),
                        OPERATOR));
        doctor = Administrator.token(handed, mamis);
        mamis.with("MAMIS_TOKEN", doctor).run("account", "consent", "--agree", "TERMS_OF_USE:1", "JOINT_USE:1");
    }

    /** Looks first, and decides on what was seen. */
    private Ended decide(String clerk, String act, String reference, String body, String... more) {
        String shown =
                as(clerk, "show", reference, "--at", body, "--format", "json").out();
        String version = shown.replaceFirst("(?s).*\"version\":\"?([0-9]+).*", "$1");
        return as(
                clerk,
                Stream.concat(Stream.of(act, reference, "--at", body, "--seen", version), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void several_are_approved_from_standard_input_and_a_refused_one_is_named() {
        String reference = submitted();
        String district = Administrator.of("1401A", mamis).token();
        String version = as(district, "list", "--at", "1401A", "--format", "json")
                .out()
                .replaceFirst("(?s).*\"version\":\"?([0-9]+).*", "$1");
        String[] approval = {"approve-all", "--at", "1401A", "--board-day", today, "--from", "-"};

        mamis.typing(reference + " " + version + "\n");
        Ended tried = as(
                district, Stream.concat(Stream.of(approval), Stream.of("--try")).toArray(String[]::new));
        Ended done = as(district, approval);
        Ended again = as(district, approval);
        mamis.typing(reference + "\n");
        Ended malformed = as(district, approval);

        assertThat(tried.code()).isZero();
        assertThat(tried.out()).contains(reference, today);
        assertThat(done.code()).isZero();
        assertThat(done.out()).contains("承認済");
        assertThat(again.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(again.err()).contains("1件");
        assertThat(malformed.err()).contains(reference);
        assertThat(as(district, "approve-all", "--at", "1401A", "--board-day", today, "--from", "no-such-file")
                        .code())
                .isEqualTo(ExitCode.MISUSED.number());
    }

    @Test
    void a_doctor_joins_four_tiers_by_command_and_is_sent_back_once_by_the_city() {
        String reference = submitted();
        String district = Administrator.of("1401A", mamis).token();
        String city = Administrator.of("14010", mamis).token();

        assertThat(decide(district, "review", reference, "1401A").code()).isZero();
        assertThat(decide(district, "approve", reference, "1401A", "--board-day", today)
                        .code())
                .isZero();
        assertThat(decide(city, "send-back", reference, "14010", "--reason", "役職を確認してください")
                        .out())
                .contains("状況      差戻し");
        assertThat(as(doctor, join("resubmit", reference, "--position", "副院長")).out())
                .contains("状況      申請中");
        for (String code : List.of("14010", "14000", "N1000")) {
            String clerk =
                    code.equals("14010") ? city : Administrator.of(code, mamis).token();
            assertThat(decide(clerk, "approve", reference, code, "--board-day", today)
                            .code())
                    .isZero();
        }

        assertThat(as(doctor, "show", reference, "--format", "json").out())
                .contains("\"state\":\"COMPLETED\"", "役職を確認してください");
        assertThat(as(city, "counts", "--at", "14010", "--format", "csv").out()).contains("COMPLETED,1,");
        assertThat(as(city, "list", "--at", "14010", "--state", "completed", "--format", "csv")
                        .out())
                .contains(reference);
    }

    @Test
    void a_second_decision_is_a_conflict_and_a_neighbour_reaches_nothing() {
        String reference = submitted();
        String district = Administrator.of("1401A", mamis).token();
        String neighbour = Administrator.of("14020", mamis).token();

        decide(district, "approve", reference, "1401A", "--board-day", today);
        Ended blind = as(district, "approve", reference, "--at", "1401A", "--board-day", today);
        Ended stale = as(district, "approve", reference, "--at", "1401A", "--board-day", today, "--seen", "1");
        Ended foreign = as(neighbour, "show", reference, "--at", "14020");
        Ended elsewhere = as(neighbour, "list", "--at", "1401A");

        assertThat(blind.code()).isEqualTo(ExitCode.MISUSED.number());
        assertThat(stale.code()).isEqualTo(ExitCode.CONFLICT.number());
        assertThat(foreign.code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(elsewhere.code()).isEqualTo(ExitCode.NOT_REACHED.number());
    }

    @Test
    void a_version_below_nought_is_a_slip_of_the_keyboard() {
        String reference = submitted();

        Ended below = as(Administrator.of("1401A", mamis).token(), "review", reference, "--at", "1401A", "--seen=-1");
        Ended own = as(doctor, "withdraw", reference, "--yes", "--seen=-1");

        assertThat(below.code()).isEqualTo(ExitCode.MISUSED.number());
        assertThat(own.code()).isEqualTo(ExitCode.MISUSED.number());
    }

    @Test
    void a_category_is_for_a_body_to_be_joined_in_whatever_width_its_code_is_typed() {
        Ended elsewhere = as(doctor, join("submit", "--category", "14020=B"));
        Ended district = as(doctor, join("submit", "--category", "１４０１ａ=B", "--up-to", "1401A"));
        Matcher reference = REFERENCE.matcher(district.out());

        assertThat(elsewhere.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(elsewhere.err()).contains("14020");
        assertThat(reference.find()).as(district.err()).isTrue();
        assertThat(as(doctor, "show", reference.group(), "--format", "json").out())
                .contains("\"B\"");
    }

    @Test
    void what_cannot_be_undone_asks_first() {
        String reference = submitted();

        Ended no = mamis.typing("n\n").with("MAMIS_TOKEN", doctor).run("procedure", "withdraw", reference);
        Ended yes = as(doctor, "withdraw", reference, "--yes", "--reason", "転居");

        assertThat(no.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(no.err()).contains(reference);
        assertThat(yes.out()).contains("取下げ");
        assertThat(as(doctor, "list", "--format", "csv").out()).contains(reference + ",JOIN,WITHDRAWN,見本クリニック");
    }

    @Test
    void a_telephone_call_is_noted_supplemented_and_shown_without_its_text_to_the_applicant() {
        String reference = submitted();
        String district = Administrator.of("1401A", mamis).token();
        String[] call = {
            "note-call",
            reference,
            "--at",
            "1401A",
            "--direction",
            "INCOMING",
            "--with",
            "APPLICANT",
            "--on",
            today + "T00:00",
            "--text",
            "書類は来週"
        };

        Ended noted = as(district, call);
        String shown = as(district, "show", reference, "--at", "1401A", "--format", "json")
                .out();
        String id = noted.err().replaceFirst("(?s).*（([0-9a-f-]{36})）.*", "$1");
        Ended supplemented = as(district, "note-call", reference, "--at", "1401A", "--supplements", id, "--text", "追記");
        Ended without = as(district, "note-call", reference, "--at", "1401A", "--text", "追記");

        assertThat(noted.code()).as(noted.err()).isZero();
        assertThat(shown).contains("書類は来週", "INCOMING");
        assertThat(supplemented.code()).as(supplemented.err()).isZero();
        assertThat(without.code()).isEqualTo(ExitCode.MISUSED.number());
        assertThat(as(doctor, "show", reference, "--format", "json").out())
                .contains("INCOMING")
                .doesNotContain("書類は来週", "追記");
    }

    @Test
    void wrong_values_are_misuse_and_only_the_operator_lets_expire() {
        assertThat(as(doctor, "show", "J-2026-0000001-0").code()).isEqualTo(ExitCode.MISUSED.number());
        assertThat(mamis.run("procedure", "expire", "--format", "json").out()).contains("{\"number\":0,\"failed\":0}");
        assertThat(mamis.asStranger().run("procedure", "expire").code()).isEqualTo(ExitCode.NOT_REACHED.number());
    }

    @Test
    void a_procedure_that_fails_to_expire_is_counted_and_ends_with_one() {
        Ended run = InProcess.over(unreadable(InMemoryPorts.ports())).run("procedure", "expire", "--format", "json");

        assertThat(run.out()).contains("{\"number\":0,\"failed\":1}");
        assertThat(run.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(run.err()).contains("処理できなかった手続きが1件");
    }

    /** With one procedure that waits for an answer and cannot be read. */
    private static Ports unreadable(Ports ports) {
        Procedures one = (Procedures) Proxy.newProxyInstance(
                ProcedureCommandTest.class.getClassLoader(),
                new Class<?>[] {Procedures.class},
                (self, method, given) -> {
                    if (!method.getName().equals("unanswered")) {
                        throw new IllegalStateException("cannot be read");
                    }
                    return ((Procedures.Unanswered) given[0]).after().isEmpty()
                            ? List.of(new ProcedureId(new UUID(7, 7)))
                            : List.of();
                });
        ProcedurePorts real = ports.procedures();
        return new Ports(
                ports.work(),
                ports.journal(),
                ports.views(),
                ports.submissions(),
                ports.answers(),
                ports.hierarchy(),
                ports.rules(),
                ports.accounts(),
                ports.people(),
                ports.membership(),
                new ProcedurePorts(
                        one,
                        real.drafts(),
                        real.referenceNumbers(),
                        real.index(),
                        real.open(),
                        real.bulk(),
                        real.files(),
                        real.papers(),
                        real.calls()),
                ports.mail(),
                ports.schedule(),
                ports.registration(),
                ports.saved(),
                ports.printings(),
                ports.institutions(),
                ports.dispatches(),
                ports.jobs(),
                ports.tallies(),
                ports.authority(),
                ports.qualifications());
    }

    private String submitted() {
        Ended filed = as(doctor, join("submit"));
        Matcher reference = REFERENCE.matcher(filed.out());
        assertThat(reference.find()).as(filed.err()).isTrue();
        return reference.group();
    }

    private String[] join(String action, String... more) {
        List<String> words = new ArrayList<>(List.of(action));
        words.addAll(List.of(more));
        words.addAll(List.of("--workplace", "見本クリニック", "--owner", "80", "--duty", "22"));
        words.addAll(List.of("--join", "1401A", "--desired-on", today));
        return words.toArray(String[]::new);
    }

    private Ended as(String token, String... words) {
        List<String> arguments = new ArrayList<>(List.of("procedure"));
        arguments.addAll(List.of(words));
        return mamis.with("MAMIS_TOKEN", token).run(arguments.toArray(String[]::new));
    }

    private AccountUseCases accounts() {
        return mamis.system().accounts();
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return outcome.fold(value -> value, reasons -> {
            throw new AssertionError(reasons);
        });
    }
}
