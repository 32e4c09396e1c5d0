package jp.mamis.persistence.hpki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.mamis.application.hpki.ca.IssuanceLog;
import jp.mamis.application.hpki.ca.IssuanceLogContract;
import jp.mamis.application.hpki.ca.IssuanceLogFailure;
import jp.mamis.application.hpki.ca.LogHead;
import jp.mamis.persistence.passwords.NodeSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileIssuanceLogTest implements IssuanceLogContract {

    private static final NodeSecret SECRET = NodeSecret.ofThisRun();

    @TempDir
    private Path folder;

    @Override
    public IssuanceLog log() {
        return new FileIssuanceLog(file(), FileIssuanceLogTest::digest);
    }

    private static String digest(String text) {
        return SECRET.digest("log", text);
    }

    private Path file() {
        return folder.resolve("ca").resolve("issuance.log");
    }

    @Test
    void a_note_that_was_cut_short_anywhere_is_passed_over_and_replaced() throws IOException {
        log().append(ALL.get(0));
        byte[] first = Files.readAllBytes(file());
        log().append(ALL.get(1));
        byte[] both = Files.readAllBytes(file());

        for (int length = first.length; length < both.length; length++) {
            Files.write(file(), Arrays.copyOf(both, length));

            assertThat(notes()).as("cut at %d", length).containsExactly(ALL.get(0));
            log().append(ALL.get(2));
            assertThat(notes()).as("cut at %d", length).containsExactly(ALL.get(0), ALL.get(2));
        }
    }

    @Test
    void a_change_in_between_is_found_and_nothing_is_added_after_it() throws IOException {
        ALL.forEach(log()::append);
        String text = Files.readString(file());
        List<String> changed = List.of(
                text.replaceFirst("SIGNED", "SIGNEd"),
                text.lines().skip(1).reduce("", (all, line) -> all + line + "\n"),
                text + "\n",
                text.replace("3524", "3523"));

        for (String each : changed) {
            Files.writeString(file(), each);

            assertThatThrownBy(this::notes).isInstanceOf(IssuanceLogFailure.class);
            assertThatThrownBy(() -> log().append(ALL.get(0))).isInstanceOf(IssuanceLogFailure.class);
            assertThat(Files.readString(file())).isEqualTo(each);
        }
    }

    @Test
    void nobody_continues_it_without_the_key() throws IOException {
        log().append(ALL.get(0));
        LogHead head = log().head().orElseThrow();
        NodeSecret other = NodeSecret.ofThisRun();
        String line = "LISTING\t" + ALL.get(3).getClass().getName();
        Files.writeString(
                file(),
                other.digest("log", head.digest() + "\n" + line) + "\t" + line + "\n",
                StandardOpenOption.APPEND);

        assertThatThrownBy(this::notes).isInstanceOf(IssuanceLogFailure.class);
        assertThatThrownBy(() -> log().append(ALL.get(1))).isInstanceOf(IssuanceLogFailure.class);
    }

    @Test
    void one_that_became_shorter_stops_whoever_knew_it_longer() throws IOException {
        IssuanceLog log = log();
        log.append(ALL.get(0));
        byte[] first = Files.readAllBytes(file());
        log.append(ALL.get(1));
        LogHead head = log.head().orElseThrow();
        Files.write(file(), first);

        assertThatThrownBy(() -> log.append(ALL.get(2))).isInstanceOf(IssuanceLogFailure.class);
        assertThatThrownBy(log::head).isInstanceOf(IssuanceLogFailure.class);
        assertThat(log().read(head, note -> {})).isFalse();
        Files.delete(file());
        assertThatThrownBy(log::head).isInstanceOf(IssuanceLogFailure.class);
    }

    @Test
    void a_log_that_cannot_be_written_says_so() throws IOException {
        Files.createDirectories(file());

        assertThatThrownBy(() -> log().append(ALL.get(0))).isInstanceOf(IssuanceLogFailure.class);
    }

    @Test
    void a_note_of_a_newer_version_is_a_failure_of_the_log() {
        List<String> unknown = List.of("SEALED\t1", "LISTING\t1", "LISTING\tx\tHOLDERS\t1", "REVOKED");

        assertThat(unknown)
                .allSatisfy(
                        line -> assertThatThrownBy(() -> NoteLine.read(line)).isInstanceOf(IssuanceLogFailure.class));
    }

    @Test
    void it_is_for_its_owner_only() throws IOException {
        log().append(ALL.get(0));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file(), StandardCharsets.US_ASCII)).endsWith("\n");
    }

    @Test
    void several_write_to_one_log() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> done = IntStream.range(0, 40)
                    .<Future<?>>mapToObj(n -> writers.submit(() -> log().append(ALL.get(n % 4))))
                    .toList();
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            writers.shutdownNow();
        }

        assertThat(notes()).hasSize(40);
    }
}
