package jp.mamis.pkcs11.ca;

import static jp.mamis.application.hpki.ceremony.CeremonyScene.done;
import static jp.mamis.pkcs11.ca.StatusScene.CODEC;
import static jp.mamis.pkcs11.ca.StatusScene.SIGN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.CertificateQueries;
import jp.mamis.application.hpki.ca.IssuanceUseCases;
import jp.mamis.application.hpki.ca.IssuedCertificate;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.application.hpki.ca.PublishRevocationLists;
import jp.mamis.application.hpki.ceremony.RevokeAuthority;
import jp.mamis.application.hpki.verification.VerificationPorts;
import jp.mamis.application.hpki.verification.VerificationUseCases;
import jp.mamis.application.hpki.verification.VerifyCertificate;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.IssuanceId;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.hpki.ca.ListScope;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationListFacts;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ceremony.AuthorityRevocation.Ground;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct.Move;
import jp.mamis.domain.hpki.status.IssuerMark.Digest;
import jp.mamis.domain.hpki.verification.Verdict;
import jp.mamis.pkcs11.x509.JdkPathOpinion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An authority is revoked, and what its lists, a verification and the answers about status say then. */
class RevokeAuthorityTest {

    @TempDir
    private Path folder;

    private StatusScene scene;

    @BeforeEach
    void begun() {
        scene = StatusScene.begun(KeyAlgorithm.P_384);
    }

    @Test
    @Proves("hpki.ceremony.AuthorityRevocation")
    void the_list_of_its_root_names_it_and_all_it_issued_falls() throws Exception {
        IssuedCertificate first = scene.issued(SIGN);
        IssuedCertificate lost = scene.issued(SIGN);
        IssuedCertificate logIn = scene.issued(IssuingScene.AUTH);
        scene.revoke(lost.order().serial());
        published();
        assertThat(verified(first).result()).isEqualTo(Verdict.Result.GOOD);

        RevokeAuthority.Revoked done = revoked(SIGN, Ground.COMPROMISED);

        assertThat(done.fallen()).containsExactly(SIGN);
        assertThat(done.certificates()).isEqualTo(1);
        assertThat(done.listed()).isTrue();
        assertThat(use().queries().due()).contains(IssuingScene.ROOT, SIGN).doesNotContain(IssuingScene.AUTH);
        List<ListIssue> lists = published();
        assertThat(use().queries().due()).isEmpty();
        assertThat(openssl(list(lists, ListScope.SARL))).contains("CA Compromise");
        assertThat(openssl(list(lists, ListScope.RARL))).contains("No Revoked Certificates");
        assertThat(read(list(lists, ListScope.SARL)).entries())
                .containsOnlyKeys(scene.generation(SIGN).authority().serial().value());
        assertThat(revocations(SIGN))
                .extracting(Revocation::ground)
                .containsExactlyInAnyOrder(RevocationGround.LOSS, RevocationGround.AUTHORITY_COMPROMISED);
        assertThat(verified(first).findings().toString()).contains("CHAIN_REVOKED", "reason=2");
        assertThat(verified(logIn, CertificatePurpose.AUTHENTICATION).result()).isEqualTo(Verdict.Result.GOOD);
    }

    @Test
    void answers_about_what_it_issued_say_revoked_and_nobody_new_is_certified_to_answer() {
        done(scene.certify(SIGN));
        IssuedCertificate certificate = scene.issued(SIGN);
        scene.sign();
        Der request = scene.request(SIGN, certificate.order().serial(), Digest.SHA_256);
        Der good = scene.ask(request, StatusScene.CLOSED).response();

        revoked(SIGN, Ground.SUPERSEDED);

        assertThat(scene.ask(request, StatusScene.CLOSED).response()).isNotEqualTo(good);
        assertThat(scene.certify(SIGN).refusals().orElseThrow().contains(CeremonyRefusal.GENERATION_REVOKED))
                .isTrue();
        assertThat(revocations(SIGN)).extracting(Revocation::published).containsExactly(RevocationReason.SUPERSEDED);
    }

    @Test
    @Proves("hpki.ceremony.AuthorityRevocation")
    void with_a_root_falls_what_is_below_it_and_nobody_is_told_to_trust_it() {
        scene.issued(SIGN);
        scene.issued(IssuingScene.AUTH);
        revoked(IssuingScene.AUTH, Ground.CEASED);
        assertThat(use().queries().published(Optional.empty()).roots()).hasSize(1);

        RevokeAuthority.Revoked done = revoked(IssuingScene.ROOT, Ground.COMPROMISED);

        assertThat(done.fallen()).containsExactly(IssuingScene.ROOT, SIGN);
        assertThat(done.certificates()).isEqualTo(1);
        assertThat(use().queries().published(Optional.empty()).roots()).isEmpty();
        assertThat(use().queries().published(Optional.empty()).authorities()).hasSize(2);
        List<ListIssue> lists = published();
        assertThat(read(list(lists, ListScope.RARL)).entries()).hasSize(1);
        assertThat(read(list(lists, ListScope.SARL)).entries()).hasSize(2);
        assertThat(revocations(IssuingScene.AUTH))
                .extracting(Revocation::ground)
                .containsExactly(RevocationGround.AUTHORITY_ENDED);
    }

