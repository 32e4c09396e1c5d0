package jp.mamis.application.procedures;

import static jp.mamis.domain.procedures.ProcedureKind.JOIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.calendar.FiscalYear;
import org.junit.jupiter.api.Test;

/** What whoever numbers procedures promises. */
public interface ReferenceNumbersContract {

    FiscalYear YEAR = new FiscalYear(2026);

    UnitOfWork work();

    ReferenceNumbers referenceNumbers();

    @Test
    default void numbers_begin_at_one_and_go_up_by_one() {
        assertThat(List.of(next(YEAR), next(YEAR), next(YEAR))).containsExactly(1L, 2L, 3L);
    }

    @Test
    default void every_fiscal_year_begins_anew() {
        next(YEAR);
        next(YEAR);

        assertThat(next(YEAR.next())).isEqualTo(1);
        assertThat(next(YEAR)).isEqualTo(3);
    }

    @Test
    default void a_number_that_was_kept_never_comes_again_after_a_failed_unit() {
        long kept = next(YEAR);
        assertThatThrownBy(() -> work().inTransaction(() -> {
                    referenceNumbers().next(JOIN, YEAR);
                    throw new IllegalArgumentException("half way");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(next(YEAR)).isGreaterThan(kept);
    }

    @Test
    default void callers_at_one_instant_get_different_numbers() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<List<Long>> many =
                    () -> IntStream.range(0, 10).mapToObj(i -> next(YEAR)).toList();
            Set<Long> numbers = new HashSet<>();
            for (var done : threads.invokeAll(Collections.nCopies(4, many))) {
                numbers.addAll(done.get());
            }

            assertThat(numbers).hasSize(40);
        } finally {
            threads.shutdownNow();
        }
    }

    private long next(FiscalYear year) {
        return work().inTransaction(() -> referenceNumbers().next(JOIN, year));
    }
}
