package jp.mamis.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Optional;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.web.problem.InputFault;
import jp.mamis.web.problem.MalformedInput;
import org.junit.jupiter.api.Test;

class ParsingTest {

    private final Parsing input = new Parsing();

    @Test
    void sound_fields_make_the_request() {
        Parsed<PostalCode> first = input.required("first", "　１１３－８６２１ ", PostalCode::parse);
        Parsed<Optional<PostalCode>> second = input.optional("second", Optional.empty(), PostalCode::parse);

        List<Object> made = input.complete(() -> List.of(first.get(), second.get()));

        assertThat(made).containsExactly(PostalCode.parse("1138621"), Optional.empty());
    }

    @Test
    void every_fault_is_kept_and_reported_at_once() {
        input.required("missing", "　 ", PostalCode::parse);
        input.required("malformed", "12345", PostalCode::parse);
        input.required("long", "1".repeat(10_001), text -> text);
        input.each("list", List.of("1138621", "x"), PostalCode::parse);

        assertThatThrownBy(() -> input.complete(() -> ""))
                .asInstanceOf(type(MalformedInput.class))
                .extracting(MalformedInput::faults)
                .isEqualTo(List.of(
                        InputFault.required("missing"),
                        InputFault.malformed("malformed", "postal-code", "12345"),
                        InputFault.tooLong("long", 10_000),
                        InputFault.malformed("list[1]", "postal-code", "x")));
    }

    @Test
    void text_the_store_cannot_hold_is_refused() {
        input.required("nul", "a\u0000b", text -> text);
        input.required("half", "a\uD842b", text -> text);
        input.required("escape", "a\u001Bb", text -> text);

        assertThat(input.faults())
                .extracting(InputFault::rule)
                .containsOnly("text")
                .hasSize(3);
    }

    @Test
    void rare_characters_and_line_ends_are_kept() {
        String rare = "𠮷田 葛\uDB40\uDD00城\r\n髙﨑";

        assertThat(input.required("name", rare, text -> text).get()).isEqualTo(rare);
    }
}
