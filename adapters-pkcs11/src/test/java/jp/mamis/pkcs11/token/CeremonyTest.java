package jp.mamis.pkcs11.token;

import static jp.mamis.application.hpki.ceremony.CeremonyScene.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.CertificateQueries;
import jp.mamis.application.hpki.ca.IssuancePorts;
import jp.mamis.application.hpki.ca.IssuanceUseCases;
import jp.mamis.application.hpki.ca.IssueCertificate;
import jp.mamis.application.hpki.ca.IssuedCertificate;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.application.hpki.ca.KeepOutsideList;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.PublishRevocationLists;
import jp.mamis.application.hpki.ca.Requests;
import jp.mamis.application.hpki.ca.RevokeCertificate;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.hpki.ca.TokenKey;
import jp.mamis.application.hpki.ceremony.BeginCeremony;
import jp.mamis.application.hpki.ceremony.CeremonyScene;
import jp.mamis.application.hpki.ceremony.OutsideCertificate;
import jp.mamis.application.hpki.ceremony.PerformStep;
import jp.mamis.application.hpki.ceremony.SignMinutes;
import jp.mamis.application.hpki.verification.VerificationUseCases;
import jp.mamis.application.hpki.verification.VerifyCertificate;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.fixture.Qualifications;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.CertificateProfile;
import jp.mamis.domain.hpki.ca.CertificateProfiles;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyLabel;
import jp.mamis.domain.hpki.ca.LintCode;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.hpki.ca.RequestFacts;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationWording;
import jp.mamis.domain.hpki.ceremony.Ceremony;
import jp.mamis.domain.hpki.ceremony.CeremonyPlan;
import jp.mamis.domain.hpki.ceremony.CeremonyPlan.Root;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.hpki.ceremony.CeremonyStep;
import jp.mamis.domain.hpki.ceremony.CeremonyTask.Act;
import jp.mamis.domain.hpki.verification.Verdict;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.kernel.Version;
import jp.mamis.pkcs11.Pkcs11Adapters;
import jp.mamis.pkcs11.ca.TokenCaKey;
import jp.mamis.pkcs11.software.SoftwareTokenAccess;
import jp.mamis.pkcs11.x509.BouncyCastleCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole ceremonies on a token of SoftHSM; stores are in memory. */
class CeremonyTest {

    private static final String SHA_256_WITH_RSA = "06092A864886F70D01010B";
    private static final String SHA_1_WITH_RSA = "06092A864886F70D010105";
    private static final BouncyCastleCodec CODEC = new BouncyCastleCodec();

    @TempDir
    private Path folder;

    private TokenAccess access;
    private Token token;
    private CeremonyScene scene;

    @BeforeEach
    void officers_have_a_token() throws IOException, InterruptedException {
        access = ModuleTokenAccess.reach(
                SoftHsm.token("ceremony-" + UUID.randomUUID().toString().substring(0, 8)));
        token = access.logIn(Pin.of("1234"), false);
        scene = scene(Realm.DEMONSTRATION);
    }

    @AfterEach
    void let_go() {
        token.close();
        access.close();
    }

    @Test
    @Proves("hpki.ca.ProfilePolicy")
    void no_authority_is_made_by_a_profile_that_was_changed() {
        CertificateProfile now = CertificateProfiles.root(CaRealm.DEMONSTRATION);
        scene.ports()
                .work()
                .inTransaction(() -> scene.ports()
                        .authority()
                        .profiles()
                        .first(
                                now.withJapanese(false, now.version()),
                                scene.clock().instant()));
        scene.begun(CeremonyScene.plan(CaRealm.DEMONSTRATION, CeremonyPlan.Root.OWN, 1));
        CeremonyScene.done(scene.step(token));

        assertThat(scene.step(token).refusals().orElseThrow().first().code()).isEqualTo(IssuingRefusal.PROFILE_CHANGED);
    }

    private static CeremonyScene scene(Realm realm) {
        Ports ports = InMemoryPorts.ports();
        return new CeremonyScene(ports.withAuthority(ports.authority().withCodec(CODEC)), realm)
                .prepared()
                .withOfficers();
    }

