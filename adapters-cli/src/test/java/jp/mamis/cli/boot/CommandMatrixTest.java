package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.accounts.HandedOut;
import jp.mamis.application.accounts.OpenPhysicianAccount;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.people.RegisterPhysician;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.fixture.Names;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Every command by every role, with the ids of one district's doctor and procedure: who does not belong to the body learns
 * nothing and changes nothing, and nobody gets a fault of the program. New commands take part by being there.
 */
class CommandMatrixTest {

    private static final Caller OPERATOR = Caller.operator("owner", "test");
    private static final String DISTRICT = "1401A";

    /** Commands that serve everybody: what they tell is public, or about whoever asks. */
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "association explain-code",
            "association find",
            "association list",
            "association nearest",
            "association show",
            "association tree",
            "version");

    /** They end the session that the next command needs. */
    private static final Set<String> OF_THE_SESSION = Set.of("login", "logout", "confirm");

    /** Commands that ask for more than a word each: codes one must have been given, files, or a choice among options. */
    private static final Set<String> MISREAD = Set.of(
            "account answer-help",
            "account open-physician",
            "account reset-password",
            "association explain-code",
            "association keep-profile",
            "help",
            "institution link",
            "institution load",
            "institution show",
            "member begin-paper",
            "member enrol",
            "member register",
            "procedure enter",
            "procedure resubmit",
            "procedure submit",
            "schedule run");

    /** Filled in though the parser could do without: they say whose data is meant, or the command asks for them itself. */
    private static final Set<String> GIVEN = Set.of("--at", "--body", "--paper", "--direction", "--with", "--on");

    private final InProcess mamis = InProcess.inMemory();
    private final Map<String, String> roles = new TreeMap<>();

    @TempDir
    private Path folder;

    private PersonId person = new PersonId(new UUID(0, 0));
    private String reference = "";
    private String own = "";

    @BeforeEach
    void somebody_has_filed_at_a_district() throws IOException {
        mamis.run("association", "load-sample");
        Files.writeString(folder.resolve("file"), "");
        person = accepted(mamis.system()
                .people()
                .registerPhysician()
                .register(
                        new RegisterPhysician.Command(
                                Physicians.data().name(Names.outsideJis()).build()),
                        OPERATOR));
        String doctor = doctor(person, "matrix-doctor");
        Ended filed = as(
                doctor,
                "procedure",
                "submit",
                "--workplace",
                "見本クリニック",
                "--owner",
                "80",
                "--duty",
                "22",
                "--join",
                DISTRICT,
                "--desired-on",
                JapanTime.today(Clock.systemUTC().instant()).toString());
        reference = filed.out().replaceFirst("(?s).*(J-[0-9]{4}-[0-9]{7}-[0-9]).*", "$1");
        assertThat(reference).as(filed.err()).startsWith("J-");
        own = Administrator.of(DISTRICT, mamis).token();
        roles.put("nobody", "");
        roles.put("neighbour", Administrator.of("14030", mamis).token());
        roles.put("another doctor", doctor(another(), "matrix-other"));
        mamis.asStranger();
    }

    @Test
    void who_does_not_belong_to_the_body_learns_and_changes_nothing() {
        String before = seenByTheDistrict();
        List<String> wrong = new ArrayList<>();

        commands()
                .forEach((name, arguments) -> roles.forEach((role, token) -> {
                    Ended ended = as(token, arguments);
                    if (ended.code() == ExitCode.BUG.number()
                            || showsThePerson(ended)
                            || (ended.code() == 0 && namesTheDistrict(arguments) && !FOR_EVERYBODY.contains(name))) {
                        wrong.add(role + ": " + String.join(" ", arguments) + ": " + ended);
                    }
                }));

        assertThat(wrong).isEmpty();
        assertThat(seenByTheDistrict()).isEqualTo(before);
    }

    /** Else the strangers above would be turned away for a slip of the keyboard. */
    @Test
    void the_words_of_the_matrix_are_read_by_all_commands_but_those_that_want_several_or_a_file() {
        Set<String> misused = new TreeSet<>();

        commands().forEach((name, arguments) -> {
            if (as(own, arguments).code() == ExitCode.MISUSED.number()) {
                misused.add(name);
            }
        });

        assertThat(misused).containsExactlyInAnyOrderElementsOf(MISREAD);
    }

    private String seenByTheDistrict() {
        return as(own, "procedure", "show", reference, "--at", DISTRICT, "--format", "json")
                        .out()
                + as(own, "account", "list", DISTRICT, "--format", "json").out();
    }

    private boolean showsThePerson(Ended ended) {
        String all = ended.out() + ended.err();
        return all.contains(Names.outsideJis().full())
                || all.contains(Names.outsideJis().family());
    }

    private static boolean namesTheDistrict(String... arguments) {
        return List.of(arguments).contains(DISTRICT);
    }

    /** Every command that does something, with arguments that name the district, its doctor and the procedure. */
    private Map<String, String[]> commands() {
        Map<String, String[]> found = new TreeMap<>();
        leaves(Main.commandLine()).forEach(command -> {
            CommandSpec spec = command.getCommandSpec();
            List<String> words =
                    new ArrayList<>(List.of(spec.qualifiedName().split(" ")).subList(1, depth(spec)));
            String name = String.join(" ", words);
            if (OF_THE_SESSION.contains(name)) {
                return;
            }
            for (OptionSpec option : spec.options()) {
                if (option.required() || GIVEN.contains(option.longestName())) {
                    words.add(option.longestName());
                    if (option.arity().max() > 0) {
                        words.add(value(option));
                    }
                } else if (option.longestName().equals("--yes")) {
                    words.add("--yes");
                }
            }
            for (PositionalParamSpec positional : spec.positionalParameters()) {
                words.add(value(positional));
            }
            found.put(name, words.toArray(String[]::new));
        });
        assertThat(found).hasSizeGreaterThan(60);
        return found;
    }

    private static int depth(CommandSpec spec) {
        return spec.qualifiedName().split(" ").length;
    }

    private static Stream<CommandLine> leaves(CommandLine command) {
        Map<String, CommandLine> below = command.getSubcommands();
        return below.isEmpty() ? Stream.of(command) : below.values().stream().flatMap(CommandMatrixTest::leaves);
    }

    private String value(ArgSpec argument) {
        if (argument.completionCandidates() != null) {
            return argument.completionCandidates().iterator().next();
        }
        return switch (argument.paramLabel()) {
            case "CODE", "ASSOCIATION", "BELOW" -> DISTRICT;
            case "PROCEDURE" -> reference;
            case "PERSON", "ID", "PAPER", "ORDER", "OF", "JOB" -> person.value().toString();
            case "LOGIN-ID" -> "matrix-doctor";
            case "DAY" -> "2031-04-01";
            case "VERSION", "NUMBER", "EDITION" -> "1";
            case "FILE" ->
                spec(argument).matches("mamis procedure file (remove|save)")
                        ? person.value().toString()
                        : file();
            case "PATH" -> folder.resolve("saved").toString();
            case "TAKER" -> "14010";
            case "WAY" -> "post";
            case "MOMENT" -> "2026-04-01T14:05";
            case "NN" -> "13";
            case "PP", "PREFECTURE" -> "14";
            case "ADDRESS" -> "desk@association.example";
            default -> "見本";
        };
    }

    private static String spec(ArgSpec argument) {
        return argument.command().qualifiedName();
    }

    private String file() {
        return folder.resolve("file").toString();
    }

    private Ended as(String token, String... arguments) {
        return mamis.with("MAMIS_TOKEN", token).run(arguments);
    }

    private PersonId another() {
        return accepted(mamis.system()
                .people()
                .registerPhysician()
                .register(
                        new RegisterPhysician.Command(
                                Physicians.data().number("660777").build()),
                        OPERATOR));
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
