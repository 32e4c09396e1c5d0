package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.IssueCertificate;
import jp.mamis.application.hpki.ca.IssuedCertificate;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.Requests;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.kernel.Realm;
import jp.mamis.cli.command.GlobalOptions;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Qualifications;
import jp.mamis.domain.kernel.Version;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import jp.mamis.pkcs11.Pkcs11Adapters;
import jp.mamis.pkcs11.software.SoftwareTokenAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whether names in Japanese stand in certificates is what the installation says it is. */
class JapaneseNamesTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    Path folder;

    @Test
    void names_in_japanese_stand_in_certificates_unless_the_installation_says_no() {
        jp.mamis.persistence.DatabaseRealm.claim(DATABASE.database(), Realm.DEMONSTRATION);
        Token token = SoftwareTokenAccess.in(folder.resolve("keys"), Realm.DEMONSTRATION)
                .logIn(Pin.of("1234"), false);
        begun(token);

        assertThat(issued(Map.of(), token).order().profile()).isEqualTo("HPKI-V2 1");
        assertThat(issued(Map.of("MAMIS_JAPANESE_NAMES", "yes"), token).order().profile())
                .isEqualTo("HPKI-V2 1");
        assertThat(issued(Map.of("MAMIS_JAPANESE_NAMES", "no"), token).order().profile())
                .isEqualTo("HPKI-V2 2");
    }

    /** Authorities on the token, and a doctor whose entry is proved. */
    private void begun(Token token) {
        PersistenceAdapters adapters = TestAdapters.over(DATABASE.database());
        Ports ports = adapters.ports();
        ports.work().inTransaction(() -> {
            ports.hierarchy().associations().save(Associations.federation().all(), Version.NEW);
            ports.people().physicians().save(Physicians.usual(), Instant.EPOCH);
            ports.qualifications().facts().add(Qualifications.entry(Physicians.usual()));
            return ports;
        });
        IssuingScene.begun(
                IssuingScene.Stores.of(ports, adapters.issuance(folder)),
                Pkcs11Adapters.codec(),
                token,
                Pkcs11Adapters.caKey(token));
    }

    /** For a new key. */
    private IssuedCertificate issued(Map<String, String> more, Token token) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "MAMIS_DATA", folder.toString(),
                "MAMIS_SECRET_FILE", folder.resolve("secret").toString(),
                "MAMIS_DATABASE_URL", DATABASE.settings().url(),
                "MAMIS_DATABASE_USER", DATABASE.settings().user(),
                "MAMIS_DATABASE_PASSWORD", DATABASE.settings().password()));
        environment.putAll(more);
        try (Installation installation = new Installation(new GlobalOptions(), environment)) {
            return installation
                    .system()
                    .issuance()
                    .orElseThrow()
                    .over(Pkcs11Adapters.caKey(token))
                    .issue()
                    .issue(
                            new IssueCertificate.Command(
                                    IssuingScene.SIGN,
                                    Requests.of(IssuingScene.newKey()),
                                    IssuingScene.DOCTOR,
                                    IssuingScene.FIVE_YEARS),
                            IssuingScene.officer())
                    .fold(done -> done, reasons -> {
                        throw new AssertionError(reasons);
                    });
        }
    }
}
