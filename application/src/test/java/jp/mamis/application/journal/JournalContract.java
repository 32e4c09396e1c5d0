package jp.mamis.application.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.audit.Chain;
import org.junit.jupiter.api.Test;

/** What a journal promises. */
public interface JournalContract {

    UnitOfWork work();

    Journal journal();

    @Test
    default void an_empty_journal_has_head_zero_and_the_genesis_hash() {
        Journal.Head head = work().readOnly(() -> journal().head());

        assertThat(head).isEqualTo(new Journal.Head(0, Chain.GENESIS));
        assertThat(all()).isEmpty();
    }

    @Test
    default void an_entry_comes_back_as_it_was_recorded() {
        Journal.Draft draft = JournalDrafts.any();

        record(draft);

        assertThat(all()).singleElement().satisfies(entry -> {
            assertThat(entry.sequence()).isEqualTo(1);
            assertThat(entry.at()).isEqualTo(draft.at());
            assertThat(entry.actor()).isEqualTo("automation:test");
            assertThat(entry.body()).isEqualTo("00000000-0000-0001-0000-000000000002");
            assertThat(entry.intention()).isEqualTo("APPROVE_STEP");
            assertThat(entry.subject()).isEqualTo(draft.subject());
            assertThat(entry.version()).isEqualTo(3);
            assertThat(entry.result()).isEqualTo("ACCEPTED");
            assertThat(entry.detail()).isEqualTo(draft.detail().json());
        });
    }

    @Test
    default void what_made_a_version_of_something_is_found() {
        Journal.Draft draft = JournalDrafts.any();
        record(draft);
        record(JournalDrafts.about(new UUID(9, 9)));

        assertThat(making(draft.subject(), 3)).extracting(AuditEntry::sequence).containsExactly(1L);
        assertThat(making(draft.subject(), 2)).isEmpty();
        assertThat(making(new UUID(8, 8), 3)).isEmpty();
    }

    private List<AuditEntry> making(UUID subject, long version) {
        return work().readOnly(() -> journal().making(subject, version));
    }

    @Test
    default void entries_are_numbered_without_gap_and_linked() {
        work().inTransaction(() -> {
            IntStream.range(0, 3).forEach(i -> journal().record(JournalDrafts.about(new UUID(0, i))));
            return "three at once";
        });
        record(JournalDrafts.any());

        assertThat(all()).extracting(AuditEntry::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(firstBreak()).isEmpty();
    }

    @Test
    default void a_failed_transaction_leaves_no_gap() {
        record(JournalDrafts.any());
        assertThatThrownBy(() -> work().inTransaction(() -> {
                    journal().record(JournalDrafts.any());
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        record(JournalDrafts.any());

        assertThat(all()).extracting(AuditEntry::sequence).containsExactly(1L, 2L);
        assertThat(firstBreak()).isEmpty();
    }

    @Test
    default void recording_outside_a_transaction_is_an_error() {
        assertThatThrownBy(() -> journal().record(JournalDrafts.any())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void reading_goes_on_after_a_number_and_stops_at_the_limit() {
        IntStream.range(0, 5).forEach(i -> record(JournalDrafts.any()));

        List<AuditEntry> part = work().readOnly(() -> journal().after(2, 2));

        assertThat(part).extracting(AuditEntry::sequence).containsExactly(3L, 4L);
    }

    @Test
    default void writers_at_the_same_time_share_one_chain() throws Exception {
        int writers = 4;
        int each = 10;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        try {
            Callable<String> writing = () -> {
                IntStream.range(0, each).forEach(i -> record(JournalDrafts.any()));
                return "done";
            };
            for (var done : pool.invokeAll(java.util.Collections.nCopies(writers, writing))) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(all())
                .extracting(AuditEntry::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, (long) writers * each).boxed().toList());
        assertThat(firstBreak()).isEmpty();
    }

    private void record(Journal.Draft draft) {
        work().inTransaction(() -> {
            journal().record(draft);
            return draft;
        });
    }

    private List<AuditEntry> all() {
        return work().readOnly(() -> journal().after(0, 1_000));
    }

    private java.util.Optional<Chain.Break> firstBreak() {
        Journal.Head head = work().readOnly(() -> journal().head());
        return Chain.firstBreak(all().iterator(), head.sequence(), head.hash());
    }
}
