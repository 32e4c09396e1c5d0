package jp.mamis.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.web.problem.InputFault;
import jp.mamis.web.problem.MalformedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRequestsTest {

    enum Colour {
        RED
    }

    record Dated(LocalDate day) {}

    record Place(String name, Optional<Integer> beds) {}

    record Request(
            String name,
            Optional<String> kana,
            int count,
            long total,
            boolean urgent,
            LocalDate day,
            UUID id,
            Colour colour,
            List<Place> places,
            Map<String, String> answers) {}

    private static final String SOUND = """
            {"name":"𠮷田","count":3,"total":9007199254740993,"urgent":true,"day":"2024-02-29",
             "id":"018f0000-0000-7000-8000-000000000001","colour":"RED",
             "places":[{"name":"A","beds":20},{"name":"B","beds":null}],"answers":{"q":"a"}}""";

    @Test
    void a_sound_request_becomes_its_record() {
        Request request = read(SOUND, Request.class);

        assertThat(request.name()).isEqualTo("𠮷田");
        assertThat(request.kana()).isEmpty();
        assertThat(request.total()).isEqualTo(9_007_199_254_740_993L);
        assertThat(request.day()).isEqualTo("2024-02-29");
        assertThat(request.places()).containsExactly(new Place("A", Optional.of(20)), new Place("B", Optional.empty()));
        assertThat(request.answers()).containsEntry("q", "a");
    }

    @Test
    void every_fault_is_reported_with_its_path() {
        List<InputFault> faults = faults("""
                {"name":7,"count":"3","total":1.5,"urgent":"yes","day":"2023-02-29","id":"1","colour":"BLUE",
                 "places":[{"beds":[]},"x"],"answers":{"q":1},"admin":true}""");

        assertThat(faults)
                .extracting(InputFault::field, InputFault::code)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "(\"admin\", UNKNOWN_FIELD)",
                        "(\"name\", WRONG_TYPE)",
                        "(\"count\", WRONG_TYPE)",
                        "(\"total\", WRONG_TYPE)",
                        "(\"urgent\", WRONG_TYPE)",
                        "(\"day\", MALFORMED)",
                        "(\"id\", MALFORMED)",
                        "(\"colour\", MALFORMED)",
                        "(\"places[0].name\", REQUIRED)",
                        "(\"places[0].beds\", WRONG_TYPE)",
                        "(\"places[1]\", WRONG_TYPE)",
                        "(\"answers.q\", WRONG_TYPE)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"name\":",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "[]",
                "null",
                "\"text\"",
                "{\"name\":\"a\"} x",
                "{'name':'a'}"
            })
    void what_is_not_one_json_object_is_refused(String body) {
        assertThat(faults(body)).hasSize(1);
    }

    @Test
    void numbers_beyond_all_bounds_do_not_hang_the_reader() {
        assertThat(faults("{\"name\":\"a\",\"beds\":1e999999999}", Place.class))
                .extracting(InputFault::field)
                .containsExactly("beds");
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void what_no_parser_takes_is_no_json(String body) {
        assertThat(faults(body, Place.class)).extracting(InputFault::rule).containsExactly("json");
    }

    static Stream<String> monsters() {
        String deep = "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000);
        return Stream.of(
                deep,
                "[".repeat(100_000),
                "{\"name\":\"a\",\"beds\":" + "9".repeat(2_000) + "}",
                "{\"name\":\"a\",\"beds\":1e999999999999}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-0001-01-01", "1799-12-31", "9999-01-01"})
    void a_day_no_calendar_of_this_register_knows_is_no_day(String day) {
        assertThat(faults("{\"day\":\"" + day + "\"}", Dated.class))
                .extracting(InputFault::rule)
                .containsExactly("date");
    }

    @Test
    void half_a_character_is_refused() {
        assertThat(faults("{\"name\":\"\\uD842\"}", Place.class))
                .extracting(InputFault::rule)
                .containsExactly("text");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        byte[] shiftJis = "{\"name\":\"日医\"}".getBytes(java.nio.charset.Charset.forName("windows-31j"));

        MalformedInput thrown = catchThrowableOfType(
                MalformedInput.class, () -> JsonRequests.read(new ByteArrayInputStream(shiftJis), Place.class));

        assertThat(thrown.faults()).hasSize(1);
    }

    private static List<InputFault> faults(String body) {
        return faults(body, Request.class);
    }

    private static List<InputFault> faults(String body, Class<? extends Record> type) {
        return catchThrowableOfType(MalformedInput.class, () -> read(body, type))
                .faults();
    }

    private static <R extends Record> R read(String body, Class<R> type) {
        return JsonRequests.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), type);
    }
}
