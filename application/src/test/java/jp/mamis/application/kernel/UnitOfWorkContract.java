package jp.mamis.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import jp.mamis.application.journal.Journal;
import jp.mamis.application.journal.JournalDrafts;
import org.junit.jupiter.api.Test;

/** What a unit of work promises, probed through a journal on the same store. */
public interface UnitOfWorkContract {

    UnitOfWork work();

    Journal journal();

    /** Whether another unit can commit while one reads; where each waits for the other nothing comes in between. */
    boolean othersCommitMeanwhile();

    @Test
    default void what_is_done_inside_is_there_afterwards() {
        String answer = work().inTransaction(() -> {
            journal().record(JournalDrafts.any());
            return "done";
        });

        assertThat(answer).isEqualTo("done");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    default void a_failure_leaves_nothing_and_reaches_the_caller() {
        assertThatThrownBy(() -> work().inTransaction(() -> {
                    journal().record(JournalDrafts.any());
                    throw new IllegalStateException("half way");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("half way");

        assertThat(entries()).isZero();
    }

    @Test
    default void a_unit_inside_another_joins_it_and_falls_with_it() {
        assertThatThrownBy(() -> work().inTransaction(() -> {
                    work().inTransaction(() -> {
                        journal().record(JournalDrafts.any());
                        return "inner";
                    });
                    throw new IllegalStateException("outer");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(entries()).isZero();
    }

    @Test
    default void a_unit_after_a_failed_one_starts_afresh() {
        assertThatThrownBy(() -> work().inTransaction(() -> {
                    journal().record(JournalDrafts.any());
                    throw new IllegalStateException("first");
                }))
                .isInstanceOf(IllegalStateException.class);

        work().inTransaction(() -> {
            journal().record(JournalDrafts.any());
            return "second";
        });

        assertThat(entries()).isEqualTo(1);
    }

    @Test
    default void what_is_written_where_one_only_reads_is_refused_or_lost_and_the_next_unit_works() {
        try {
            work().readOnly(() -> {
                journal().record(JournalDrafts.any());
                return "written";
            });
        } catch (RuntimeException refused) {
            assertThat(refused).isNotInstanceOf(StaleState.class);
        }
        assertThat(entries()).isZero();

        work().inTransaction(() -> {
            journal().record(JournalDrafts.any());
            return "afterwards";
        });

        assertThat(entries()).isEqualTo(1);
    }

    @Test
    default void who_reads_twice_reads_the_same_though_another_unit_has_committed_in_between() {
        List<CompletableFuture<String>> other = new ArrayList<>();
        long[] seen = work().readOnly(() -> {
            long before = journal().head().sequence();
            other.add(CompletableFuture.supplyAsync(() -> work().inTransaction(() -> {
                journal().record(JournalDrafts.any());
                return "another";
            })));
            if (othersCommitMeanwhile()) {
                other.get(0).join();
            }
            return new long[] {
                before, journal().head().sequence(), journal().after(0, 10).size()
            };
        });
        other.get(0).join();

        assertThat(seen).containsExactly(0, 0, 0);
        assertThat(entries()).isEqualTo(1);
    }

    private long entries() {
        return work().readOnly(() -> journal().head().sequence());
    }
}
