package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.HandedOut;
import jp.mamis.application.accounts.OpenPhysicianAccount;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.jobs.JobId;
import jp.mamis.application.jobs.JobKind;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.people.RegisterPhysician;
import jp.mamis.application.procedures.BulkApproval;
import jp.mamis.application.procedures.BulkApprovalId;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.HelpRequest;
import jp.mamis.domain.accounts.HelpRequestId;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.fixture.Dispatches;
import jp.mamis.domain.fixture.Names;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.tray.Tidings;

/** A district with something of each kind that commands name by an id, and the words by which they do. */
final class MatrixScene {

    static final String DISTRICT = "1401A";

    private static final Caller OPERATOR = Caller.operator("owner", "test");
    private static final UUID JOB = new UUID(6, 6);
    private static final UUID HELP = new UUID(8, 8);

    final InProcess mamis;
    final String own;
    final Map<String, String> roles = new TreeMap<>();
    final String reference;
    final PersonId person;

    private final Ports ports = InMemoryPorts.ports();
    private final Path folder;
    private final RegisteredData data =
            Physicians.data().name(Names.outsideJis()).build();
    private final String mandate;
    private final String paper;

    MatrixScene(Path folder) throws IOException {
        this.folder = folder;
        this.mamis = InProcess.over(ports);
        mamis.run("association", "load-sample");
        Files.writeString(folder.resolve("file"), "");
        Files.writeString(folder.resolve("institutions.csv"), """
                code,name,kana,prefecture,postal_code,address,valid_from,last_day
                3618010015,架空総合病院,ｶｸｳ,徳島県,770-0000,徳島市架空町1,2020-04-01,
                """);
        person = registered(data);
        String doctor = doctor(person, "matrix-doctor");
        Administrator administrator = Administrator.of(DISTRICT, mamis);
        own = administrator.token();
        roles.put("nobody", "");
        roles.put("neighbour", Administrator.of("14030", mamis).token());
        roles.put(
                "another doctor",
                doctor(registered(Physicians.data().number("660777").build()), "matrix-other"));
        mandate = mandate();
        paper = found(as(own, line("member begin-paper", onPaper())), "([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z])");
        reference = found(as(doctor, line("procedure submit", join(DISTRICT))), "(J-[0-9]{4}-[0-9]{7}-[0-9])");
        putInTheTray();
        order(administrator);
        mamis.asStranger();
        // A code nobody was given and a password, for the commands that ask for them.
        mamis.typing("22222-22222-22222\ncorrect horse battery staple\n");
    }

    Ended as(String token, String... arguments) {
        return mamis.with("MAMIS_TOKEN", token).run(arguments);
    }

    String file() {
        return folder.resolve("file").toString();
    }

    String saved() {
        return folder.resolve("saved").toString();
    }

    String today() {
        return JapanTime.today(Clock.systemUTC().instant()).toString();
    }

    // What stands for an id: of what the command is about, else of the person.
    String id(String command) {
        return switch (command) {
            case "letter show", "letter sent", "letter drop", "letter reopen" ->
                Dispatches.id(1).value().toString();
            case "account end-mandate" -> mandate;
            case "job show", "job run", "job cancel", "job resume" -> JOB.toString();
            case "procedure discard-paper" -> paper;
            default -> person.value().toString();
        };
    }

    // All words of the commands that want more than one for each of their parameters.
    Optional<String[]> words(String command) {
        return Optional.of(given(command)).filter(words -> words.length > 0);
    }

    private String[] given(String command) {
        return switch (command) {
            case "account answer-help" -> line(command, DISTRICT, HELP.toString(), "--decline", "--yes");
            case "account open-physician" -> line(command, "660001", "matrix-new", "--name", "見本 太郎");
            case "association explain-code" -> line(command, "N11401A");
            case "association keep-profile" -> line(command, DISTRICT, "--phone", "045-123-4567");
            case "help" -> line(command, "member");
            case "institution link" ->
                line(command, person.value().toString(), "見本クリニック", "3618010015", "--at", DISTRICT);
            case "institution load" ->
                line(command, folder.resolve("institutions.csv").toString(), "--yes");
            case "institution show" -> line(command, "3618010015");
            case "member begin-paper" -> line(command, onPaper());
            case "member enrol" ->
                line(command, "660001", "--workplace", "見本医院", "--owner", "80", "--in", DISTRICT + ",A1,2020-04-01");
            case "member register" -> line(command, registration());
            case "procedure enter" -> line(command, with(join(DISTRICT), paper, "--signed"));
            case "procedure resubmit" -> line(command, with(join(DISTRICT), reference, "--answer", "はい"));
            // Every doctor may apply to the district; one that does would stand in its lists.
            case "procedure submit" -> line(command, join("14030"));
            case "qualification record" ->
                line(
                        command,
                        "--number",
                        data.licence().number().digits(),
                        "--fact",
                        "death",
                        "--on",
                        "2026-04-01",
                        "--source",
                        "family",
                        "--yes");
            case "qualification history", "qualification show" ->
                line(command, "--number", data.licence().number().digits());
            case "qualification statement" ->
                line(command, "--number", data.licence().number().digits(), "--out", saved());
            case "qualification withdraw" ->
                line(
                        command,
                        "--number",
                        data.licence().number().digits(),
                        "--id",
                        "00000000-0000-0000-0000-000000000009",
                        "--reason",
                        "OTHER_PERSON",
                        "--yes");
            case "schedule run" -> line(command, "send-mail");
            default -> new String[0];
        };
    }