    private static CeremonyPlan plan(Root root) {
        return CeremonyScene.plan(CaRealm.DEMONSTRATION, root, 1);
    }

    @Test
    @Proves({"hpki.ceremony.AuthorityNames", "OTHER_TOOL_AGREES"})
    void a_root_and_its_authorities_are_made_and_an_independent_tool_follows_their_path() throws Exception {
        scene.begun(plan(Root.OWN));

        Ceremony whole = performed(6);

        assertThat(whole.isUnderWay()).isFalse();
        assertThat(generations())
                .extracting(CaGeneration::duty)
                .containsExactly(CaDuty.ROOT, CaDuty.SIGNING, CaDuty.AUTHENTICATION);
        Path root = pem("root.pem", certificate(whole, CaDuty.ROOT));
        for (CaDuty duty : List.of(CaDuty.SIGNING, CaDuty.AUTHENTICATION)) {
            Path below = pem(duty + ".pem", certificate(whole, duty));
            assertThat(SoftHsm.run(
                            "openssl",
                            "verify",
                            "-x509_strict",
                            "-attime",
                            Long.toString(scene.clock().instant().getEpochSecond() + 86_400),
                            "-CAfile",
                            root.toString(),
                            below.toString()))
                    .contains("OK");
        }
        assertThat(SoftHsm.run("openssl", "x509", "-in", root.toString(), "-noout", "-text"))
                .contains("Demonstration HPKI Root CA V1", "CA:TRUE", "Certificate Sign, CRL Sign", "CN = RARL")
                .doesNotContain("Certificate Policies");
        assertThat(token.keys()).hasSize(3);
    }

    @Test
    void the_generations_sign_as_their_certificates_say() {
        scene.begun(plan(Root.OWN));
        performed(6);

        for (CaGeneration generation : generations()) {
            CertificateFacts facts =
                    CODEC.read(generation.certificate()).accepted().orElseThrow();
            assertThat(generation.authority().name()).isEqualTo(facts.subject());
            assertThat(generation.authority().above()).isEqualTo(facts.issuer());
            assertThat(generation.authority().serial().value()).isEqualTo(facts.serial());
            assertThat(generation.authority().validity()).isEqualTo(facts.validity());
            assertThat(facts.contents().subjectKey())
                    .contains(generation.authority().keyId());
            assertThat(Der.of(token.find(generation.key())
                            .orElseThrow()
                            .publicKey()
                            .getEncoded()))
                    .isEqualTo(facts.key().encoded());
        }
    }

    @Test
    @Proves("hpki.ca.ClockPolicy")
    void by_a_clock_that_is_off_no_step_is_done_and_no_minutes_are_signed() {
        scene.begun(plan(Root.OWN));
        performed(6);
        CeremonyScene off = clockAhead(Duration.ofMillis(-1_001));
        off.begun(CeremonyScene.plan(CaRealm.DEMONSTRATION, Root.OWN, 2));

        assertThat(codes(off.step(token))).containsExactly(IssuingRefusal.CLOCK_OFF);
        assertThat(codes(off.use()
                        .signMinutes()
                        .sign(new SignMinutes.Command(1, Der.ofHex("00"), off.officer(5), token), off.officer(3))))
                .containsExactly(IssuingRefusal.CLOCK_OFF);
        assertThat(token.keys()).hasSize(3);
        assertThat(done(clockAhead(Duration.ofSeconds(1)).step(token)).isUnderWay())
                .isTrue();
    }

    private CeremonyScene clockAhead(Duration by) {
        IssuancePorts before = scene.ports().authority().issuance().orElseThrow();
        return new CeremonyScene(
                scene.ports()
                        .withAuthority(scene.ports()
                                .authority()
                                .withIssuance(new IssuancePorts(
                                        before.issuances(),
                                        before.revocations(),
                                        before.lists(),
                                        before.reissues(),
                                        before.heads(),
                                        before.log(),
                                        before.publisher(),
                                        () -> Optional.of(by)))),
                Realm.DEMONSTRATION);
    }

