package jp.mamis.application.hpki.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.kernel.Outcome;
import org.junit.jupiter.api.Test;

class NoteTokenTest {

    private final Ports ports = InMemoryPorts.ports();
    private final NoteToken note =
            AssociationSystem.builder(ports).build().ceremonies().noteToken();

    @Test
    @Proves("TOKEN_IN_JOURNAL")
    void the_journal_tells_who_opened_which_token_where_and_why_it_was_refused() {
        Caller operator = Caller.operator("1000", "token-door");

        note.note(
                new NoteToken.Command(NoteToken.Act.OPEN, "lists", "node1", Optional.of(TokenFailure.Reason.PIN_WRONG)),
                operator);
        note.note(new NoteToken.Command(NoteToken.Act.OPEN, "lists", "node1", Optional.empty()), operator);
        note.note(
                new NoteToken.Command(NoteToken.Act.CLOSE, "lists", "node1", Optional.empty()),
                Caller.automation("portal"));

        assertThat(ports.journal().after(0, 10))
                .extracting(entry -> entry.intention() + " " + entry.detail())
                .containsExactly(
                        "OPEN_TOKEN {\"fault\":\"PIN_WRONG\",\"node\":\"node1\",\"token\":\"lists\"}",
                        "OPEN_TOKEN {\"node\":\"node1\",\"token\":\"lists\"}",
                        "CLOSE_TOKEN {\"node\":\"node1\",\"token\":\"lists\"}");
        assertThat(ports.journal().after(0, 10))
                .extracting(AuditEntry::actor)
                .first()
                .asString()
                .contains("1000");
    }

    @Test
    void nobody_else_may_say_so_and_the_journal_tells_who_did() {
        Caller stranger = Caller.anonymous(Channel.PAGE, "r1");

        for (Outcome<?> refused : List.<Outcome<?>>of(
                note.note(new NoteToken.Command(NoteToken.Act.OPEN, "lists", "node1", Optional.empty()), stranger),
                note.started(stranger))) {
            assertThat(refused.refusals().orElseThrow().first().code()).isEqualTo(AccountRefusal.NOT_ALLOWED);
        }

        assertThat(ports.journal().after(0, 10))
                .extracting(entry -> entry.intention() + " " + entry.result())
                .containsExactly("OPEN_TOKEN NOT_ALLOWED", "END_ACTIVATION NOT_ALLOWED");
    }
}
