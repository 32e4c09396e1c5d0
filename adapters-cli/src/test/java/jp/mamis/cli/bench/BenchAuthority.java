package jp.mamis.cli.bench;

import static jp.mamis.application.hpki.ceremony.CeremonyScene.done;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.AskReissue;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.application.hpki.ca.ConfirmReissue;
import jp.mamis.application.hpki.ca.IssuanceUseCases;
import jp.mamis.application.hpki.ca.IssueCertificate;
import jp.mamis.application.hpki.ca.IssuedCertificate;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.PublishRevocationLists;
import jp.mamis.application.hpki.ca.ReconcileIssuances;
import jp.mamis.application.hpki.ca.ReissueStanding;
import jp.mamis.application.hpki.ca.Requests;
import jp.mamis.application.hpki.ca.RevokeCertificate;
import jp.mamis.application.hpki.ca.RunReissue;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.hpki.ceremony.ActivateGeneration;
import jp.mamis.application.hpki.ceremony.CeremonyScene;
import jp.mamis.application.hpki.ceremony.CertifyResponder;
import jp.mamis.application.hpki.ceremony.ConfirmActivation;
import jp.mamis.application.hpki.status.SignAnswers;
import jp.mamis.application.hpki.status.StatusUseCases;
import jp.mamis.application.kernel.Realm;
import jp.mamis.cli.boot.SoftHsmToken;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Qualifications;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateDraft;
import jp.mamis.domain.hpki.ca.CertificateProfiles;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.CommonName;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.HcRole;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.IssuanceId;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationWording;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectName;
import jp.mamis.domain.hpki.ca.SubjectNumber;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.hpki.ceremony.CeremonyPlan;
import jp.mamis.domain.hpki.status.CertId;
import jp.mamis.domain.hpki.status.IssuerMark;
import jp.mamis.domain.hpki.status.Responder;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.persistence.Database;
import jp.mamis.persistence.DatabaseSettings;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.WatchedDatabase;
import jp.mamis.persistence.embedded.Durability;
import jp.mamis.persistence.embedded.EmbeddedPostgres;
import jp.mamis.pkcs11.Pkcs11Adapters;
import jp.mamis.pkcs11.token.ModuleTokenAccess;

/** An authority after its ceremony: keys of RSA-2048 on a token of SoftHSM, a database of its own, the log of issuing on disk. */
final class BenchAuthority implements AutoCloseable {

    static final AuthorityName SIGN = IssuingScene.SIGN;
    private static final String NAME = "bench_authority";
    private static final int STEPS = 6;
    /** Nobody of a demonstration. */
    private static final int DOCTOR = 888_801;

    private static final int FIRST_DOCTOR = 700_000;
    private static final int HOURS = 12;
    private static final int KEPT_TOGETHER = 250;

    private final EmbeddedPostgres server;
    private final Database database;
    private final TokenAccess access;
    private final Token token;
    private final CeremonyScene ceremony;
    private final Path files;
    private final Random random = new Random(2);

    /** @param folder where database, log and lists are kept, and nothing else is */
    BenchAuthority(Path folder) {
        server = EmbeddedPostgres.open(folder.resolve("postgres"), Durability.KEPT);
        BenchDatabases.execute(server.settings(), "drop database if exists " + NAME + " with (force)");
        BenchDatabases.execute(server.settings(), "create database " + NAME);
        database = WatchedDatabase.open(settings(), pool -> pool);
        try {
            files = Files.createTempDirectory(folder, "authority");
            access = ModuleTokenAccess.reach(SoftHsmToken.made());
            token = access.logIn(Pin.of("1234"), false);
            PersistenceAdapters adapters = TestAdapters.over(database);
            Ports ports = adapters.ports();
            ceremony = new CeremonyScene(
                            ports.withAuthority(ports.authority()
                                    .withCodec(Pkcs11Adapters.codec())
                                    .withIssuance(adapters.issuance(files))
                                    .withStatus(adapters.status(files, Pkcs11Adapters.statusCodec()))),
                            Realm.DEMONSTRATION)
                    .prepared()
                    .withOfficers();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException("a token of SoftHSM is needed", failure);
        }
        begin();
    }