    @Test
    void requests_are_read_by_an_independent_tool() throws Exception {
        scene.begun(plan(Root.OUTSIDE));
        Ceremony begun = performed(1);

        Path request = pem("request.pem", "CERTIFICATE REQUEST", made(begun, CaDuty.SIGNING, Act.KEY));

        assertThat(SoftHsm.run("openssl", "req", "-in", request.toString(), "-verify", "-noout", "-subject"))
                .contains("verify OK", "HPKI-01-Demonstration_JV1-forNonRepudiation");
    }

    @Test
    void a_key_that_was_made_and_not_recorded_is_found_again() {
        scene.begun(plan(Root.OWN));

        assertThatThrownBy(() -> scene.step(new DyingToken(token, true))).isInstanceOf(IllegalStateException.class);
        TokenKey made = token.keys().get(0);
        Ceremony after = performed(1);

        assertThat(after.result(CaDuty.ROOT, Act.KEY).orElseThrow().key()).isEqualTo(made.id());
        assertThat(token.keys()).hasSize(1);
    }

    @Test
    @Proves("hpki.ceremony.Ceremony")
    void what_was_to_be_signed_is_signed_again_where_a_step_broke_off() {
        scene.begun(plan(Root.OWN));
        performed(1);

        assertThatThrownBy(() -> scene.step(new DyingToken(token, false))).isInstanceOf(IllegalStateException.class);
        Der kept = underWay()
                .next()
                .flatMap(CeremonyStep::intent)
                .flatMap(CeremonyStep.Intent::toBeSigned)
                .orElseThrow();
        Ceremony after = performed(1);

        assertThat(certificate(after, CaDuty.ROOT).hex()).contains(kept.hex());
        assertThat(generations()).hasSize(1);
    }

    @Test
    void a_generation_is_the_same_one_after_a_database_of_before_its_certificate() {
        scene.begun(plan(Root.OWN));
        Ceremony before = performed(1);
        performed(1);
        CeremonyScene restored = scene(Realm.DEMONSTRATION);
        restored.ports().work().inTransaction(() -> {
            restored.ports()
                    .authority()
                    .ceremonies()
                    .save(new Ceremony(
                            before.id(),
                            Version.NEW,
                            before.number(),
                            before.plan(),
                            before.begunAt(),
                            before.begunBy(),
                            before.steps(),
                            before.abandoned()));
            return before;
        });

        done(restored.step(token));

        assertThat(restored.ports()
                        .work()
                        .readOnly(() -> restored.ports()
                                .authority()
                                .generations()
                                .find(generations().get(0).id())))
                .isPresent();
    }

    @Test
    void an_outside_root_certifies_what_was_requested() {
        CeremonyScene ministry = scene(Realm.DEMONSTRATION);
        Ceremony above = rootOf(ministry);
        scene.begun(plan(Root.OUTSIDE));
        Ceremony begun = performed(2);

        assertThat(codes(scene.step(token))).containsExactly(CeremonyRefusal.OUTSIDE_CERTIFICATE_NEEDED);
        Ceremony done = done(scene.step(token, Optional.of(sent(begun, above, CaDuty.SIGNING, false))));

        assertThat(done.next().orElseThrow().task().duty()).isEqualTo(CaDuty.AUTHENTICATION);
        CaGeneration generation = generations().get(0);
        assertThat(generation.duty()).isEqualTo(CaDuty.SIGNING);
        assertThat(generation.authority().above())
                .isEqualTo(facts(certificate(above, CaDuty.ROOT)).subject());
    }

