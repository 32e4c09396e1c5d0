package jp.mamis.pkcs11.x509;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import jp.mamis.domain.hpki.ca.CertificateRefusal;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import org.bouncycastle.asn1.ASN1Primitive;

/** One attempt to read bytes from anybody; knows which part it is at, so that a refusal can name it. */
final class Reading {

    /** What ends a reading early; never leaves this class. */
    private static final class Refused extends IllegalArgumentException {

        private final transient Refusal reason;

        Refused(Refusal reason) {
            super(reason.code().name());
            this.reason = reason;
        }
    }

    private String part = "outside";

    private Reading() {}

    /** What {@code reader} makes of the bytes, or what is wrong with them. */
    static <T> Outcome<T> of(Der der, int most, Reader<T> reader) {
        byte[] bytes = der.bytes();
        Optional<Refusal> fault = DerShape.fault(bytes, most);
        return fault.isPresent() ? Outcome.refused(fault.orElseThrow()) : new Reading().read(bytes, reader);
    }

    /** Reads values out of what a library has parsed. */
    interface Reader<T> {
        T read(ASN1Primitive parsed, Reading reading);
    }

    /** The library answers what it does not understand with one of many unchecked exceptions. */
    private <T> Outcome<T> read(byte[] bytes, Reader<T> reader) {
        try {
            ASN1Primitive parsed = ASN1Primitive.fromByteArray(bytes);
            if (!Der.of(parsed.getEncoded("DER")).equals(Der.of(bytes))) {
                return Outcome.refused(CertificateRefusal.ENCODING_NOT_DER);
            }
            return Outcome.accepted(reader.read(parsed, this));
        } catch (Refused refused) {
            return Outcome.refused(refused.reason);
        } catch (IOException | RuntimeException unreadable) {
            return Outcome.refused(reason(CertificateRefusal.ENCODING_OF_SOMETHING_ELSE));
        }
    }

    /** From here on it reads that part. */
    void at(String next) {
        part = next;
    }

    IllegalArgumentException refused(CertificateRefusal code) {
        return new Refused(reason(code));
    }

    private Refusal reason(CertificateRefusal code) {
        return Refusal.of(code, Map.of("what", part));
    }
}
