package jp.mamis.application.hpki.ca;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.stream.Stream;
import jp.mamis.domain.hpki.ca.Der;

/** Certificate requests (PKCS #10) with RSA keys, good and bad, octet by octet. */
public final class Requests {

    private static final String SHA_256 = "06092A864886F70D01010B0500";
    private static final String SHA_1 = "06092A864886F70D0101050500";
    private static final Der NAMELESS = Der.ofHex("3000");

    private Requests() {}

    public static KeyPair key(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Without a name. */
    public static Der of(KeyPair key) {
        return request(key, key, "SHA256withRSA", SHA_256, NAMELESS);
    }

    public static Der withSha1(KeyPair key) {
        return request(key, key, "SHA1withRSA", SHA_1, NAMELESS);
    }

    /** Signed with another key than it brings. */
    public static Der withSignatureOf(KeyPair other, KeyPair key) {
        return request(key, other, "SHA256withRSA", SHA_256, NAMELESS);
    }

    /** For C=JP, CN=Hanako Mihon. */
    public static Der forAnother(KeyPair key) {
        Der country = of(0x31, of(0x30, Der.ofHex("0603550406"), Der.ofHex("13024A50")));
        Der name = of(0x31, of(0x30, Der.ofHex("0603550403"), Der.ofHex("0C0C48616E616B6F204D69686F6E")));
        return request(key, key, "SHA256withRSA", SHA_256, of(0x30, country, name));
    }

    private static Der request(KeyPair key, KeyPair by, String algorithm, String identifier, Der name) {
        Der content = of(0x30, Der.ofHex("020100"), name, Der.of(key.getPublic().getEncoded()), Der.ofHex("A000"));
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(by.getPrivate());
            signature.update(content.bytes());
            return of(
                    0x30,
                    content,
                    of(0x30, Der.ofHex(identifier)),
                    of(0x03, Der.ofHex("00"), Der.of(signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static Der of(int tag, Der... parts) {
        int length = Stream.of(parts).mapToInt(Der::length).sum();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (length < 0x80) {
            out.write(length);
        } else if (length < 0x100) {
            out.write(0x81);
            out.write(length);
        } else {
            out.write(0x82);
            out.write(length >> 8);
            out.write(length & 0xFF);
        }
        Stream.of(parts).forEach(part -> out.writeBytes(part.bytes()));
        return Der.of(out.toByteArray());
    }
}
