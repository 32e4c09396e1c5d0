package jp.mamis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words that every context speaks stay few. */
class KernelTest {

    private static final Path KERNEL = Path.of("src", "main", "java", "jp", "mamis", "domain", "kernel");
    private static final int MOST_LINES = 200;

    @Test
    void the_kernel_is_no_longer_than_two_hundred_lines_besides_blank_ones_and_imports() throws IOException {
        try (Stream<Path> classes = Files.list(KERNEL)) {
            List<String> lines = classes.flatMap(file -> lines(file).stream())
                    .filter(line -> !line.isBlank() && !line.startsWith("import ") && !line.startsWith("package "))
                    .toList();

            assertThat(lines).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_LINES);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
