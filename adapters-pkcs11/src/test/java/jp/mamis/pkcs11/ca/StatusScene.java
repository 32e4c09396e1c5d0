package jp.mamis.pkcs11.ca;

import static jp.mamis.application.hpki.ceremony.CeremonyScene.done;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.ClockReference;
import jp.mamis.application.hpki.ca.IssueCertificate;
import jp.mamis.application.hpki.ca.IssuedCertificate;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.Requests;
import jp.mamis.application.hpki.ca.RevokeCertificate;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ceremony.CeremonyScene;
import jp.mamis.application.hpki.ceremony.CertifyResponder;
import jp.mamis.application.hpki.status.SignAnswers;
import jp.mamis.application.hpki.status.StatusPorts;
import jp.mamis.application.hpki.status.StatusReply;
import jp.mamis.application.hpki.status.StatusUseCases;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Qualifications;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationWording;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ceremony.CeremonyPlan;
import jp.mamis.domain.hpki.ceremony.CeremonyPlan.Root;
import jp.mamis.domain.hpki.status.CertId;
import jp.mamis.domain.hpki.status.IssuerMark;
import jp.mamis.domain.hpki.status.Responder;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.pkcs11.software.SoftwareTokenAccess;
import jp.mamis.pkcs11.x509.BouncyCastleCodec;
import jp.mamis.pkcs11.x509.BouncyCastleStatusCodec;

/** A demonstration after its ceremony, whose authorities issue, revoke and answer; keys are in a folder, stores in memory. */
final class StatusScene {

    static final AuthorityName SIGN = IssuingScene.SIGN;
    static final BouncyCastleCodec CODEC = new BouncyCastleCodec();
    static final BouncyCastleStatusCodec STATUS = new BouncyCastleStatusCodec();

    /** What the portal has while no officer has opened a token. */
    static final CaKey CLOSED = (generation, bytes) -> {
        throw new TokenFailure(TokenFailure.Reason.TOKEN_MISSING, "no token is open");
    };

    private final CeremonyScene ceremony;
    private final Token token;

    private StatusScene(CeremonyScene ceremony, Token token) {
        this.ceremony = ceremony;
        this.token = token;
    }

    /** With authorities that have keys of that kind. */
    static StatusScene begun(KeyAlgorithm kind) {
        Ports ports = InMemoryPorts.answering(STATUS);
        StatusScene scene = new StatusScene(
                new CeremonyScene(ports.withAuthority(ports.authority().withCodec(CODEC)), Realm.DEMONSTRATION)
                        .prepared()
                        .withOfficers(),
                opened());
        scene.ceremony.clock().forward(Duration.between(scene.ceremony.clock().instant(), IssuingScene.NOON));
        scene.ceremony.begun(new CeremonyPlan(
                CaRealm.DEMONSTRATION, Root.OWN, 1, "HPKI-V2", kind, kind, CeremonyScene.FROM, Optional.empty()));
        for (int step = 0; step < 6; step++) {
            done(scene.ceremony.step(scene.token));
        }
        ports.work().inTransaction(() -> {
            ports.people()
                    .physicians()
                    .save(Physicians.usual(), scene.ceremony.clock().instant());
            ports.qualifications().facts().add(Qualifications.entry(Physicians.usual()));
            return ports;
        });
        return scene;
    }

    private static Token opened() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "keys");
            return SoftwareTokenAccess.in(folder, Realm.DEMONSTRATION).logIn(Pin.of("1234"), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CeremonyScene ceremony() {
        return ceremony;
    }

    /** The same stores, where something else tells of the clock. */
    CeremonyScene drifting(ClockReference reference) {
        StatusPorts before = stores();
        CeremonyScene drifting = new CeremonyScene(
                ceremony.ports()
                        .withAuthority(ceremony.ports()
                                .authority()
                                .withStatus(new StatusPorts(
                                        before.responders(),
                                        before.book(),
                                        before.codec(),
                                        before.files(),
                                        reference))),
                Realm.DEMONSTRATION);
        drifting.clock()
                .forward(Duration.between(
                        drifting.clock().instant(), ceremony.clock().instant()));
        return drifting;
    }

    CaKey key() {
        return new TokenCaKey(token, CODEC);
    }

    Token token() {
        return token;
    }

    StatusUseCases status() {
        return ceremony.system().status().orElseThrow();
    }

    StatusPorts stores() {
        return ceremony.ports().authority().status().orElseThrow();
    }

    /** By officers 3 and 4. */
    Ports ports() {
        return ceremony.ports();
    }

    Outcome<Responder> certify(AuthorityName authority) {
        return certify(authority, key());
    }

    Outcome<Responder> certify(AuthorityName authority, CaKey key) {
        return ceremony.use()
                .certifyResponder()
                .certify(
                        new CertifyResponder.Command(
                                Responder.Matter.STATUS, authority, ceremony.officer(4), token, key),
                        ceremony.officer(3));
    }

    CaGeneration generation(AuthorityName name) {
        return ceremony.ports()
                .work()
                .readOnly(() -> ceremony.ports().authority().generations().all().stream()
                        .filter(each -> AuthorityName.of(each).equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    IssuedCertificate issued(AuthorityName authority) {
        return done(ceremony.system()
                .issuance()
                .orElseThrow()
                .over(key())
                .issue()
                .issue(
                        new IssueCertificate.Command(
                                authority,
                                Requests.of(IssuingScene.newKey()),
                                IssuingScene.DOCTOR,
                                IssuingScene.FIVE_YEARS),
                        ceremony.keeper(1)));
    }

    void revoke(SerialNumber serial) {
        done(ceremony.system()
                .issuance()
                .orElseThrow()
                .revoke()
                .revoke(
                        new RevokeCertificate.Command(
                                serial, RevocationGround.LOSS, RevocationWording.BY_GROUND, Optional.empty()),
                        ceremony.keeper(1)));
    }

    List<SignAnswers.Signed> sign() {
        return done(status().sign(key()).sign(new SignAnswers.Command(false), ceremony.keeper(1)));
    }

    /** What the journal holds, each as it is told. */
    List<String> notes() {
        return ceremony.ports().journal().after(0, 1000).stream()
                .map(AuditEntry::detail)
                .toList();
    }

    /** What somebody would send who follows RFC 5019. */
    Der request(AuthorityName authority, SerialNumber serial, IssuerMark.Digest digest) {
        IssuerMark mark = STATUS.marks(generation(authority)).stream()
                .filter(each -> each.digest() == digest)
                .findFirst()
                .orElseThrow();
        return STATUS.request(new CertId(mark, serial.value()));
    }

    StatusReply ask(Der request, CaKey key) {
        return status().queries().answer(request, key);
    }
}