    private void begin() {
        ceremony.clock().forward(Duration.between(ceremony.clock().instant(), IssuingScene.NOON));
        nextGeneration(1);
        Ports ports = ceremony.ports();
        ports.work().inTransaction(() -> {
            Physician doctor = Physicians.known(
                    DOCTOR, Physicians.data().number(Integer.toString(DOCTOR)).build());
            ports.people().physicians().save(doctor, ceremony.clock().instant());
            ports.qualifications().facts().add(Qualifications.entry(doctor));
            return ports;
        });
        done(ceremony.use()
                .certifyResponder()
                .certify(
                        new CertifyResponder.Command(Responder.Matter.STATUS, SIGN, ceremony.officer(4), token, key()),
                        ceremony.officer(3)));
    }

    /** Root and authorities of that number, by a ceremony. */
    void nextGeneration(int number) {
        ceremony.begun(CeremonyScene.plan(CaRealm.DEMONSTRATION, CeremonyPlan.Root.OWN, number));
        for (int step = 0; step < STEPS; step++) {
            done(ceremony.step(token));
        }
    }

    /** The folder of log, lists and answers. */
    Path files() {
        return files;
    }

    Instant now() {
        return ceremony.clock().instant();
    }

    /** What asks about a certificate that is issued now. */
    Der question() {
        return question(Requests.of(IssuingScene.newKey()));
    }

    Der question(Der request) {
        SerialNumber serial = issued(request).order().serial();
        IssuerMark mark = Pkcs11Adapters.statusCodec().marks(generation()).get(0);
        return Pkcs11Adapters.statusCodec().request(new CertId(mark, serial.value()));
    }

    Token token() {
        return token;
    }

    CaKey key() {
        return Pkcs11Adapters.caKey(token);
    }

    StatusUseCases status() {
        return ceremony.system().status().orElseThrow();
    }

    private IssuanceUseCases issuance() {
        return ceremony.system().issuance().orElseThrow();
    }

    CaGeneration generation() {
        return generation(1);
    }

