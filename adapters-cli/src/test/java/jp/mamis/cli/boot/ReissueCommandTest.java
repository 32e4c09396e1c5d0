package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.Requests;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Qualifications;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mass re-issue as officers type it, after a ceremony for a second generation, with keys on SoftHSM. */
class ReissueCommandTest {

    @TempDir
    private Path folder;

    private CaScene scene;

    @BeforeEach
    void a_certificate_was_issued_and_a_second_generation_made() throws Exception {
        scene = new CaScene(folder).withOfficers();
        scene.mamis.withToken(SoftHsmToken.made());
        ceremony(1);
        scene.ports().work().inTransaction(() -> {
            scene.ports().people().physicians().save(Physicians.usual(), Instant.EPOCH);
            scene.ports().qualifications().facts().add(Qualifications.entry(Physicians.usual()));
            return scene;
        });
        activated("1");
        scene.mamis.typing(CaScene.PIN + "\n");
        worked(scene.as(
                1, "certificate", "issue", "--authority", "sign1", "--request", request(), "--licence", "660001"));
        ceremony(2);
    }

    private void ceremony(int generation) throws IOException {
        Path plan = scene.plan();
        Files.writeString(plan, Files.readString(plan).replace("generation = 1", "generation = " + generation));
        scene.mamis.typing(CaScene.PIN + "\n" + CaScene.both(3, 4).repeat(7));
        worked(scene.mamis.run("ca", "ceremony", "--plan", plan.toString()));
    }

    private String request() throws IOException {
        return Files.writeString(
                        folder.resolve("request.pem"),
                        "-----BEGIN CERTIFICATE REQUEST-----\n"
                                + Base64.getMimeEncoder()
                                        .encodeToString(
                                                Requests.of(Requests.key(2048)).bytes())
                                + "\n-----END CERTIFICATE REQUEST-----\n")
                .toString();
    }

    private void activated(String generation) {
        String[] which = {"--authority", "signing", "--generation", generation, "--purpose", "issuing"};
        worked(scene.as(3, words(which, "ca", "activate")));
        worked(scene.as(4, words(which, "ca", "confirm-activation")));
    }

    private static String[] words(String[] last, String... first) {
        return Stream.concat(Stream.of(first), Stream.of(last)).toArray(String[]::new);
    }

    @Test
    void one_asks_another_confirms_and_it_runs_with_the_pin_of_the_token() {
        Ended asked = reissue(3, "ask", "--from", "sign1", "--to", "sign2");
        assertThat(asked.err()).contains("一斉再発行を申請しました：sign1 から sign2 へ", "元の証明書の満了日まで");
        assertThat(worked(reissue(4, "status", "--format", "json")).out()).contains("\"reissueState\":\"ASKED\"");
        assertThat(reissue(3, "confirm", "--yes").code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(worked(reissue(4, "confirm", "--yes")).err()).contains("対象の証明書は1件です。sign2 を");
        Ended inactive = run();
        assertThat(inactive.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(inactive.err()).contains("活性化されていません");

        activated("2");
        Ended done = worked(run());

        assertThat(done.out())
                .contains("\"reissueState\":\"DONE\"", "\"issued\":1", "\"passedOver\":0", "\"certificatesLeft\":0");
        assertThat(worked(scene.as(1, "certificate", "list", "--format", "csv")).out())
                .contains(",sign1,", ",sign2,");
        assertThat(run().code()).isEqualTo(ExitCode.CONFLICT.number());
    }

    @Test
    void who_gets_none_is_listed_with_the_reason_and_months_are_told() {
        scene.ports().work().inTransaction(() -> {
            scene.ports().people().physicians().forget(Physicians.usual().id());
            return scene;
        });
        assertThat(worked(reissue(3, "ask", "--from", "sign1", "--to", "sign2", "--months", "12"))
                        .err())
                .contains("12か月");
        worked(reissue(4, "confirm", "--yes"));
        activated("2");

        assertThat(worked(run()).out()).contains("\"issued\":0", "\"passedOver\":1");

        assertThat(worked(reissue(5, "status", "--passed-over", "--format", "csv"))
                        .out())
                .contains("TESTD660001", "NO_SUCH_PERSON", "該当する方");
    }

    @Test
    void an_officer_cancels_it_and_nobody_else_does() {
        worked(reissue(3, "ask", "--from", "sign1", "--to", "sign2"));

        assertThat(reissue(1, "cancel").code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(worked(reissue(5, "cancel")).err()).contains("中止しました");

        assertThat(worked(reissue(1, "status", "--format", "json")).out()).contains("\"reissueState\":\"CANCELLED\"");
        assertThat(reissue(4, "confirm", "--yes").code()).isEqualTo(ExitCode.CONFLICT.number());
        assertThat(reissue(6, "status").code()).isEqualTo(ExitCode.NOT_REACHED.number());
    }

    private Ended run() {
        scene.mamis.typing(CaScene.PIN + "\n");
        return reissue(3, "run", "--format", "json");
    }

    private Ended reissue(int person, String... last) {
        return scene.as(person, words(last, "certificate", "reissue"));
    }

    private static Ended worked(Ended ended) {
        assertThat(ended.code()).as(ended.toString()).isZero();
        return ended;
    }
}