    private static String[] line(String command, String... more) {
        return with(command.split(" "), more);
    }

    private String mandate() {
        as(own, "account", "mandate", DISTRICT, "14010", "--kind", "PARTNER", "--from", today());
        return found(as(own, "account", "mandates", DISTRICT, "--format", "json"), "\"id\":\"([0-9a-f-]{36})\"");
    }

    private void putInTheTray() {
        Association district = mamis.system()
                .hierarchy()
                .currentHierarchy()
                .get()
                .findByCode(AssociationCode.parse(DISTRICT))
                .orElseThrow();
        Tidings any = Dispatches.received(1, 1, district, Dispatches.WRITTEN_AT);
        Tidings told = new Tidings(
                any.id(),
                any.body(),
                person,
                any.occasion(),
                any.kind(),
                any.language(),
                any.subject(),
                any.facts(),
                any.writtenAt());
        ports.work().inTransaction(() -> ports.dispatches().put(told));
    }

    private void order(Administrator by) {
        ports.work().inTransaction(() -> {
            AccountId account = ports.accounts()
                    .accounts()
                    .findByLoginId(by.loginId())
                    .orElseThrow()
                    .id();
            Instant now = Clock.systemUTC().instant();
            ports.procedures()
                    .bulk()
                    .begin(new BulkApproval(
                            new BulkApprovalId(JOB),
                            by.body(),
                            account,
                            LocalDate.of(2031, 4, 1),
                            now,
                            List.of(new BulkApproval.Line(
                                    new BulkApproval.Item(new ProcedureId(JOB), Version.NEW.next()),
                                    Optional.empty()))));
            ports.jobs()
                    .order(Job.queued(
                            new JobId(JOB),
                            new Job.Order(JobKind.APPROVE_TOGETHER, account, by.body(), Channel.CLI, now),
                            1));
            ports.accounts()
                    .requests()
                    .save(new HelpRequest(new HelpRequestId(HELP), account, by.body(), now, Optional.empty()));
            return account;
        });
    }

    private String[] join(String lowest) {
        return new String[] {
            "--workplace", "見本クリニック", "--owner", "80", "--duty", "22", "--join", lowest, "--desired-on", today()
        };
    }

    private String[] onPaper() {
        return with(registration(), DISTRICT, "--filled-on", today());
    }

    private String[] registration() {
        return new String[] {
            "--family", data.name().family(),
            "--given", data.name().given(),
            "--family-kana", data.kana().family(),
            "--given-kana", data.kana().given(),
            "--birth", data.birth().day().toString(),
            "--sex", "MALE",
            "--licence", data.licence().number().digits(),
            "--licence-day", "2006-05-01",
            "--graduation", "2006/03",
            "--line", "見本町一丁目"
        };
    }

    private static String[] with(String[] some, String... more) {
        return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private static String found(Ended ended, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(ended.out());
        assertThat(matcher.find()).as(ended.toString()).isTrue();
        return matcher.group(1);
    }

    private PersonId registered(RegisteredData known) {
        return accepted(
                mamis.system().people().registerPhysician().register(new RegisterPhysician.Command(known), OPERATOR));
    }

    private String doctor(PersonId of, String loginId) {
        HandedOut handed = accepted(mamis.system()
                .accounts()
                .openPhysicianAccount()
                .open(
                        new OpenPhysicianAccount.Command(
                                of, LoginId.parse(loginId), HolderName.parse("見本 太郎"), PendingCode.Delivery.POSTED),
                        OPERATOR));
        String token = Administrator.token(handed, mamis);
        as(token, "account", "consent", "--agree", "TERMS_OF_USE:1", "JOINT_USE:1");
        return token;
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return outcome.fold(value -> value, reasons -> {
            throw new AssertionError(reasons);
        });
    }
}
