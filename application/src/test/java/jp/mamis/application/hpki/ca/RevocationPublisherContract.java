package jp.mamis.application.hpki.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.mamis.domain.hpki.ca.Der;
import org.junit.jupiter.api.Test;

/** What laying out promises. */
public interface RevocationPublisherContract {

    RevocationPublisher publisher();

    /** What a web server would hand out. */
    Optional<Der> file(String name);

    @Test
    default void the_newest_stands_in_place_of_the_one_before() {
        publisher().publish("crl-sign1.crl", Der.ofHex("3000"));
        publisher().publish("sarl1.crl", Der.ofHex("3003020101"));
        publisher().publish("crl-sign1.crl", Der.ofHex("3003020102"));

        assertThat(file("crl-sign1.crl")).contains(Der.ofHex("3003020102"));
        assertThat(file("sarl1.crl")).contains(Der.ofHex("3003020101"));
        assertThat(file("rarl1.crl")).isEmpty();
    }

    @Test
    default void what_stands_there_can_be_read_again() {
        publisher().publish("crl-sign1.crl", Der.ofHex("3000"));

        assertThat(publisher().published("crl-sign1.crl")).contains(Der.ofHex("3000"));
        assertThat(publisher().published("sarl1.crl")).isEmpty();
    }
}