    /** The signing authority's of that number. */
    CaGeneration generation(int number) {
        AuthorityName name = new AuthorityName(CaDuty.SIGNING, number);
        return ceremony.ports()
                .work()
                .readOnly(() -> ceremony.ports().authority().generations().all().stream()
                        .filter(each -> AuthorityName.of(each).equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    IssuedCertificate issued(Der request) {
        return done(issuance()
                .over(key())
                .issue()
                .issue(
                        new IssueCertificate.Command(
                                SIGN, request, new LicenceNumber(Integer.toString(DOCTOR)), IssuingScene.FIVE_YEARS),
                        ceremony.keeper(1)));
    }

    /** A doctor for each of these keys, with a certificate of the first generation, as if over the years. */
    void certified(List<PublicKey> keys) {
        CaGeneration first = generation();
        for (int from = 0; from < keys.size(); from += KEPT_TOGETHER) {
            int begin = from;
            int end = Math.min(keys.size(), from + KEPT_TOGETHER);
            ceremony.ports().work().inTransaction(() -> {
                List<Issuance.Issued> issued = new ArrayList<>();
                for (int i = begin; i < end; i++) {
                    Physician doctor = Physicians.known(
                            FIRST_DOCTOR + i,
                            Physicians.data()
                                    .number(Integer.toString(FIRST_DOCTOR + i))
                                    .build());
                    ceremony.ports()
                            .people()
                            .physicians()
                            .save(doctor, ceremony.clock().instant());
                    ceremony.ports().qualifications().facts().add(Qualifications.entry(doctor));
                    issued.add(issued(first, FIRST_DOCTOR + i, keys.get(i)));
                }
                ceremony.ports()
                        .authority()
                        .issuance()
                        .orElseThrow()
                        .issuances()
                        .addAll(issued);
                return issued;
            });
        }
        done(issuance()
                .over(key())
                .reconcile()
                .reconcile(new ReconcileIssuances.Command(false, true), ceremony.keeper(1)));
        BenchDatabases.execute(settings(), "analyze");
    }

    private Issuance.Issued issued(CaGeneration by, int licence, PublicKey key) {
        CertificateCodec codec = Pkcs11Adapters.codec();
        CertificateDraft draft = new CertificateDraft(
                CertificateProfiles.hpki(CaRealm.DEMONSTRATION, CertificatePurpose.SIGNING),
                by.authority(),
                new SubjectName.Practitioner(
                        new CommonName("Taro Mihon"),
                        SubjectNumber.of(new LicenceNumber(Integer.toString(licence)), CaRealm.DEMONSTRATION),
                        new PersonName("見本", "太郎"),
                        HcRole.MEDICAL_DOCTOR),
                Validity.wholeMonths(YearMonth.of(2026, 11), IssuingScene.FIVE_YEARS),
                new SerialNumber(new BigInteger(127, random).setBit(126)),
                codec.readKey(Der.of(key.getEncoded())).accepted().orElseThrow());
        Der bytes = codec.encode(draft);
        Instant at = ceremony.clock().instant();
        return new Issuance.Planned(draft.ordered(new IssuanceId(new UUID(licence, licence)), by.id(), at))
                .prepared(bytes)
                .issued(codec.signed(bytes, key().sign(by, bytes)), at);
    }

    List<Issuance> issuedBy(CaGeneration generation) {
        return ceremony
                .ports()
                .work()
                .readOnly(() -> ceremony.ports()
                        .authority()
                        .issuance()
                        .orElseThrow()
                        .issuances()
                        .issued(Optional.empty(), Integer.MAX_VALUE))
                .stream()
                .filter(each -> each.order().authority().equals(generation.id()))
                .toList();
    }

    /** Asked by one officer and confirmed by another, who activate the generation that issues. */
    UUID reissueOrdered(int from, int to) {
        done(ceremony.use()
                .activateGeneration()
                .activate(
                        new ActivateGeneration.Command(generation(to).id(), Activation.Purpose.ISSUING, HOURS),
                        ceremony.officer(3)));
        done(ceremony.use()
                .confirmActivation()
                .confirm(
                        new ConfirmActivation.Command(generation(to).id(), Activation.Purpose.ISSUING),
                        ceremony.officer(4)));
        UUID asked = done(issuance()
                        .reissuing()
                        .ask()
                        .ask(
                                new AskReissue.Command(
                                        new AuthorityName(CaDuty.SIGNING, from),
                                        new AuthorityName(CaDuty.SIGNING, to),
                                        Optional.empty()),
                                ceremony.officer(3)))
                .reissue()
                .id();
        done(issuance().reissuing().confirm().confirm(new ConfirmReissue.Command(asked), ceremony.officer(4)));
        return asked;
    }

    ReissueStanding reissue(UUID order) {
        return done(issuance()
                .over(ceremony.use().activated(key(), Activation.Purpose.ISSUING))
                .reissue()
                .run(new RunReissue.Command(order, RunReissue.TOGETHER), ceremony.officer(3)));
    }

    void revoke(SerialNumber serial) {
        done(issuance()
                .revoke()
                .revoke(
                        new RevokeCertificate.Command(
                                serial, RevocationGround.LOSS, RevocationWording.BY_GROUND, Optional.empty()),
                        ceremony.keeper(1)));
    }

    ListIssue published() {
        List<ListIssue> lists = done(issuance()
                .over(key())
                .publish()
                .publish(new PublishRevocationLists.Command(Optional.of(SIGN)), ceremony.keeper(1)));
        return lists.stream()
                .max((one, other) -> Integer.compare(one.entries(), other.entries()))
                .orElseThrow();
    }

    /** Answers of everything that has none, laid out as files. */
    void answered() {
        done(status().sign(key()).sign(new SignAnswers.Command(false), ceremony.keeper(1)));
        status().lay().lay();
    }

    /** So many that were revoked, as if over the years. */
    void manyRevoked(int certificates) {
        BenchDatabases.execute(
                settings(),
                "insert into mamis.revocation select '" + generation().id().value()
                        + "', 170141183460469231731687303715884105728 + n * 7919, timestamptz '2026-01-01' + n * interval '1 s',"
                        + " 'LOSS', 'KEY_COMPROMISE', timestamptz '2030-01-01', timestamptz '2026-11-01'"
                        + " from generate_series(1, " + certificates + ") n");
    }

    Connection connection() throws SQLException {
        return database.dataSource().getConnection();
    }

    DatabaseSettings settings() {
        return BenchDatabases.named(server, NAME);
    }

    @Override
    public void close() {
        token.close();
        access.close();
        database.close();
        server.close();
    }
}