    @Test
    void an_outside_root_is_kept_with_its_lists_and_our_verification_trusts_them() {
        CeremonyScene ministry = scene(Realm.DEMONSTRATION);
        Ceremony above = rootOf(ministry);
        scene.begun(plan(Root.OUTSIDE));
        Ceremony begun = performed(2);
        done(scene.step(token, Optional.of(sent(begun, above, CaDuty.SIGNING, false))));
        scene.clock().forward(Duration.ofDays(32));
        ministry.clock().forward(Duration.ofDays(32));
        registered();
        IssuedCertificate holder = issued(IssuingScene.SIGN);
        IssuanceUseCases ours = issuance(scene);
        publish(scene);
        assertThat(ours.queries().published(Optional.empty()).roots()).containsExactly(certificate(above, CaDuty.ROOT));
        assertThat(verdict(holder)).as("without a list of the root").isEqualTo(Verdict.Result.REFUSED);

        for (ListIssue list : publish(ministry)) {
            KeepOutsideList.Command command =
                    new KeepOutsideList.Command(list.content().orElseThrow());
            assertThat(codes(ours.keepOutsideList().keep(command, scene.officer(3))))
                    .containsExactly(IssuingRefusal.NOT_ALLOWED);
            assertThat(done(ours.keepOutsideList().keep(command, scene.keeper(1)))
                            .first())
                    .isTrue();
            KeepOutsideList.Receipt again =
                    done(ours.keepOutsideList().keep(command, Caller.operator("owner", "test")));
            assertThat(again.first()).isFalse();
            assertThat(again.named()).isEmpty();
        }

        assertThat(verdict(holder)).isEqualTo(Verdict.Result.GOOD);
        Der own = ours.queries()
                .publishedList("crl-sign1.crl")
                .flatMap(ListIssue::content)
                .orElseThrow();
        assertThat(codes(ours.keepOutsideList().keep(new KeepOutsideList.Command(own), scene.keeper(1))))
                .containsExactly(IssuingRefusal.LIST_OF_NO_ROOT);
    }

    private static IssuanceUseCases issuance(CeremonyScene at) {
        return at.system().issuance().orElseThrow();
    }

    private List<ListIssue> publish(CeremonyScene at) {
        return done(issuance(at)
                .over(new TokenCaKey(token, CODEC))
                .publish()
                .publish(new PublishRevocationLists.Command(Optional.empty()), at.keeper(1)));
    }

    /** The usual physician, with a proved entry. */
    private void registered() {
        scene.ports().work().inTransaction(() -> {
            scene.ports()
                    .people()
                    .physicians()
                    .save(Physicians.usual(), scene.clock().instant());
            scene.ports().qualifications().facts().add(Qualifications.entry(Physicians.usual()));
            return scene;
        });
    }

    private IssuedCertificate issued(AuthorityName authority) {
        return done(issuance(scene)
                .over(new TokenCaKey(token, CODEC))
                .issue()
                .issue(
                        new IssueCertificate.Command(
                                authority, Requests.of(IssuingScene.newKey()), IssuingScene.DOCTOR, 12),
                        scene.keeper(1)));
    }

    /** By everything that is handed out to everybody. */
    private Verdict.Result verdict(IssuedCertificate holder) {
        CertificateQueries.Published published = issuance(scene).queries().published(Optional.empty());
        return new VerificationUseCases(Pkcs11Adapters.verification(), scene.clock())
                .verifyCertificate()
                .verify(
                        new VerifyCertificate.Command(
                                facts(holder.certificate()),
                                published.authorities().stream()
                                        .map(CeremonyTest::facts)
                                        .toList(),
                                published.roots().stream()
                                        .map(CeremonyTest::facts)
                                        .toList(),
                                published.lists().stream()
                                        .map(list ->
                                                CODEC.readList(list).accepted().orElseThrow())
                                        .toList(),
                                Optional.empty(),
                                CertificatePurpose.SIGNING,
                                CaRealm.DEMONSTRATION,
                                true),
                        Caller.automation("test"))
                .result();
    }

    @Test
    void a_certificate_that_an_outside_root_made_too_long_ago_becomes_no_authority() {
        CeremonyScene ministry = scene(Realm.DEMONSTRATION);
        Ceremony above = rootOf(ministry);
        scene.begun(plan(Root.OUTSIDE));
        OutsideCertificate sent = sent(performed(2), above, CaDuty.SIGNING, false);
        scene.clock()
                .forward(Duration.between(
                                scene.clock().instant(),
                                sent.certificate().validity().last())
                        .plusSeconds(1));

        assertThat(codes(scene.step(token, Optional.of(sent))))
                .containsExactly(CeremonyRefusal.OUTSIDE_CERTIFICATE_OVER);
        assertThat(generations()).isEmpty();
    }