    /** As one that was planned by somebody who had not heard of the revocation. */
    @Test
    void what_is_found_of_it_later_falls_with_the_next_list() {
        CertificateOrder known = scene.issued(SIGN).order();
        revoked(SIGN, Ground.COMPROMISED);
        CertificateOrder late = new CertificateOrder(
                new IssuanceId(new UUID(7, 7)),
                known.authority(),
                new SerialNumber(known.serial().value().add(BigInteger.ONE)),
                known.profile(),
                known.purpose(),
                known.holder(),
                Der.ofHex("0102"),
                known.validity(),
                known.plannedAt());
        Ports ports = scene.ceremony().ports();
        ports.work().inTransaction(() -> {
            ports.authority().issuance().orElseThrow().issuances().add(new Issuance.Planned(late));
            return late;
        });

        published();

        assertThat(revocations(SIGN)).extracting(Revocation::serial).contains(late.serial());
    }

    @Test
    void the_log_outside_the_database_tells_of_it() {
        revoked(SIGN, Ground.COMPROMISED);

        assertThat(notes()).anyMatch(note -> note.contains("AUTHORITY_COMPROMISED"));
    }

    private List<String> notes() {
        List<String> read = new ArrayList<>();
        scene.ceremony().ports().authority().issuance().orElseThrow().log().read(note -> read.add(note.toString()));
        return read;
    }

    private RevokeAuthority.Revoked revoked(AuthorityName name, Ground ground) {
        RevokeAuthority revoke = scene.ceremony().use().revokeAuthority();
        CaGeneration generation = scene.generation(name);
        done(revoke.revoke(
                new RevokeAuthority.Command(generation.id(), ground, Move.ASK),
                scene.ceremony().officer(3)));
        return done(revoke.revoke(
                new RevokeAuthority.Command(generation.id(), ground, Move.CONFIRM),
                scene.ceremony().officer(4)));
    }

    private IssuanceUseCases use() {
        return scene.ceremony().system().issuance().orElseThrow();
    }

    private List<ListIssue> published() {
        return done(use().over(scene.key())
                .publish()
                .publish(
                        new PublishRevocationLists.Command(Optional.empty()),
                        scene.ceremony().keeper(1)));
    }

    private static Der list(List<ListIssue> lists, ListScope scope) {
        return lists.stream()
                .filter(each -> each.scope() == scope)
                .findFirst()
                .flatMap(ListIssue::content)
                .orElseThrow();
    }

    private static RevocationListFacts read(Der list) {
        return done(CODEC.readList(list));
    }

    private List<Revocation> revocations(AuthorityName name) {
        return scene.ceremony()
                .ports()
                .work()
                .readOnly(() -> scene.ceremony()
                        .ports()
                        .authority()
                        .issuance()
                        .orElseThrow()
                        .revocations()
                        .of(scene.generation(name).id()));
    }

    private Verdict verified(IssuedCertificate certificate) {
        return verified(certificate, CertificatePurpose.SIGNING);
    }

    private Verdict verified(IssuedCertificate certificate, CertificatePurpose purpose) {
        CertificateQueries.Published ours = use().queries().published(Optional.empty());
        return new VerificationUseCases(
                        new VerificationPorts(CODEC, new JdkPathOpinion()),
                        Clock.fixed(scene.ceremony().clock().instant(), ZoneOffset.UTC))
                .verifyCertificate()
                .verify(
                        new VerifyCertificate.Command(
                                facts(certificate.certificate()),
                                Stream.of(SIGN, IssuingScene.AUTH)
                                        .map(name ->
                                                facts(scene.generation(name).certificate()))
                                        .toList(),
                                List.of(facts(
                                        scene.generation(IssuingScene.ROOT).certificate())),
                                ours.lists().stream()
                                        .map(RevokeAuthorityTest::read)
                                        .toList(),
                                Optional.empty(),
                                purpose,
                                CaRealm.DEMONSTRATION,
                                true),
                        scene.ceremony().keeper(1));
    }

    private static CertificateFacts facts(Der certificate) {
        return done(CODEC.read(certificate));
    }

    private String openssl(Der list) throws IOException {
        Path file = Files.write(folder.resolve("list.crl"), list.bytes());
        Process tool = new ProcessBuilder("openssl", "crl", "-inform", "DER", "-noout", "-text", "-in", file.toString())
                .redirectErrorStream(true)
                .start();
        return new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
