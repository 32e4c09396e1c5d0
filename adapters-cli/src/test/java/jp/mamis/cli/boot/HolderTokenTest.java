package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.certificates.Pem;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Qualifications;
import jp.mamis.pkcs11.token.TokenSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A holder's own token beside that of the authority, both of SoftHSM: the key is made there, and its certificate kept there. */
class HolderTokenTest {

    @TempDir
    private Path folder;

    private CaScene scene;
    private TokenSettings card;

    @BeforeEach
    void there_are_authorities_a_doctor_and_a_second_token() throws Exception {
        scene = new CaScene(folder).withAuthorities();
        scene.ports().work().inTransaction(() -> {
            scene.ports().people().physicians().save(Physicians.usual(), Instant.EPOCH);
            scene.ports().qualifications().facts().add(Qualifications.entry(Physicians.usual()));
            return scene;
        });
        scene.activated("issuing");
        card = SoftHsmToken.made();
    }

    @Test
    void a_key_that_never_leaves_the_holder_s_token_is_certified_and_its_certificate_stands_beside_it()
            throws Exception {
        Ended requested = onCard("request", "--key", "holder-1", "--out", file("request.pem"));
        assertThat(requested.code()).as(requested.toString()).isZero();
        Ended again = onCard("request", "--key", "holder-1", "--out", file("again.pem"));
        assertThat(again.code()).as(again.toString()).isZero();
        scene.mamis.typing(CaScene.PIN + "\n");
        Ended issued = scene.as(
                1,
                "certificate",
                "issue",
                "--authority",
                "sign1",
                "--request",
                file("request.pem"),
                "--licence",
                "660001",
                "--out",
                file("doctor.pem"));
        assertThat(issued.code()).as(issued.toString()).isZero();

        Ended kept = onCard("keep-certificate", "--certificate", file("doctor.pem"), "--format", "json");

        assertThat(kept.code()).as(kept.toString()).isZero();
        String certificates = listed("--type", "cert");
        assertThat(certificates).contains("Certificate Object", "holder-1", "Taro Mihon");
        String id = kept.out().replaceAll("(?s).*\"id\":\"([0-9a-f]+)\".*", "$1");
        assertThat(certificates).contains(id);
        assertThat(listed("--login", "--pin", CaScene.PIN, "--type", "privkey"))
                .contains("holder-1", id, "sensitive", "never extractable");
    }

    @Test
    void a_certificate_of_another_key_is_not_kept() throws Exception {
        assertThat(onCard("request", "--key", "holder-1", "--out", file("request.pem"))
                        .code())
                .isZero();
        Path foreign = Files.writeString(
                folder.resolve("root.pem"),
                Pem.text(
                        "CERTIFICATE",
                        scene.ports()
                                .work()
                                .readOnly(scene.ports().authority().generations()::all)
                                .get(0)
                                .certificate()));

        Ended none = onCard("keep-certificate", "--certificate", foreign.toString());

        assertThat(none.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(none.err()).contains("このトークンにありません");
        assertThat(listed("--type", "cert")).doesNotContain("Certificate Object");
    }

    /** One person alone would sign with them what two officers have to open them for. */
    @Test
    void keys_of_an_authority_are_no_holder_s_keys_nor_is_their_token() throws Exception {
        Ended named = onCard("request", "--key", "demonstration-ca-signing-1", "--out", file("request.pem"));
        scene.mamis.typing(CaScene.PIN + "\n");
        Ended there = scene.mamis.run("token", "request", "--key", "holder-1", "--out", file("request.pem"));

        for (Ended refused : List.of(named, there)) {
            assertThat(refused.code()).as(refused.toString()).isEqualTo(ExitCode.REFUSED.number());
            assertThat(refused.err()).contains("認証局の鍵");
        }
        assertThat(Path.of(file("request.pem"))).doesNotExist();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private Ended onCard(String act, String... more) {
        return scene.mamis
                .typing(CaScene.PIN + "\n")
                .run(Stream.concat(Stream.of("token", act, "--token", card.token()), Stream.of(more))
                        .toArray(String[]::new));
    }

    /** What another tool sees on the holder's token. */
    private String listed(String... more) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                "pkcs11-tool", "--module", card.module().toString(), "--token-label", card.token(), "--list-objects"));
        words.addAll(List.of(more));
        Process tool = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tool.waitFor()).as(said).isZero();
        return said;
    }
}
