package jp.mamis.persistence.hpki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.PublicationFailure;
import jp.mamis.application.hpki.ca.RevocationPublisher;
import jp.mamis.application.hpki.ca.RevocationPublisherContract;
import jp.mamis.domain.hpki.ca.Der;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRevocationPublisherTest implements RevocationPublisherContract {

    @TempDir
    private Path folder;

    @Override
    public RevocationPublisher publisher() {
        return new FileRevocationPublisher(folder.resolve("repository"));
    }

    @Override
    public Optional<Der> file(String name) {
        try {
            Path file = folder.resolve("repository").resolve(name);
            return Files.exists(file) ? Optional.of(Der.of(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_cannot_be_written_leaves_nothing_behind() throws IOException {
        Files.createDirectories(
                folder.resolve("repository").resolve("sarl1.crl").resolve("in the way"));

        assertThatThrownBy(() -> publisher().publish("sarl1.crl", Der.ofHex("3000")))
                .isInstanceOf(PublicationFailure.class);

        try (Stream<Path> left = Files.list(folder.resolve("repository"))) {
            assertThat(left.map(each -> each.getFileName().toString())).containsExactly("sarl1.crl");
        }
    }

    @Test
    void everybody_may_read_what_is_laid_out() throws IOException {
        publisher().publish("sarl1.crl", Der.ofHex("3000"));

        Path repository = folder.resolve("repository");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(repository)))
                .isEqualTo("rwxr-xr-x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(repository.resolve("sarl1.crl"))))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void what_a_kill_left_long_ago_is_swept_and_what_another_writes_is_not() throws IOException {
        publisher().publish("sarl1.crl", Der.ofHex("3000"));
        Path repository = folder.resolve("repository");
        Path old = Files.createFile(repository.resolve(".sarl1.crl123.new"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path young = Files.createFile(repository.resolve(".sarl1.crl456.new"));

        publisher().publish("sarl1.crl", Der.ofHex("3001"));

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void a_name_never_leads_out_of_the_folder() {
        assertThatThrownBy(() -> publisher().publish("../sarl1.crl", Der.ofHex("3000")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
