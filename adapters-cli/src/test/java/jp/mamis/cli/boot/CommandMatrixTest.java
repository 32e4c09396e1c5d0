package jp.mamis.cli.boot;

import static jp.mamis.cli.boot.MatrixScene.DISTRICT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.fixture.Names;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command by every role, with the ids of one district's doctor, procedure, letter, mandate, paper and job: who does not
 * belong to the body learns nothing and changes nothing, its own administrator reads all of it with the same words, and
 * nobody gets a fault of the program. New commands take part by being there.
 */
class CommandMatrixTest {

    /** Commands that serve everybody: what they tell is public, or about whoever asks. */
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "association explain-code",
            "association find",
            "association list",
            "association nearest",
            "association show",
            "association tree",
            "help",
            "version");

    /** What the district's administrator reads there. */
    private static final Set<String> READ_AT_THE_DISTRICT = Set.of(
            "account deputies",
            "account help-requests",
            "account list",
            "account mandates",
            "job list",
            "job show",
            "letter list",
            "letter show",
            "member labels",
            "member list",
            "procedure below",
            "procedure board-papers",
            "procedure counts",
            "procedure list",
            "procedure show",
            "association settings show",
            "statistics members");

    @TempDir
    private Path folder;

    private MatrixScene scene;

    @BeforeEach
    void somebody_has_filed_at_a_district() throws IOException {
        scene = new MatrixScene(folder);
    }

    @Test
    void who_does_not_belong_to_the_body_learns_and_changes_nothing() {
        String before = seenByTheDistrict();
        List<String> wrong = new ArrayList<>();

        new MatrixWords(scene)
                .all()
                .forEach((name, arguments) -> scene.roles.forEach((role, token) -> {
                    Ended ended = scene.as(token, arguments);
                    if (ended.code() == ExitCode.BUG.number()
                            || showsThePerson(ended)
                            || (ended.code() == 0 && namesTheDistrict(arguments) && !FOR_EVERYBODY.contains(name))) {
                        wrong.add(role + ": " + String.join(" ", arguments) + ": " + ended);
                    }
                }));

        assertThat(wrong).isEmpty();
        assertThat(seenByTheDistrict()).isEqualTo(before);
    }

    @Test
    void the_district_s_administrator_reads_with_the_same_words() {
        Map<String, String> refused = new TreeMap<>();
        Set<String> read = new TreeSet<>();

        new MatrixWords(scene).all().forEach((name, arguments) -> {
            if (READ_AT_THE_DISTRICT.contains(name)) {
                Ended ended = scene.as(scene.own, arguments);
                read.add(name);
                if (ended.code() != 0) {
                    refused.put(name, ended.toString());
                }
            }
        });

        assertThat(refused).isEmpty();
        assertThat(read).containsExactlyInAnyOrderElementsOf(READ_AT_THE_DISTRICT);
    }

    /** Else the strangers above would be turned away for a slip of the keyboard. */
    @Test
    void the_words_of_the_matrix_are_read_by_all_commands() {
        Map<String, String> misused = new TreeMap<>();

        new MatrixWords(scene).all().forEach((name, arguments) -> {
            Ended ended = scene.as(scene.own, arguments);
            if (ended.code() == ExitCode.MISUSED.number()) {
                misused.put(name, ended.err());
            }
        });

        assertThat(misused).isEmpty();
    }

    private String seenByTheDistrict() {
        return Stream.of(
                        "procedure show " + scene.reference + " --at " + DISTRICT,
                        "procedure list --at " + DISTRICT,
                        "account list " + DISTRICT,
                        "account mandates " + DISTRICT,
                        "account deputies " + DISTRICT,
                        "account help-requests " + DISTRICT,
                        "association show " + DISTRICT,
                        "letter list --at " + DISTRICT,
                        "letter show " + scene.id("letter show") + " --at " + DISTRICT,
                        "association settings show " + DISTRICT,
                        "member list " + DISTRICT,
                        "job show " + scene.id("job show"))
                .map(line -> {
                    Ended ended = scene.as(scene.own, (line + " --format json").split(" "));
                    assertThat(ended.code()).as(line + ended).isZero();
                    return ended.out();
                })
                .collect(Collectors.joining());
    }

    private boolean showsThePerson(Ended ended) {
        String all = ended.out() + ended.err();
        return all.contains(Names.outsideJis().full())
                || all.contains(Names.outsideJis().family());
    }

    private static boolean namesTheDistrict(String... arguments) {
        return List.of(arguments).contains(DISTRICT);
    }
}
