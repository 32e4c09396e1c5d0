package jp.mamis.application.hpki.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.mamis.domain.hpki.ca.Der;
import org.junit.jupiter.api.Test;

/** What the files of answers promise, wherever they are laid out. */
public interface AnswerFilesContract {

    Der REQUEST = Der.ofHex("00108310FFFFFFFFFF51");
    Der OTHER = Der.ofHex("00108310FFFFFFFFFF52");

    /** @param at what a web server would hand out for a request */
    record Laid(AnswerFiles files, Function<Der, Optional<Der>> at) {}

    Laid laid();

    @Test
    default void the_newest_answer_stands_at_its_request_until_it_is_not_retained() {
        Laid laid = laid();
        AnswerFiles files = laid.files();

        boolean first = files.lay(REQUEST, Der.ofHex("3001"));
        files.lay(OTHER, Der.ofHex("3009"));
        boolean next = files.lay(REQUEST, Der.ofHex("3002"));
        boolean again = files.lay(REQUEST, Der.ofHex("3002"));
        assertThat(List.of(first, next, again)).containsExactly(true, true, false);
        assertThat(laid.at().apply(REQUEST)).contains(Der.ofHex("3002"));
        int gone = files.retain(Set.of(OTHER));
        int none = files.retain(Set.of(OTHER));

        assertThat(List.of(gone, none)).containsExactly(1, 0);
        assertThat(laid.at().apply(REQUEST)).isEmpty();
        assertThat(laid.at().apply(OTHER)).contains(Der.ofHex("3009"));
    }
}
