package jp.mamis.persistence.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.accounts.AccountFixture;
import jp.mamis.application.accounts.Passkeys;
import jp.mamis.application.accounts.PasskeysContract;
import jp.mamis.domain.accounts.Passkey;
import jp.mamis.domain.accounts.PasskeyAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebauthnPasskeysTest implements PasskeysContract {

    private static final String ORIGIN = "https://portal.example.org";
    private static final String HOST = "portal.example.org";

    private final Passkeys passkeys = new WebauthnPasskeys(URI.create(ORIGIN));
    private final SoftAuthenticator device = new SoftAuthenticator(ORIGIN, HOST);

    @Override
    public Passkeys passkeys() {
        return passkeys;
    }

    @Override
    public PasskeyAnswer made(String creation) {
        return device.made(creation);
    }

    @Override
    public PasskeyAnswer shown(String request) {
        return device.shown(request);
    }

    private Optional<Passkey> createdBy(SoftAuthenticator other) {
        return passkeys.created(
                CHALLENGE,
                other.made(passkeys.creation(AccountFixture.clerk("clerk"), List.of(), CHALLENGE)),
                new UUID(1, 1),
                NAME,
                NOON);
    }

    @Test
    void a_page_of_another_site_gets_nothing_out_of_a_device() {
        assertThat(createdBy(new SoftAuthenticator("https://portal.example.com", HOST)))
                .isEmpty();
        assertThat(createdBy(new SoftAuthenticator(ORIGIN, "example.org"))).isEmpty();
        assertThat(createdBy(device)).isPresent();
    }

    @Test
    void another_key_under_the_same_name_proves_nothing() {
        Passkey added = createdBy(device).orElseThrow();
        SoftAuthenticator forged = new SoftAuthenticator(ORIGIN, HOST);

        assertThat(passkeys.proved(
                        CHALLENGE, forged.shown(passkeys.request(List.of(added), CHALLENGE)), List.of(added), NOON))
                .isEmpty();
    }

    @Test
    void a_copy_that_counts_anew_proves_nothing() {
        Passkey added = createdBy(device).orElseThrow();
        Passkey used = added;
        for (int again = 0; again < 3; again++) {
            used = passkeys.proved(
                            CHALLENGE, device.shown(passkeys.request(List.of(used), CHALLENGE)), List.of(used), NOON)
                    .orElseThrow();
        }
        device.forgetCount();

        assertThat(used.counter()).isEqualTo(3);
        assertThat(passkeys.proved(
                        CHALLENGE, device.shown(passkeys.request(List.of(used), CHALLENGE)), List.of(used), NOON))
                .isEmpty();
    }

    @Test
    void the_browser_is_told_what_the_device_holds_already() {
        Passkey added = createdBy(device).orElseThrow();

        String asked = passkeys.creation(AccountFixture.doctor("doctor"), List.of(added), CHALLENGE);

        assertThat(asked).contains("\"excludeCredentials\":[{\"type\":\"public-key\",\"id\":\"" + added.credential());
        assertThat(asked).contains("\"alg\":-7", "\"id\":\"portal.example.org\"", CHALLENGE.text());
    }

    @ParameterizedTest
    @CsvSource({
        "https://portal.example.org,true",
        "http://localhost:8080,true",
        "http://127.0.0.1:8080,false",
        "https://192.0.2.1,false",
        "https://[2001:db8::1]:443,false",
        "http://portal.example.org,false"
    })
    void browsers_take_passkeys_at_named_and_encrypted_addresses(String url, boolean offered) {
        assertThat(new WebauthnPasskeys(URI.create(url)).offered()).isEqualTo(offered);
    }
}