    @Test
    void a_certificate_for_another_key_of_another_policy_and_of_another_root_is_refused() {
        CeremonyScene ministry = scene(Realm.DEMONSTRATION);
        Ceremony above = rootOf(ministry);
        scene.begun(plan(Root.OUTSIDE));
        Ceremony begun = performed(2);
        OutsideCertificate right = sent(begun, above, CaDuty.SIGNING, false);
        OutsideCertificate other = sent(begun, above, CaDuty.AUTHENTICATION, false);
        OutsideCertificate production = sent(begun, above, CaDuty.SIGNING, true);

        assertThat(codes(scene.step(token, Optional.of(other))))
                .contains(
                        CeremonyRefusal.CERTIFICATE_FOR_OTHER_KEY,
                        CeremonyRefusal.CERTIFICATE_FOR_OTHER_NAME,
                        LintCode.LINT_POLICY);
        assertThat(codes(scene.step(token, Optional.of(production)))).contains(LintCode.LINT_POLICY);
        assertThat(codes(scene.step(token, Optional.of(new OutsideCertificate(right.root(), right.certificate())))))
                .containsExactly(CeremonyRefusal.ROOT_NOT_ITS_OWN);
        Der forged = changed(right.certificate().encoded());
        assertThat(codes(scene.step(token, Optional.of(new OutsideCertificate(facts(forged), right.root())))))
                .containsExactly(CeremonyRefusal.CERTIFICATE_NOT_OF_ROOT);
        Der weak = Der.ofHex(right.certificate().encoded().hex().replace(SHA_256_WITH_RSA, SHA_1_WITH_RSA));
        assertThat(codes(scene.step(token, Optional.of(new OutsideCertificate(facts(weak), right.root())))))
                .contains(CeremonyRefusal.CERTIFICATE_NOT_OF_ROOT, LintCode.LINT_SIGNATURE_ALGORITHM);
        assertThat(generations()).isEmpty();
    }

    @Test
    void an_outside_root_that_the_plan_does_not_name_certifies_nothing() {
        CeremonyScene ministry = scene(Realm.DEMONSTRATION);
        Ceremony above = rootOf(ministry);
        scene.begun(naming(plan(Root.OUTSIDE), certificate(above, CaDuty.ROOT).fingerprint()));
        Ceremony begun = performed(2);
        CeremonyScene stranger = scene(Realm.DEMONSTRATION);
        stranger.begun(CeremonyScene.plan(CaRealm.DEMONSTRATION, Root.OWN, 8));
        done(stranger.step(token));
        Ceremony strange = done(stranger.step(token));

        assertThat(codes(scene.step(token, Optional.of(sent(begun, strange, CaDuty.SIGNING, false)))))
                .containsExactly(CeremonyRefusal.ROOT_NOT_AS_PLANNED);
        assertThat(generations()).isEmpty();
        done(scene.step(token, Optional.of(sent(begun, above, CaDuty.SIGNING, false))));

        assertThat(generations()).hasSize(1);
    }

    private static CeremonyPlan naming(CeremonyPlan plan, Der digest) {
        return new CeremonyPlan(
                plan.realm(),
                plan.root(),
                plan.generation(),
                plan.family(),
                plan.rootKey(),
                plan.key(),
                plan.from(),
                Optional.of(digest));
    }

