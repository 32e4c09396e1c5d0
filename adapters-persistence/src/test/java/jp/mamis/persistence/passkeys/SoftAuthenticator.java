package jp.mamis.persistence.passkeys;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.domain.accounts.PasskeyAnswer;

/** A device and a browser in software, written from the standard (WebAuthn Level 2, 5.8.1, 6.1 and 6.5). */
final class SoftAuthenticator {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final KeyPair pair;
    private final byte[] credential = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private final String origin;
    private final String host;
    private int counter;

    SoftAuthenticator(String origin, String host) {
        this.origin = origin;
        this.host = host;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Begins to count anew, as a copy would. */
    void forgetCount() {
        counter = 0;
    }

    PasskeyAnswer made(String options) {
        byte[] said = authenticatorData(PRESENT | VERIFIED | WITH_KEY, key());
        ByteArrayOutputStream attestation = new ByteArrayOutputStream();
        attestation.writeBytes(hex("a363666d74646e6f6e656761747453746d74a0686175746844617461"));
        attestation.writeBytes(new byte[] {0x58, (byte) said.length});
        attestation.writeBytes(said);
        return answer("create", options, "\"attestationObject\":\"" + text(attestation.toByteArray()) + "\"");
    }

    PasskeyAnswer shown(String options) {
        counter++;
        byte[] said = authenticatorData(PRESENT | VERIFIED, new byte[0]);
        byte[] client = client("get", options).getBytes(StandardCharsets.UTF_8);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(said);
            signature.update(MessageDigest.getInstance("SHA-256").digest(client));
            return answer(
                    "get",
                    options,
                    "\"authenticatorData\":\"" + text(said) + "\",\"signature\":\"" + text(signature.sign()) + "\"");
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private PasskeyAnswer answer(String act, String options, String response) {
        String client = text(client(act, options).getBytes(StandardCharsets.UTF_8));
        return PasskeyAnswer.parse("{\"id\":\"" + text(credential) + "\",\"rawId\":\"" + text(credential)
                + "\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"" + client + "\"," + response
                + "},\"clientExtensionResults\":{}}");
    }

    private String client(String act, String options) {
        Matcher challenge = Pattern.compile("\"challenge\":\"([^\"]+)\"").matcher(options);
        if (!challenge.find()) {
            throw new AssertionError(options);
        }
        return "{\"type\":\"webauthn." + act + "\",\"challenge\":\"" + challenge.group(1) + "\",\"origin\":\"" + origin
                + "\",\"crossOrigin\":false}";
    }

    private byte[] authenticatorData(int flags, byte[] key) {
        try {
            byte[] place = MessageDigest.getInstance("SHA-256").digest(host.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(place.length + 5 + key.length)
                    .put(place)
                    .put((byte) flags)
                    .putInt(counter)
                    .put(key)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Maker unknown, id, and the public key as COSE writes it. */
    private byte[] key() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[16]);
        out.writeBytes(new byte[] {0, (byte) credential.length});
        out.writeBytes(credential);
        out.writeBytes(hex("a5010203262001215820"));
        out.writeBytes(fixed(key.getW().getAffineX()));
        out.writeBytes(hex("225820"));
        out.writeBytes(fixed(key.getW().getAffineY()));
        return out.toByteArray();
    }

    private static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return Arrays.copyOf(fixed, fixed.length);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
