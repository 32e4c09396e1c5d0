package jp.mamis.pkcs11.token;

import iaik.pkcs.pkcs11.wrapper.CK_ATTRIBUTE;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.application.hpki.ca.TokenKey;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyId;

/** The certificates beside our keys, in one session: known by the id of the key, and with its label. */
record CertificateObjects(Cryptoki module, long session) {

    private static final byte INTEGER = 2;

    /**
     * The one before goes once the new one is there, but for tokens that take no second one with that label for another subject:
     * there it goes first.
     */
    void keep(TokenKey key, Der certificate) {
        List<Long> before = handles(key.id());
        List<CK_ATTRIBUTE> object = object(key, parsed(certificate), certificate);
        try {
            module.create(session, object);
            destroy(before);
        } catch (Returned refused) {
            if (before.isEmpty() || refused.code() != Returned.ATTRIBUTE_VALUE_INVALID) {
                throw refused;
            }
            destroy(before);
            module.create(session, object);
        }
    }

    private void destroy(List<Long> objects) {
        objects.forEach(object -> module.destroy(session, object));
    }

    Optional<Der> find(KeyId id) {
        return handles(id).stream()
                .findFirst()
                .flatMap(handle -> module.attribute(session, handle, Attribute.VALUE))
                .filter(byte[].class::isInstance)
                .map(byte[].class::cast)
                .map(Der::of);
    }

    private List<Long> handles(KeyId id) {
        return module.find(session, Attribute.CLASS.is(Attribute.CERTIFICATE), Attribute.ID.is(id.bytes()));
    }

    private static List<CK_ATTRIBUTE> object(TokenKey key, X509Certificate certificate, Der encoded) {
        return List.of(
                Attribute.CLASS.is(Attribute.CERTIFICATE),
                Attribute.CERTIFICATE_TYPE.is(Attribute.X_509),
                Attribute.TOKEN.is(true),
                Attribute.PRIVATE.is(false),
                Attribute.LABEL.is(key.label().text().toCharArray()),
                Attribute.ID.is(key.id().bytes()),
                Attribute.SUBJECT.is(certificate.getSubjectX500Principal().getEncoded()),
                Attribute.ISSUER.is(certificate.getIssuerX500Principal().getEncoded()),
                Attribute.SERIAL_NUMBER.is(encoded(certificate.getSerialNumber().toByteArray())),
                Attribute.VALUE.is(encoded.bytes()));
    }

    /** A number of 20 octets at the most. */
    private static byte[] encoded(byte[] number) {
        byte[] encoded = new byte[number.length + 2];
        encoded[0] = INTEGER;
        encoded[1] = (byte) number.length;
        System.arraycopy(number, 0, encoded, 2, number.length);
        return encoded;
    }

    private static X509Certificate parsed(Der certificate) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(certificate.bytes()));
        } catch (CertificateException unreadable) {
            throw new TokenFailure(Reason.TOKEN_ERROR, "X.509", unreadable);
        }
    }
}