    @Test
    @Proves({"hpki.ceremony.Ceremony", "TWO_OFFICERS_FOR_KEYS"})
    void two_different_officers_are_needed() {
        CeremonyPlan plan = plan(Root.OWN);

        assertThat(codes(begin(plan, scene.officer(3), scene.officer(3))))
                .containsExactly(CeremonyRefusal.SAME_PERSON_TWICE);
        assertThat(codes(begin(plan, scene.officer(3), scene.officer(6))))
                .containsExactly(CeremonyRefusal.NO_CA_OFFICER);
        assertThat(codes(begin(plan, scene.keeper(1), scene.officer(4))))
                .containsExactly(CeremonyRefusal.NO_CA_OFFICER);
        scene.begun(plan);
        assertThat(codes(scene.use()
                        .performStep()
                        .perform(new PerformStep.Command(scene.officer(4), token, Optional.empty()), scene.officer(4))))
                .containsExactly(CeremonyRefusal.SAME_PERSON_TWICE);
        assertThat(token.keys()).isEmpty();
    }

    @Test
    @Proves({"hpki.ceremony.Ceremony", "TWO_GENERATIONS"})
    void a_second_ceremony_waits_for_the_first_and_makes_another_generation() {
        scene.begun(plan(Root.OWN));

        assertThat(codes(begin(plan(Root.OWN), scene.officer(3), scene.officer(4))))
                .containsExactly(CeremonyRefusal.CEREMONY_UNDER_WAY);
        performed(6);
        assertThat(codes(begin(plan(Root.OWN), scene.officer(3), scene.officer(4))))
                .containsExactly(
                        CeremonyRefusal.GENERATION_TAKEN,
                        CeremonyRefusal.GENERATION_TAKEN,
                        CeremonyRefusal.GENERATION_TAKEN);
        assertThat(codes(scene.step(token))).containsExactly(CeremonyRefusal.NO_CEREMONY);
        scene.begun(CeremonyScene.plan(CaRealm.DEMONSTRATION, Root.OWN, 2));
        performed(6);

        assertThat(generations()).hasSize(6);
        assertThat(generations().stream().map(one -> one.authority().crl()).distinct())
                .hasSize(6);
    }

    @Test
    @Proves("TWO_GENERATIONS")
    void certificates_of_two_generations_are_verified_side_by_side() {
        scene.begun(plan(Root.OWN));
        performed(6);
        scene.begun(CeremonyScene.plan(CaRealm.DEMONSTRATION, Root.OWN, 2));
        performed(6);
        scene.clock().forward(Duration.ofDays(32));
        registered();
        IssuedCertificate first = issued(IssuingScene.SIGN);
        IssuedCertificate second = issued(AuthorityName.parse("sign2"));
        publish(scene);

        assertThat(verdict(first)).isEqualTo(Verdict.Result.GOOD);
        assertThat(verdict(second)).isEqualTo(Verdict.Result.GOOD);

        done(issuance(scene)
                .revoke()
                .revoke(
                        new RevokeCertificate.Command(
                                first.order().serial(),
                                RevocationGround.LOSS,
                                RevocationWording.BY_GROUND,
                                Optional.empty()),
                        scene.keeper(1)));
        scene.clock().forward(Duration.ofSeconds(1));
        publish(scene);
        assertThat(verdict(first)).isEqualTo(Verdict.Result.REFUSED);
        assertThat(verdict(second)).isEqualTo(Verdict.Result.GOOD);
    }

    @Test
    @Proves("hpki.ceremony.CeremonyPlan")
    void realms_never_mix() throws IOException {
        CeremonyPlan production = CeremonyScene.plan(CaRealm.PRODUCTION, Root.OWN, 1);
        assertThat(codes(begin(production, scene.officer(3), scene.officer(4))))
                .containsExactly(CeremonyRefusal.PLAN_OF_OTHER_REALM, CeremonyRefusal.OWN_ROOT_IN_PRODUCTION);

        CeremonyScene real = scene(Realm.PRODUCTION);
        assertThat(codes(real.use()
                        .beginCeremony()
                        .begin(new BeginCeremony.Command(production, real.officer(4)), real.officer(3))))
                .containsExactly(CeremonyRefusal.OWN_ROOT_IN_PRODUCTION);
        CeremonyPlan below = CeremonyScene.plan(CaRealm.PRODUCTION, Root.OUTSIDE, 1);
        assertThat(codes(real.use()
                        .beginCeremony()
                        .begin(new BeginCeremony.Command(below, real.officer(4)), real.officer(3))))
                .containsExactly(CeremonyRefusal.ROOT_DIGEST_NEEDED);
        real.begun(naming(below, Der.ofHex("00".repeat(32))));
        try (Token software = SoftwareTokenAccess.in(folder.resolve("keys"), Realm.DEMONSTRATION)
                .logIn(Pin.of("1234"), false)) {
            assertThat(codes(real.step(software))).containsExactly(CeremonyRefusal.SOFTWARE_TOKEN);
            assertThat(software.keys()).isEmpty();
        }
    }

