package jp.mamis.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {

    @TempDir
    Path folder;

    @Test
    void programs_of_another_archive_are_replaced_where_they_lie() throws IOException {
        Path program = Path.of(Binaries.unpackedIn(folder).program("postgres"));
        String mark = Files.readString(folder.resolve("unpacked"));
        Files.writeString(folder.resolve("unpacked"), "another archive");
        Files.writeString(program, "another program");

        Binaries.unpackedIn(folder);

        assertThat(folder.resolve("unpacked")).hasContent(mark);
        assertThat(program).isExecutable();
        assertThat(Files.size(program)).isGreaterThan(1_000_000);
    }
}
