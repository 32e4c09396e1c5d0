package jp.mamis.application.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.membership.MemberNumber;
import org.junit.jupiter.api.Test;

/** What every source of member IDs promises. */
public interface MemberNumbersContract {

    UnitOfWork work();

    MemberNumbers numbers();

    @Test
    default void a_number_is_given_once_even_when_the_unit_of_work_fails() {
        List<MemberNumber> given = new ArrayList<>();

        given.add(work().inTransaction(() -> numbers().next()));
        assertThatThrownBy(() -> work().inTransaction(() -> {
                    given.add(numbers().next());
                    throw new IllegalStateException("after the number");
                }))
                .hasMessage("after the number");
        given.addAll(work().inTransaction(() -> numbers().next(2)));
        given.add(work().inTransaction(() -> numbers().next()));

        assertThat(given).hasSize(5).doesNotHaveDuplicates();
        assertThat(given).allSatisfy(number -> assertThat(number.digits()).startsWith("9"));
    }
}