    @Test
    void a_key_of_others_with_that_name_is_not_used() {
        token.generate(new KeyLabel("demonstration-ca-root-1"), KeyAlgorithm.RSA_2048);
        scene.begun(plan(Root.OWN));

        assertThat(codes(scene.step(token))).containsExactly(CeremonyRefusal.KEY_OF_ANOTHER_CEREMONY);
    }

    @Test
    void a_key_that_is_gone_certifies_nothing() {
        scene.begun(plan(Root.OWN));
        Ceremony begun = performed(1);
        token.destroy(begun.result(CaDuty.ROOT, Act.KEY).orElseThrow().key());

        assertThat(codes(scene.step(token))).containsExactly(CeremonyRefusal.KEY_NOT_ON_TOKEN);
        assertThat(generations()).isEmpty();
    }

    private Outcome<Ceremony> begin(CeremonyPlan plan, Caller first, Caller second) {
        return scene.use().beginCeremony().begin(new BeginCeremony.Command(plan, second), first);
    }

    private Ceremony performed(int steps) {
        for (int step = 1; step < steps; step++) {
            done(scene.step(token));
        }
        return done(scene.step(token));
    }

    private Ceremony underWay() {
        return done(scene.use().queries().underWay(scene.officer(3)));
    }

    private List<CaGeneration> generations() {
        return scene.ports()
                .work()
                .readOnly(() -> scene.ports().authority().generations().all());
    }

    /** Another installation's root, on the same token under another number. */
    private Ceremony rootOf(CeremonyScene ministry) {
        ministry.begun(CeremonyScene.plan(CaRealm.DEMONSTRATION, Root.OWN, 9));
        done(ministry.step(token));
        return done(ministry.step(token));
    }

    /** What that root makes of our request. */
    private OutsideCertificate sent(Ceremony ours, Ceremony above, CaDuty duty, boolean production) {
        RequestFacts request =
                CODEC.readRequest(made(ours, duty, Act.KEY)).accepted().orElseThrow();
        CertificateFacts root = facts(certificate(above, CaDuty.ROOT));
        Der unsigned =
                OutsideRoot.answer(CODEC, root, request, duty, production ? CaRealm.PRODUCTION : CaRealm.DEMONSTRATION);
        byte[] signature = token.sign(
                above.result(CaDuty.ROOT, Act.KEY).orElseThrow().key(),
                KeyAlgorithm.RSA_2048.digest(),
                unsigned.bytes());
        return new OutsideCertificate(facts(CODEC.signed(unsigned, Der.of(signature))), root);
    }

    /** With another last octet, which is one of the signature. */
    private static Der changed(Der certificate) {
        byte[] bytes = certificate.bytes();
        bytes[bytes.length - 1] ^= 1;
        return Der.of(bytes);
    }

    private static CertificateFacts facts(Der certificate) {
        return CODEC.read(certificate).accepted().orElseThrow();
    }

    private static Der certificate(Ceremony ceremony, CaDuty duty) {
        return made(ceremony, duty, Act.CERTIFICATE);
    }

    private static Der made(Ceremony ceremony, CaDuty duty, Act act) {
        return ceremony.result(duty, act).orElseThrow().made();
    }

    private Path pem(String name, Der certificate) throws IOException {
        return pem(name, "CERTIFICATE", certificate);
    }

    private Path pem(String name, String label, Der content) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(content.bytes())
                        + "\n-----END " + label + "-----\n");
    }

    private static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.refusals().orElseThrow().reasons().stream()
                .map(reason -> reason.code())
                .toList();
    }
}
