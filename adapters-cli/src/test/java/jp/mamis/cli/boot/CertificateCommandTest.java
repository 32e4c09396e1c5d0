package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.AuthorityDrafts;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.Requests;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenKey;
import jp.mamis.application.kernel.Realm;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.fixture.Qualifications;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyLabel;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.hpki.ceremony.Activation.Purpose;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import jp.mamis.pkcs11.Pkcs11Adapters;
import jp.mamis.pkcs11.software.SoftwareTokenAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Issuing, revoking and listing as an officer types it, on a real database and keys of software. */
class CertificateCommandTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final CertificateCodec CODEC = Pkcs11Adapters.codec();
    private static final KeyPair KEY = Requests.key(2048);
    private static final AccountId FIRST = new AccountId(new UUID(0x7206L, 1));
    private static final AccountId SECOND = new AccountId(new UUID(0x7206L, 2));

    @TempDir
    private Path folder;

    private InProcess mamis;
    private Ports ports;
    private String officer;

    @BeforeEach
    void there_are_authorities_a_doctor_and_an_officer() {
        DATABASE.empty();
        PersistenceAdapters adapters = TestAdapters.over(DATABASE.database());
        Ports bare = adapters.ports();
        ports = bare.withAuthority(bare.authority().withIssuance(adapters.issuance(folder)));
        mamis = InProcess.demonstration(ports).withKeysIn(folder.resolve("keys"));
        mamis.run("association", "load-sample");
        officer = Administrator.of("N1000", mamis).token();
        try (Token token = SoftwareTokenAccess.in(folder.resolve("keys"), Realm.DEMONSTRATION)
                .logIn(Pin.of("1234"), false)) {
            AuthorityDrafts drafts = new AuthorityDrafts(CODEC, token);
            TokenKey rootKey = token.generate(KeyLabel.parse("root-1"), KeyAlgorithm.RSA_2048);
            TokenKey key = token.generate(KeyLabel.parse("sign-1"), KeyAlgorithm.RSA_2048);
            CaGeneration root = drafts.root(rootKey);
            ports.work().inTransaction(() -> {
                ports.authority().generations().add(root);
                ports.authority().generations().add(drafts.below(root, rootKey, CertificatePurpose.SIGNING, key));
                ports.people().physicians().save(Physicians.usual(), Instant.EPOCH);
                ports.qualifications().facts().add(Qualifications.entry(Physicians.usual()));
                return root;
            });
        }
        for (CaGeneration each : ports.work().readOnly(ports.authority().generations()::all)) {
            activate(each, Purpose.ISSUING, Optional.empty());
            activate(each, Purpose.STATUS, Optional.empty());
        }
    }

    /** By two officers an hour ago. */
    private void activate(CaGeneration generation, Purpose purpose, Optional<Instant> ended) {
        Instant at = Instant.now().minus(Duration.ofHours(1));
        ports.work().inTransaction(() -> {
            ports.authority()
                    .activations()
                    .save(new Activation(
                            UUID.randomUUID(),
                            generation.id(),
                            purpose,
                            new TwoPersonAct(FIRST, at, Optional.of(SECOND), Optional.of(at)),
                            2,
                            Optional.of(at.plus(Duration.ofHours(2))),
                            ended,
                            ended.map(by -> FIRST)));
            return generation;
        });
    }

    @Test
    void a_key_that_officers_have_not_activated_or_have_put_to_rest_signs_nothing() throws IOException {
        for (CaGeneration each : ports.work().readOnly(ports.authority().generations()::all)) {
            activate(each, Purpose.ISSUING, Optional.of(Instant.now().minusSeconds(1)));
            activate(each, Purpose.STATUS, Optional.of(Instant.now().minusSeconds(1)));
        }

        Ended issued = issue(request(Requests.of(KEY)));
        Ended published = as("crl", "publish");

        assertThat(issued.code()).as(issued.toString()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(issued.err()).contains("活性化されていません");
        assertThat(published.err()).contains("活性化されていません");
        assertThat(as("certificate", "list", "--format", "json").out().strip()).isEqualTo("[]");
        assertThat(as("certificate", "reconcile", "--format", "csv").out()).contains("0,0,0,0,0,0");
        assertThat(folder.resolve("repository").resolve("crl-sign1.crl")).doesNotExist();
    }

    @Test
    @Proves("URGENT_LIST")
    void a_certificate_is_issued_shown_revoked_and_listed() throws IOException {
        Ended issued = issue(
                request(Requests.of(KEY)), "--out", folder.resolve("doctor.pem").toString());
        assertThat(issued.code()).as(issued.toString()).isZero();
        CertificateFacts facts = read(folder.resolve("doctor.pem"));
        String serial = facts.serial().toString(16);
        assertThat(facts.subject().toString()).isEqualTo("C=JP, CN=Taro Mihon, serialNumber=TESTD660001");
        assertThat(as("certificate", "show", serial).out()).contains("有効", "TESTD660001");
        assertThat(as("certificate", "list", "--format", "csv").out().lines()).hasSize(2);

        Ended revoked = as("certificate", "revoke", serial, "--reason", "LOSS", "--yes");

        assertThat(revoked.code()).as(revoked.toString()).isZero();
        assertThat(revoked.out()).contains("失効", "紛失・盗難", "鍵の危殆化（1）");
        assertThat(revoked.err()).contains("すぐに発行します");
        Der list = Der.of(Files.readAllBytes(folder.resolve("repository").resolve("crl-sign1.crl")));
        assertThat(CODEC.readList(list).accepted().orElseThrow().entries()).containsOnlyKeys(facts.serial());
        assertThat(as("crl", "list", "--authority", "sign1", "--format", "csv").out())
                .contains("HOLDERS,1,");
        Ended again = as("certificate", "revoke", serial, "--reason", "DAMAGE", "--yes");
        assertThat(again.out()).contains("紛失・盗難");
        assertThat(again.err()).contains("すでに失効しています");
    }

    @Test
    void all_lists_are_published_by_the_operator_and_everything_is_accounted_for() {
        mamis.with("MAMIS_TOKEN", "");
        Ended published = mamis.typing("1234\n").run("crl", "publish", "--format", "csv");
        Ended reconciled = mamis.typing("1234\n").run("certificate", "reconcile", "--format", "csv");

        assertThat(published.code()).as(published.toString()).isZero();
        assertThat(published.out()).contains("RARL,1,", "SARL,1,", "HOLDERS,1,");
        assertThat(folder.resolve("repository").resolve("root1.cer")).exists();
        assertThat(reconciled.code()).isZero();
        assertThat(reconciled.out()).contains("0,0,0,0,0,0");
    }

    @Test
    void lists_of_an_outside_root_are_loaded_and_tell_which_of_our_authorities_it_revoked() {
        List<CaGeneration> generations = ports.work().readOnly(ports.authority().generations()::all);
        ports.work()
                .inTransaction(() -> ports.authority()
                        .issuance()
                        .orElseThrow()
                        .revocations()
                        .keep(Revocation.ofAuthority(
                                generations.get(0).id(),
                                generations.get(1),
                                RevocationGround.LOSS,
                                RevocationReason.KEY_COMPROMISE,
                                Instant.now())));
        assertThat(as("crl", "publish").code()).isZero();
        Path lists = folder.resolve("repository");
        String[] load = {
            "crl",
            "load",
            lists.resolve("rarl1.crl").toString(),
            lists.resolve("sarl1.crl").toString(),
            "--format",
            "csv"
        };

        Ended ofNobody = as(load);
        ports.work().inTransaction(() -> {
            ports.authority().outside().add(generations.get(0).certificate(), Instant.now());
            return ports;
        });
        Ended loaded = as(load);

        assertThat(ofNobody.code()).as(ofNobody.toString()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(loaded.code()).as(loaded.toString()).isZero();
        assertThat(loaded.out().lines()).hasSize(3);
        assertThat(loaded.err()).containsOnlyOnce("sign1 の失効を示しています");
        assertThat(ports.work().readOnly(() -> ports.authority().outside().lists(Optional.empty())))
                .hasSize(2);
        assertThat(mamis.with("MAMIS_TOKEN", "").run(load).code())
                .as("the operator, for whom a timer does it")
                .isZero();
        officer = Administrator.of("1401A", mamis).token();
        assertThat(as(load).code()).isEqualTo(ExitCode.NOT_REACHED.number());
    }

    @Test
    void bad_requests_and_strangers_hear_why() throws IOException {
        assertThat(issue(request(Requests.withSha1(KEY))).err()).contains("安全でない");
        assertThat(issue(request(Requests.forAnother(KEY))).code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(issue(Files.writeString(folder.resolve("empty.pem"), "")).code())
                .isEqualTo(ExitCode.REFUSED.number());
        assertThat(as("certificate", "show", "ABCDEF").code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(as("certificate", "show", "XYZ").code()).isEqualTo(ExitCode.MISUSED.number());
        officer = Administrator.of("1401A", mamis).token();
        assertThat(issue(request(Requests.of(KEY))).code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(as("certificate", "list").code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(as("crl", "publish").code()).isEqualTo(ExitCode.NOT_REACHED.number());
    }

    @Test
    void a_wrong_pin_leaves_nothing_behind() throws IOException {
        mamis.with("MAMIS_TOKEN", officer);

        Ended wrong = mamis.typing("9999\n").run(words(request(Requests.of(KEY))));

        assertThat(wrong.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(as("certificate", "list", "--format", "json").out().strip()).isEqualTo("[]");
        assertThat(issue(folder.resolve("request.pem")).code()).isZero();
    }

    private Path request(Der request) throws IOException {
        return Files.writeString(
                folder.resolve("request.pem"),
                "-----BEGIN CERTIFICATE REQUEST-----\n"
                        + Base64.getMimeEncoder().encodeToString(request.bytes())
                        + "\n-----END CERTIFICATE REQUEST-----\n");
    }

    private Ended issue(Path request, String... more) {
        String[] words = words(request);
        return as(Stream.concat(List.of(words).stream(), List.of(more).stream()).toArray(String[]::new));
    }

    private static String[] words(Path request) {
        return new String[] {
            "certificate", "issue", "--authority", "sign1", "--request", request.toString(), "--licence", "660001"
        };
    }

    private Ended as(String... words) {
        return mamis.with("MAMIS_TOKEN", officer).typing("1234\n").run(words);
    }

    private static CertificateFacts read(Path pem) throws IOException {
        String text = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return CODEC.read(Der.of(Base64.getDecoder().decode(text))).accepted().orElseThrow();
    }
}
