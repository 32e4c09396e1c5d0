package jp.mamis.application.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.audit.Chain;
import org.junit.jupiter.api.Test;

class NoteBackupTest {

    private static final Caller OPERATOR = Caller.operator("0", "test");
    private static final Caller STRANGER = Caller.anonymous(Channel.PAGE, "test");

    private final Ports ports = InMemoryPorts.ports();
    private final JournalUseCases journal =
            AssociationSystem.builder(ports).build().journal();

    private VerifyChain.Noted head() {
        return journal.verifyChain()
                .verify(Optional.empty(), OPERATOR)
                .accepted()
                .orElseThrow()
                .head();
    }

    private List<AuditEntry> entries() {
        return ports.work().readOnly(() -> ports.journal().after(0, 10));
    }

    @Test
    void a_backup_leaves_an_entry_with_head_and_digest() {
        VerifyChain.Noted head = head();

        journal.noteBackup().note(new NoteBackup.Command(NoteBackup.Act.TAKEN, head, "abc"), OPERATOR);

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.intention()).isEqualTo("TAKE_BACKUP");
            assertThat(entry.actor()).contains("0");
            assertThat(entry.detail()).contains(head.toString(), "abc");
        });
    }

    @Test
    void somebody_else_is_refused_and_noted() {
        assertThat(journal.noteBackup()
                        .note(new NoteBackup.Command(NoteBackup.Act.TAKEN, head(), "abc"), STRANGER)
                        .accepted())
                .isEmpty();

        assertThat(entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.result()).isEqualTo("OPERATOR_ONLY"));
    }

    @Test
    void what_came_after_a_noted_entry_is_listed_in_order() {
        VerifyChain.Noted beginning = head();
        journal.noteBackup().note(new NoteBackup.Command(NoteBackup.Act.TAKEN, beginning, "a"), OPERATOR);
        VerifyChain.Noted noted = head();
        journal.noteBackup().note(new NoteBackup.Command(NoteBackup.Act.RESTORED, noted, "b"), OPERATOR);

        assertThat(after(beginning)).containsExactly("1 TAKE_BACKUP", "2 RESTORE_BACKUP");
        assertThat(after(noted)).containsExactly("2 RESTORE_BACKUP");
    }

    private List<String> after(VerifyChain.Noted noted) {
        return journal.entriesAfter().list(noted, noted.sequence(), OPERATOR).accepted().orElseThrow().stream()
                .map(entry -> entry.sequence() + " " + entry.intention())
                .toList();
    }

    @Test
    void nothing_is_listed_after_an_entry_of_another_journal() {
        journal.noteBackup().note(new NoteBackup.Command(NoteBackup.Act.TAKEN, head(), "a"), OPERATOR);

        assertThat(journal.entriesAfter()
                        .list(new VerifyChain.Noted(1, "f".repeat(64)), 1, OPERATOR)
                        .accepted())
                .isEmpty();
        assertThat(journal.entriesAfter()
                        .list(new VerifyChain.Noted(0, Chain.GENESIS), 0, STRANGER)
                        .accepted())
                .isEmpty();
    }
}
