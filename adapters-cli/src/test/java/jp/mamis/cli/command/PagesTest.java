package jp.mamis.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.kernel.MalformedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private final List<String> read = new ArrayList<>();

    private Slice<Integer> three(Page page) {
        String after = page.after().orElse("0");
        read.add(after);
        int first = Integer.parseInt(after);
        return new Slice<>(
                List.of(first + 1, first + 2), first < 4 ? Optional.of(Integer.toString(first + 2)) : Optional.empty());
    }

    @Test
    void all_rows_come_in_order() {
        assertThat(Pages.all(this::three)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(read).containsExactly("0", "2", "4");
    }

    @Test
    void a_page_is_read_when_the_rows_before_it_have_been_taken() {
        Iterator<Integer> rows = Pages.all(this::three).iterator();
        rows.next();
        rows.next();

        assertThat(read).containsExactly("0");
    }

    @Test
    void no_page_is_read_beyond_the_rows_asked_for() {
        assertThat(Pages.first(2, this::three)).containsExactly(1, 2);
        assertThat(read).containsExactly("0");
        assertThat(Pages.first(100, this::three)).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void fewer_than_one_row_is_a_mistake(int most) {
        assertThatThrownBy(() -> Pages.first(most, this::three)).isInstanceOf(MalformedValue.class);
    }
}
