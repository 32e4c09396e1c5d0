package jp.mamis.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultsTest {

    record Row(String name, int count, Optional<String> note) {}

    private static final List<Column<Row>> COLUMNS =
            List.of(Column.of("word", Row::name), Column.of("entries", Row::count), Column.of("note", Row::note));
    private static final List<Row> ROWS = List.of(
            new Row("横浜市", 12, Optional.empty()),
            new Row("=SUM(\"A\")", -3, Optional.of("a,b")),
            new Row("葛\uDB40\uDD00飾\u001B[31m", 1000, Optional.of("+1")));

    @Test
    void a_table_is_aligned_by_the_width_of_its_characters() {
        assertThat(printed(Format.TABLE, false).lines().toList())
                .containsExactly(
                        "column.word  記録数  column.note",
                        "横浜市           12",
                        "=SUM(\"A\")        -3  a,b",
                        "葛\uDB40\uDD00飾\uFFFD[31m      1000  +1");
    }

    @Test
    void csv_defuses_formulas_and_keeps_numbers() {
        assertThat(printed(Format.CSV, true).split("\r\n", -1))
                .containsExactly(
                        "\uFEFFword,entries,note",
                        "横浜市,12,",
                        "\"'=SUM(\"\"A\"\")\",-3,\"a,b\"",
                        "葛\uDB40\uDD00飾\u001B[31m,1000,'+1",
                        "");
    }

    @Test
    void json_leaves_out_what_is_absent() {
        assertThat(printed(Format.JSON, false).lines().toList())
                .containsExactly(
                        "[{\"word\":\"横浜市\",\"entries\":12},",
                        " {\"word\":\"=SUM(\\\"A\\\")\",\"entries\":-3,\"note\":\"a,b\"},",
                        " {\"word\":\"葛\uDB40\uDD00飾\\u001b[31m\",\"entries\":1000,\"note\":\"+1\"}]");
    }

    @Test
    void progress_is_told_at_intervals_only() {
        StringWriter err = new StringWriter();
        long[] now = {0};
        Progress progress = new Progress(new PrintWriter(err), Words.in("en"), false, () -> now[0]);

        progress.at(1, 3);
        now[0] = 11_000_000_000L;
        progress.at(2, 3);
        progress.at(3, 3);

        assertThat(err.toString()).isEqualToIgnoringNewLines("2 of 3\n");
    }

    private static String printed(Format format, boolean mark) {
        StringWriter out = new StringWriter();
        new Results(new PrintWriter(out), format, mark, Words.in("ja")).list(ROWS, COLUMNS);
        return out.toString();
    }
}
