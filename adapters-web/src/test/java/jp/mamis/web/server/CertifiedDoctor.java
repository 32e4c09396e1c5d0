package jp.mamis.web.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.Requests;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.people.RegisterPhysician;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.persistence.OpenedDatabase;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.SlowStatements;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.pkcs11.Pkcs11Adapters;
import jp.mamis.pkcs11.software.SoftwareTokenAccess;

/**
 * A doctor of the shared demonstration with a certificate, beside the portal: a demonstration has no authority by itself.
 *
 * @param serial of the certificate
 * @param number of the doctor of whom a fact is recorded
 * @param fact   that fact
 */
record CertifiedDoctor(String serial, String number, String fact) {

    private static final RegisteredData DOCTOR =
            Physicians.data().number("888801").build();

    private static Optional<CertifiedDoctor> shared = Optional.empty();

    static synchronized CertifiedDoctor shared(Everybody everybody) throws IOException {
        if (shared.isEmpty()) {
            shared = Optional.of(new CertifiedDoctor(
                    certificate(RunningPortal.shared().data()),
                    DOCTOR.licence().number().digits(),
                    fact(everybody)));
        }
        return shared.orElseThrow();
    }

    String certificate() {
        return "/ca/certificates/" + serial;
    }

    String qualification() {
        return "/ca/qualifications/" + number;
    }

    private static String certificate(Path data) throws IOException {
        Path beside = Files.createTempDirectory(Path.of("target"), "authority");
        try (OpenedDatabase opened = OpenedDatabase.embeddedIn(data, new SlowStatements(Duration.ofMinutes(1)));
                SoftwareTokenAccess access = SoftwareTokenAccess.in(beside, Realm.DEMONSTRATION);
                Token token = access.logIn(Pin.of("1234"), false)) {
            PersistenceAdapters adapters = TestAdapters.over(opened.database());
            Ports ports = adapters.ports();
            IssuingScene scene = IssuingScene.begun(
                    IssuingScene.Stores.of(ports, adapters.issuance(beside)),
                    Pkcs11Adapters.codec(),
                    token,
                    Pkcs11Adapters.caKey(token));
            JoinScene.done(AssociationSystem.builder(ports)
                    .realm(Realm.DEMONSTRATION)
                    .build()
                    .people()
                    .registerPhysician()
                    .register(new RegisterPhysician.Command(DOCTOR), Caller.automation("test")));
            // The portal's clock is the machine's, and nobody is registered before today there.
            scene.forward(Duration.between(scene.now(), Clock.systemUTC().instant()));
            scene.publish();
            return JoinScene.done(scene.issue(
                            IssuingScene.SIGN,
                            Requests.of(IssuingScene.newKey()),
                            DOCTOR.licence().number(),
                            IssuingScene.FIVE_YEARS,
                            IssuingScene.officer()))
                    .order()
                    .serial()
                    .toString();
        }
    }

    private static String fact(Everybody everybody) {
        return Program.json(everybody
                        .program("jma")
                        .call(
                                "POST",
                                "/api/v1/qualifications/"
                                        + DOCTOR.licence().number().digits() + "/facts",
                                "{\"kind\":\"ENTRY\",\"from\":\""
                                        + DOCTOR.licence().registeredOn()
                                        + "\",\"source\":\"MINISTRY_NOTICE\",\"reference\":\"医政発0001第1号\"}",
                                Map.of("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")))
                .getJsonObject("fact")
                .getString("id");
    }
}
