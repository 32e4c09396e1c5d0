package jp.mamis.cli.tray;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mamis.application.Ports;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.people.RegisterPhysician;
import jp.mamis.cli.boot.Administrator;
import jp.mamis.cli.boot.InProcess;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.fixture.Dispatches;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.tray.Tidings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LetterCommandTest {

    private static final String LETTER = Dispatches.id(1).value().toString();

    private final Ports ports = InMemoryPorts.ports();
    private final InProcess mamis = InProcess.over(ports);

    @BeforeEach
    void a_letter_waits_at_the_district() {
        mamis.run("association", "load-sample");
        Association district = mamis.system()
                .hierarchy()
                .currentHierarchy()
                .get()
                .findByCode(AssociationCode.parse("1401A"))
                .orElseThrow();
        PersonId doctor = mamis.system()
                .people()
                .registerPhysician()
                .register(new RegisterPhysician.Command(Physicians.data().build()), Caller.operator("owner", "test"))
                .accepted()
                .orElseThrow();
        Tidings any = Dispatches.received(1, 1, district, Dispatches.WRITTEN_AT);
        ports.work()
                .inTransaction(() -> ports.dispatches()
                        .put(new Tidings(
                                any.id(),
                                any.body(),
                                doctor,
                                any.occasion(),
                                any.kind(),
                                any.language(),
                                any.subject(),
                                any.facts(),
                                any.writtenAt())));
        mamis.with("MAMIS_TOKEN", Administrator.of("1401A", mamis).token());
    }

    @Test
    void a_letter_is_listed_read_marked_and_taken_back() {
        Ended listed = mamis.run("letter", "list", "--at", "1401A");
        Ended shown = mamis.run("letter", "show", LETTER, "--at", "1401A");
        Ended unreached = mamis.run("letter", "sent", LETTER, "--at", "1401A", "--by", "fax");
        Ended sent = mamis.run("letter", "sent", LETTER, "--at", "1401A", "--by", "post");
        Ended after = mamis.run("letter", "list", "--at", "1401A", "--state", "SENT", "--format", "json");
        Ended reopened = mamis.run("letter", "reopen", LETTER, "--at", "1401A");
        Ended dropped = mamis.run("letter", "drop", LETTER, "--at", "1401A", "--reason", "来局時に伝達");

        assertThat(listed.out()).contains(LETTER, "入会届の受付について", "送付待ち");
        assertThat(shown.out()).contains("220-0000", "J-2025-0000001-4");
        assertThat(unreached.code()).isNotZero();
        assertThat(unreached.err()).contains("FAX番号が登録されていない");
        assertThat(sent.code()).as(sent.err()).isZero();
        assertThat(sent.err()).contains("1件");
        assertThat(after.out()).contains(LETTER, "\"SENT\"");
        assertThat(reopened.code()).isZero();
        assertThat(dropped.code()).isZero();
        assertThat(mamis.run("letter", "show", LETTER, "--at", "1401A").out()).contains("送付不要", "来局時に伝達");
        assertThat(mamis.run("letter", "list", "--at", "1401A", "--format", "json")
                        .out())
                .doesNotContain(LETTER);
    }

    @Test
    void other_offices_and_wrong_values_are_turned_away() {
        assertThat(mamis.run("letter", "sent", LETTER, "--at", "1401A", "--by", "pigeon")
                        .code())
                .isEqualTo(ExitCode.MISUSED.number());
        assertThat(mamis.run("letter", "list", "--at", "14010").code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(mamis.run("letter", "show", LETTER, "--at", "14010").code())
                .isEqualTo(ExitCode.NOT_REACHED.number());
    }
}
