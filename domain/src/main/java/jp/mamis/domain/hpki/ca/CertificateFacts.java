package jp.mamis.domain.hpki.ca;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What was read from a certificate (証明書の内容), as plain values. Says nothing about whether it is to be trusted.
 *
 * @param encoded  the certificate itself
 * @param version  3 for all we issue
 * @param utcTimes whether both ends of the validity are written as UTCTime
 * @param extensions in the order they stand
 */
public record CertificateFacts(
        Der encoded,
        int version,
        BigInteger serial,
        SignatureFacts signature,
        DistinguishedName issuer,
        DistinguishedName subject,
        Validity validity,
        boolean utcTimes,
        KeyFacts key,
        List<ExtensionFacts> extensions,
        ExtensionContents contents) {

    public CertificateFacts {
        extensions = List.copyOf(extensions);
    }

    public boolean has(Oid extension) {
        return extensions.stream().anyMatch(each -> each.type().equals(extension));
    }

    /** The extension of that type. */
    public Optional<ExtensionFacts> extension(Oid type) {
        return extensions.stream().filter(each -> each.type().equals(type)).findFirst();
    }

    /** Whether there is such an extension and it must be understood. */
    public boolean isCritical(Oid extension) {
        return extension(extension).filter(ExtensionFacts::critical).isPresent();
    }

    public boolean selfIssued() {
        return issuer.equals(subject);
    }

    public boolean authority() {
        return contents.constraints().filter(BasicConstraints::authority).isPresent();
    }
}
