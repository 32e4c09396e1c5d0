package jp.mamis.application.hpki.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.status.CertId;
import jp.mamis.domain.hpki.status.IssuerMark;
import jp.mamis.domain.hpki.status.ResponseStatus;
import jp.mamis.domain.hpki.status.StatusRequest;
import org.junit.jupiter.api.Test;

/** What a codec of questions and answers promises. */
public interface StatusCodecContract {

    StatusCodec codec();

    /** An authority with a real certificate. */
    CaGeneration authority();

    @Test
    @Proves("hpki.status.IssuerMark.Digest")
    default void an_authority_is_asked_for_by_every_digest() {
        List<IssuerMark> marks = codec().marks(authority());

        assertThat(marks).extracting(IssuerMark::digest).containsExactly(IssuerMark.Digest.values());
        assertThat(marks).extracting(mark -> mark.key().length()).containsExactly(20, 32);
        assertThat(codec().marks(authority())).isEqualTo(marks);
    }

    @Test
    default void a_request_reads_back_as_it_was_asked() {
        for (IssuerMark mark : codec().marks(authority())) {
            CertId certificate = new CertId(mark, BigInteger.TWO.pow(127));

            assertThat(codec().read(codec().request(certificate)))
                    .isEqualTo(new StatusRequest.Question(List.of(certificate), Optional.empty()));
        }
    }

    @Test
    default void whatever_is_no_request_is_malformed_and_never_an_exception() {
        byte[] request = codec().request(new CertId(codec().marks(authority()).get(0), BigInteger.TEN))
                .bytes();

        for (int length = 0; length < request.length; length++) {
            assertThat(codec().read(Der.of(Arrays.copyOf(request, length))))
                    .isEqualTo(new StatusRequest.Unanswerable(ResponseStatus.MALFORMED_REQUEST));
        }
        assertThat(codec().read(Der.of(new byte[1 << 20])))
                .isEqualTo(new StatusRequest.Unanswerable(ResponseStatus.MALFORMED_REQUEST));
    }
}
