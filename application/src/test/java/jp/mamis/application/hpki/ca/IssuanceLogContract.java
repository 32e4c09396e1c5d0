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
    default void the_same_note_twice_is_two() {
        log().append(ALL.get(3));
        log().append(ALL.get(3));

        assertThat(notes()).containsExactly(ALL.get(3), ALL.get(3));
    }

    /** All of them. */
    default List<IssuanceNote> notes() {
        List<IssuanceNote> read = new ArrayList<>();
        log().read(read::add);
        return read;
    }
}
