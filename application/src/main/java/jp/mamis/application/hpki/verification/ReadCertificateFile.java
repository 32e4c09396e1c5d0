package jp.mamis.application.hpki.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.CertificateRefusal;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.RevocationListFacts;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;

/** Reads the certificates or revocation lists in a file, PEM or DER. Open to everybody: nothing of ours is told. */
public final class ReadCertificateFile {

    /** The most octets of a file; a longer one is refused, so that no more of it need be read. */
    public static final int LONGEST = 2 * CertificateCodec.LONGEST_LIST;

    /** @param content what is in the file */
    public record Command(Der content) {}

    private final CertificateCodec codec;

    ReadCertificateFile(CertificateCodec codec) {
        this.codec = codec;
    }

    /** All of them in their order, or what is wrong with the first that cannot be read. */
    public Outcome<List<CertificateFacts>> certificates(Command command, Caller caller) {
        return all(command, PemText.CERTIFICATE, codec::read, caller);
    }

    /** The same of revocation lists. */
    public Outcome<List<RevocationListFacts>> lists(Command command, Caller caller) {
        return all(command, PemText.LIST, codec::readList, caller);
    }

    /** The first certificate request (PKCS #10), which nobody has looked into yet. */
    public Outcome<Der> request(Command command, Caller caller) {
        return all(command, PemText.REQUEST, Outcome::accepted, caller).map(found -> found.get(0));
    }

    private static <T> Outcome<List<T>> all(
            Command command, Set<String> labels, Function<Der, Outcome<T>> reader, Caller caller) {
        Objects.requireNonNull(caller);
        if (command.content().length() > LONGEST) {
            return Outcome.refused(
                    Refusal.of(CertificateRefusal.ENCODING_TOO_LONG, Map.of("most", Integer.toString(LONGEST))));
        }
        return PemText.of(command.content(), labels).then(each -> read(each, reader));
    }

    private static <T> Outcome<List<T>> read(List<Der> encoded, Function<Der, Outcome<T>> reader) {
        Outcome<List<T>> all = Outcome.accepted(List.of());
        for (Der each : encoded) {
            all = all.then(before -> reader.apply(each).map(one -> {
                List<T> longer = new ArrayList<>(before);
                longer.add(one);
                return List.copyOf(longer);
            }));
        }
        return all;
    }
}
