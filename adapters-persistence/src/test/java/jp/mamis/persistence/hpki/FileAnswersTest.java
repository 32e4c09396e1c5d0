package jp.mamis.persistence.hpki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.PublicationFailure;
import jp.mamis.application.hpki.status.AnswerFilesContract;
import jp.mamis.domain.hpki.ca.Der;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAnswersTest implements AnswerFilesContract {

    @TempDir
    private Path folder;

    @Override
    public Laid laid() {
        Path served = folder.resolve("ocsp");
        return new Laid(
                new FileAnswers(served),
                request -> read(served.resolve(
                        Base64.getEncoder().encodeToString(request.bytes()).replaceAll("/+", "/"))));
    }

    private static Optional<Der> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Der.of(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void an_answer_stands_where_a_web_server_looks_for_the_request_in_base64() throws IOException {
        FileAnswers files = new FileAnswers(folder.resolve("ocsp"));

        files.lay(REQUEST, Der.ofHex("3001"));
        files.lay(REQUEST, Der.ofHex("3002"));

        Path file = folder.resolve("ocsp").resolve("ABCDEP").resolve("UQ==");
        assertThat(Files.readAllBytes(file)).isEqualTo(new byte[] {0x30, 2});
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r--r--");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwxr-xr-x");
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).containsExactly(file);
        }
        files.retain(Set.of());
        assertThat(file).doesNotExist();
    }

    @Test
    void what_a_killed_run_left_goes_with_the_rest() throws IOException {
        Path served = Files.createDirectories(folder.resolve("ocsp"));
        Path begun = Files.writeString(served.resolve(".answer1.new"), "half");
        FileAnswers files = new FileAnswers(served);

        int gone = files.alone(() -> files.retain(Set.of()));

        assertThat(gone).isZero();
        assertThat(begun).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_made_is_told() throws IOException {
        Path taken = Files.writeString(folder.resolve("ocsp"), "");

        assertThatThrownBy(() -> new FileAnswers(taken).lay(REQUEST, Der.ofHex("30")))
                .isInstanceOf(PublicationFailure.class);
    }
}
