package jp.mamis.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    private static final List<String> HEADINGS = List.of("氏名", "番号");

    @Test
    void a_list_has_the_mark_of_its_letters_keeps_noughts_and_runs_no_formula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        CsvFile.write(out, HEADINGS, List.of(List.of("=1+1", "007"), List.of("見本, \"太郎\"", "＝A1"), List.of("", "-5")));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF氏名,番号\r\n'=1+1,007\r\n\"見本, \"\"太郎\"\"\",'＝A1\r\n,'-5\r\n");
    }

    @Test
    void what_older_programs_cannot_hold_is_replaced_and_every_such_letter_listed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        CsvFile.writePacked(
                out,
                "members",
                HEADINGS,
                List.of(List.of("髙﨑　濵〜", "1"), List.of("𠮷田", "2"), List.of("葛\uDB40\uDD00城", "3")),
                "置き換えた文字");

        Map<String, byte[]> files = unzipped(out.toByteArray());
        assertThat(new String(files.getOrDefault("members.csv", new byte[0]), Charset.forName("windows-31j")))
                .isEqualTo("氏名,番号\r\n髙﨑　濵～,1\r\n〓田,2\r\n葛城,3\r\n");
        assertThat(new String(files.getOrDefault("members-characters.txt", new byte[0]), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF置き換えた文字\r\n葛\uDB40\uDD00\r\n𠮷\r\n");
    }

    @Test
    void a_long_list_is_read_part_by_part_while_it_is_written() {
        List<Optional<String>> asked = new ArrayList<>();
        Iterable<String> rows = Parts.of(page -> {
            asked.add(page.after());
            return part(page);
        });

        assertThat(asked).hasSize(1);
        assertThat(rows).containsExactly("a", "b", "c");
        assertThat(asked).containsExactly(Optional.empty(), Optional.of("1"), Optional.of("2"));
    }

    private static Slice<String> part(Page page) {
        return switch (page.after().orElse("0")) {
            case "0" -> new Slice<>(List.of("a", "b"), Optional.of("1"));
            case "1" -> new Slice<>(List.of(), Optional.of("2"));
            default -> new Slice<>(List.of("c"), Optional.empty());
        };
    }

    private static Map<String, byte[]> unzipped(byte[] file) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
