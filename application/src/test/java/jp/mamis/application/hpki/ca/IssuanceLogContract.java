package jp.mamis.application.hpki.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import jp.mamis.domain.fixture.Issuances;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.ListScope;
import org.junit.jupiter.api.Test;

/** What the log beside the store promises. */
public interface IssuanceLogContract {

    List<IssuanceNote> ALL = List.of(
            new IssuanceNote.Signing(Issuances.order(1), Der.ofHex("300203AB")),
            new IssuanceNote.Signed(Issuances.SIGNING, Issuances.serial(1), Der.ofHex("3003ABCDEF")),
            new IssuanceNote.Revoked(Issuances.revocation(1)),
            new IssuanceNote.Listing(Issuances.LOG_IN, ListScope.SARL, new BigInteger("3524")));

    /** The same log at each call, empty at first. */
    IssuanceLog log();

    @Test
    default void every_note_comes_back_in_its_order() {
        assertThat(notes()).isEmpty();

        ALL.forEach(log()::append);

        assertThat(notes()).isEqualTo(ALL);
    }

    @Test
    default void several_together_are_as_one_after_another() {
        log().append(ALL.get(0));
        LogHead first = log().head().orElseThrow();

        log().appendAll(ALL.subList(1, 4));
        log().append(ALL.get(0));

        assertThat(after(first)).containsExactly(ALL.get(1), ALL.get(2), ALL.get(3), ALL.get(0));
        assertThat(notes()).hasSize(5);
    }

    @Test
    default void the_same_note_twice_is_two() {
        log().append(ALL.get(3));
        log().append(ALL.get(3));

        assertThat(notes()).containsExactly(ALL.get(3), ALL.get(3));
    }

    @Test
    default void it_tells_how_far_it_goes_and_what_comes_after() {
        assertThat(log().head()).isEmpty();
        LogHead begun = log().begin();
        assertThat(log().head()).contains(begun);
        log().append(ALL.get(0));
        LogHead first = log().head().orElseThrow();
        log().append(ALL.get(1));
        log().append(ALL.get(2));

        assertThat(first.length()).isGreaterThan(begun.length());
        assertThat(first.log()).isEqualTo(begun.log());
        assertThat(after(first)).containsExactly(ALL.get(1), ALL.get(2));
        assertThat(after(log().head().orElseThrow())).isEmpty();
        assertThat(notes()).hasSize(3);
    }

    @Test
    default void it_does_not_hold_what_is_of_another_or_was_cut_off() {
        log().append(ALL.get(0));
        LogHead head = log().head().orElseThrow();
        List<LogHead> others = List.of(
                new LogHead("f".repeat(64), head.length(), head.digest()),
                new LogHead(head.log(), head.length(), "f".repeat(64)),
                new LogHead(head.log(), head.length() + 1, head.digest()));

        assertThat(others)
                .allSatisfy(other -> assertThat(log().read(other, note -> {})).isFalse());
    }

    private List<IssuanceNote> after(LogHead head) {
        List<IssuanceNote> read = new ArrayList<>();
        assertThat(log().read(head, read::add)).isTrue();
        return read;
    }

    /** All of them. */
    default List<IssuanceNote> notes() {
        List<IssuanceNote> read = new ArrayList<>();
        log().read(read::add);
        return read;
    }
}
