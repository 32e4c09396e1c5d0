package jp.mamis.persistence.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import jp.mamis.application.accounts.CodeSeal;
import jp.mamis.application.accounts.CodeSealContract;
import jp.mamis.application.accounts.SecretSource;
import jp.mamis.application.accounts.SecretSourceContract;
import jp.mamis.application.mail.LinkSeal;
import jp.mamis.application.mail.LinkSealContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeSecretTest implements CodeSealContract, SecretSourceContract, LinkSealContract {

    @TempDir
    Path folder;

    @Override
    public CodeSeal seal() {
        return new HmacCodeSeal(NodeSecret.inFile(folder.resolve("secret")));
    }

    @Override
    public LinkSeal linkSeal() {
        return new HmacLinkSeal(NodeSecret.inFile(folder.resolve("secret")));
    }

    @Override
    public SecretSource secrets() {
        return new SystemSecretSource();
    }

    @Test
    void a_new_secret_is_its_owners_alone_and_the_same_ever_after() throws IOException {
        Path file = folder.resolve("secret");

        NodeSecret made = NodeSecret.inFile(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(NodeSecret.inFile(file)).isEqualTo(made);
        assertThat(folder.toFile().list()).containsExactly("secret");
        assertThat(made.toString()).isEqualTo("NodeSecret[hidden]");
    }

    @Test
    void a_secret_that_others_may_read_is_refused() throws IOException {
        Path file = folder.resolve("secret");
        NodeSecret.inFile(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> NodeSecret.inFile(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void a_file_that_holds_no_key_is_refused() throws IOException {
        Path file = folder.resolve("secret");
        NodeSecret.inFile(file);
        Files.writeString(file, "cut off");

        assertThatThrownBy(() -> NodeSecret.inFile(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not a key");
    }

    @Test
    void digests_for_different_purposes_differ() {
        NodeSecret secret = NodeSecret.ofThisRun();

        assertThat(secret.digest("a", "text")).isNotEqualTo(secret.digest("b", "text"));
        assertThat(secret.digest("a", "text")).isEqualTo(secret.digest("a", "text"));
    }
}
