package jp.mamis.cli.bench;

import static jp.mamis.application.hpki.ceremony.CeremonyScene.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.IssuanceUseCases;
import jp.mamis.application.hpki.ca.IssueCertificate;
import jp.mamis.application.hpki.ca.IssuedCertificate;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.PublishRevocationLists;
import jp.mamis.application.hpki.ca.RevokeCertificate;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.hpki.ceremony.CeremonyScene;
import jp.mamis.application.hpki.ceremony.CertifyResponder;
import jp.mamis.application.hpki.status.SignAnswers;
import jp.mamis.application.hpki.status.StatusUseCases;
import jp.mamis.application.kernel.Realm;
import jp.mamis.cli.boot.SoftHsmToken;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationWording;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ceremony.CeremonyPlan;
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

    private final EmbeddedPostgres server;
    private final Database database;
    private final TokenAccess access;
    private final Token token;
    private final CeremonyScene ceremony;

    /** @param folder where database, log and lists are kept, and nothing else is */
    BenchAuthority(Path folder) {
        server = EmbeddedPostgres.open(folder.resolve("postgres"), Durability.KEPT);
        execute(server.settings(), "drop database if exists " + NAME + " with (force)");
        execute(server.settings(), "create database " + NAME);
        database = WatchedDatabase.open(settings(), pool -> pool);
        try {
            Path files = Files.createTempDirectory(folder, "authority");
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
        ceremony.begun(CeremonyScene.plan(CaRealm.DEMONSTRATION, CeremonyPlan.Root.OWN, 1));
        for (int step = 0; step < STEPS; step++) {
            done(ceremony.step(token));
        }
        Ports ports = ceremony.ports();
        ports.work().inTransaction(() -> {
            ports.people()
                    .physicians()
                    .save(Physicians.usual(), ceremony.clock().instant());
            return ports;
        });
        done(ceremony.use()
                .certifyResponder()
                .certify(new CertifyResponder.Command(SIGN, ceremony.officer(4), token, key()), ceremony.officer(3)));
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
        return ceremony.ports()
                .work()
                .readOnly(() -> ceremony.ports().authority().generations().all().stream()
                        .filter(each -> AuthorityName.of(each).equals(SIGN))
                        .findFirst()
                        .orElseThrow());
    }

    IssuedCertificate issued(Der request) {
        return done(issuance()
                .over(key())
                .issue()
                .issue(
                        new IssueCertificate.Command(SIGN, request, IssuingScene.DOCTOR, IssuingScene.FIVE_YEARS),
                        ceremony.keeper(1)));
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
        execute(
                settings(),
                "insert into mamis.revocation select '" + generation().id().value()
                        + "', 170141183460469231731687303715884105728 + n * 7919, timestamptz '2026-01-01' + n * interval '1 s',"
                        + " 'LOSS', 'KEY_COMPROMISE', timestamptz '2030-01-01', timestamptz '2026-11-01'"
                        + " from generate_series(1, " + certificates + ") n");
    }

    Connection connection() throws SQLException {
        return database.dataSource().getConnection();
    }

    private DatabaseSettings settings() {
        return server.settings().withUrl(server.settings().url().replaceFirst("/[a-z_0-9]+(?=\\?|$)", "/" + NAME));
    }

    private static void execute(DatabaseSettings settings, String sql) {
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    @Override
    public void close() {
        token.close();
        access.close();
        database.close();
        server.close();
    }
}
