package jp.mamis.persistence.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.accounts.Passkeys;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Passkey;
import jp.mamis.domain.accounts.PasskeyAnswer;
import jp.mamis.domain.accounts.PasskeyChallenge;
import jp.mamis.domain.accounts.PasskeyName;

/**
 * Passkeys by Web Authentication for one public address. Which maker a device is of is neither asked nor judged; that its
 * holder is there is, and the device asks for PIN or finger where it can.
 */
public final class WebauthnPasskeys implements Passkeys {

    private static final String NAME = "医師会会員情報システム";
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final URI publicUrl;
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);

    /** @param publicUrl where people reach the portal: its host is what keys are bound to */
    public WebauthnPasskeys(URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** Browsers take host names only, and without encryption this machine only. */
    @Override
    public boolean offered() {
        String host = host();
        boolean address = host.matches("[0-9.]+") || host.contains(":");
        return !address && ("https".equals(publicUrl.getScheme()) || host.equals("localhost"));
    }

    private String host() {
        return Objects.requireNonNullElse(publicUrl.getHost(), "");
    }

    @Override
    public String creation(Account account, List<Passkey> known, PasskeyChallenge challenge) {
        String kinds = ALGORITHMS.stream()
                .map(kind -> "{\"type\":\"public-key\",\"alg\":" + kind.getValue() + "}")
                .collect(Collectors.joining(","));
        return "{\"rp\":{\"id\":" + quoted(host()) + ",\"name\":" + quoted(NAME) + "},\"user\":{\"id\":"
                + quoted(handle(account.id())) + ",\"name\":"
                + quoted(account.loginId().text())
                + ",\"displayName\":" + quoted(account.holder().text()) + "},\"challenge\":" + quoted(challenge.text())
                + ",\"pubKeyCredParams\":[" + kinds + "],\"timeout\":300000,\"attestation\":\"none\""
                + ",\"authenticatorSelection\":{\"residentKey\":\"preferred\",\"userVerification\":\"preferred\"}"
                + ",\"excludeCredentials\":" + descriptors(known) + "}";
    }

    @Override
    public Optional<Passkey> created(
            PasskeyChallenge challenge, PasskeyAnswer answer, UUID id, PasskeyName name, Instant now) {
        try {
            List<PublicKeyCredentialParameters> kinds = ALGORITHMS.stream()
                    .map(kind -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, kind))
                    .toList();
            Optional<RegistrationData> brought = read(() -> manager.parseRegistrationResponseJSON(answer.json()));
            if (brought.isEmpty()) {
                return Optional.empty();
            }
            RegistrationData data =
                    manager.verify(brought.get(), new RegistrationParameters(server(challenge), kinds, false, true));
            AuthenticatorData<?> said =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData key = Objects.requireNonNull(said.getAttestedCredentialData());
            return Optional.of(new Passkey(
                    id,
                    name,
                    ENCODER.encodeToString(key.getCredentialId()),
                    ENCODER.encodeToString(keys.convert(key)),
                    said.getSignCount(),
                    said.isFlagBE(),
                    now,
                    Optional.empty()));
        } catch (VerificationException wrong) {
            return Optional.empty();
        }
    }

    @Override
    public String request(List<Passkey> known, PasskeyChallenge challenge) {
        return "{\"challenge\":" + quoted(challenge.text()) + ",\"rpId\":" + quoted(host())
                + ",\"timeout\":300000,\"userVerification\":\"preferred\",\"allowCredentials\":"
                + descriptors(known) + "}";
    }

    @Override
    public Optional<Passkey> proved(
            PasskeyChallenge challenge, PasskeyAnswer answer, List<Passkey> known, Instant now) {
        try {
            return read(() -> manager.parseAuthenticationResponseJSON(answer.json()))
                    .flatMap(data -> known.stream()
                            .filter(passkey -> Arrays.equals(decoded(passkey.credential()), data.getCredentialId()))
                            .findFirst()
                            .map(passkey -> verified(passkey, data, challenge, now)));
        } catch (VerificationException wrong) {
            return Optional.empty();
        }
    }

    private Passkey verified(Passkey passkey, AuthenticationData data, PasskeyChallenge challenge, Instant now) {
        CredentialRecordImpl kept = new CredentialRecordImpl(
                null,
                null,
                passkey.synced(),
                null,
                passkey.counter(),
                keys.convert(decoded(passkey.key())),
                null,
                null,
                null,
                Set.of());
        manager.verify(
                data,
                new AuthenticationParameters(
                        server(challenge), kept, List.of(decoded(passkey.credential())), false, true));
        return passkey.used(Objects.requireNonNull(data.getAuthenticatorData()).getSignCount(), now);
    }

    /** The library trips over answers that lack parts, each in another way. */
    private static <T> Optional<T> read(Supplier<T> answer) {
        try {
            return Optional.of(answer.get());
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private ServerProperty server(PasskeyChallenge challenge) {
        return ServerProperty.builder()
                .origin(Origin.create(publicUrl.getScheme() + "://" + publicUrl.getAuthority()))
                .rpId(host())
                .challenge(new DefaultChallenge(challenge.text()))
                .build();
    }

    private static String descriptors(List<Passkey> known) {
        return known.stream()
                .map(passkey -> "{\"type\":\"public-key\",\"id\":" + quoted(passkey.credential()) + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String handle(AccountId account) {
        return ENCODER.encodeToString(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .array());
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    /** Names may hold anything but control characters. */
    private static String quoted(String text) {
        return Stream.of(text.split(""))
                .map(sign -> sign.equals("\"") || sign.equals("\\") ? "\\" + sign : sign)
                .collect(Collectors.joining("", "\"", "\""));
    }
}
