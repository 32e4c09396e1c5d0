package jp.mamis.web.hpki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.IssuedCertificate;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Proofs;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.fixture.Issuances;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ceremony.CaOfficer;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct;
import jp.mamis.pkcs11.Pkcs11Adapters;
import jp.mamis.pkcs11.software.SoftwareTokenAccess;

/** The sample federation with an authority of software keys that has certified a physician, in memory. */
final class CertificatesOnTheWeb {

    static final Token TOKEN = opened();

    final Ports ports;
    final IssuingScene scene;
    final IssuedCertificate first;
    final AssociationSystem system;
    final Time time;
    private final MovableClock clock;

    CertificatesOnTheWeb() {
        Ports bare = InMemoryPorts.answering(Pkcs11Adapters.statusCodec());
        ports = bare.withAuthority(bare.authority().withCodec(Pkcs11Adapters.codec()));
        scene = IssuingScene.begun(
                IssuingScene.Stores.of(ports, ports.authority().issuance().orElseThrow()),
                Pkcs11Adapters.codec(),
                TOKEN,
                Pkcs11Adapters.caKey(TOKEN));
        first = scene.issued(IssuingScene.SIGN);
        clock = new MovableClock(scene.now());
        time = new Time(clock);
        system = AssociationSystem.builder(ports)
                .clock(clock)
                .realm(Realm.DEMONSTRATION)
                .build();
        system.hierarchy().foundFederation().loadSample(Caller.automation("test"));
    }

    private static Token opened() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "keys");
            return SoftwareTokenAccess.in(folder, Realm.DEMONSTRATION).logIn(Pin.of("1234"), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another certificate of the key of the first, by another authority, as a re-issue makes it. */
    SerialNumber besideTheFirst(int number, AuthorityName authority) {
        CertificateOrder order = first.order();
        SerialNumber serial = Issuances.serial(number);
        scene.in(() -> {
            scene.stores()
                    .issuance()
                    .issuances()
                    .add(new Issuance.Planned(new CertificateOrder(
                                    Issuances.order(number).id(),
                                    scene.generation(authority).id(),
                                    serial,
                                    order.profile(),
                                    order.purpose(),
                                    order.holder(),
                                    order.key(),
                                    order.validity(),
                                    order.plannedAt()))
                            .prepared(first.certificate())
                            .issued(first.certificate(), scene.now()));
            return serial;
        });
        return serial;
    }

    /** A second later. */
    void forward() {
        clock.forward(Duration.ofSeconds(1));
    }

    /** Somebody with this duty at the body of that code. */
    Caller holding(Duty duty, String code) {
        return holder(
                1,
                List.of(new Grant(
                        duty,
                        system.hierarchy()
                                .currentHierarchy()
                                .get()
                                .findByCode(AssociationCode.parse(code))
                                .orElseThrow()
                                .id())));
    }

    /** An administrator of the national body who has proved nothing of late. */
    Caller withoutProof() {
        return withoutProof(holding(Duty.ASSOCIATION_ADMINISTRATION, "N1000"));
    }

    Caller withoutProof(Caller fresh) {
        return new Caller(
                fresh.actor(), fresh.person(), fresh.grants(), fresh.onBehalfOf(), fresh.channel(), fresh.request());
    }

    /** An officer of the authority, who has no duty at any body. */
    Caller keyOfficer() {
        return keyOfficer(7);
    }

    /** One of several. */
    Caller keyOfficer(int number) {
        Instant now = scene.now();
        AccountId account = new AccountId(new UUID(1, number));
        ports.work().inTransaction(() -> {
            ports.authority()
                    .officers()
                    .save(new CaOfficer(
                            account,
                            new TwoPersonAct(
                                    new AccountId(new UUID(1, 8)),
                                    now,
                                    Optional.of(new AccountId(new UUID(1, 9))),
                                    Optional.of(now)),
                            Optional.empty()));
            return account;
        });
        return holder(number, List.of());
    }

    private static Caller holder(int number, List<Grant> grants) {
        return new Caller(
                        new Actor.Holder(new AccountId(new UUID(1, number))),
                        Optional.empty(),
                        grants,
                        Optional.empty(),
                        Channel.PAGE,
                        "test")
                .having(Proofs.FRESH);
    }
}
