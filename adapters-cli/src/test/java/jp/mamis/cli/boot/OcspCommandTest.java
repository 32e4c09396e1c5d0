package jp.mamis.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.mamis.application.hpki.ceremony.NoteToken.Act;
import jp.mamis.application.hpki.status.Responders;
import jp.mamis.application.hpki.status.StatusCodec;
import jp.mamis.application.hpki.status.StatusReply;
import jp.mamis.application.kernel.Realm;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.hpki.status.CertId;
import jp.mamis.domain.hpki.status.Responder;
import jp.mamis.domain.hpki.status.ResponseStatus;
import jp.mamis.pkcs11.Pkcs11Adapters;
import jp.mamis.pkcs11.door.HeldToken;
import jp.mamis.pkcs11.door.TokenDoor;
import jp.mamis.pkcs11.door.TokenEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answering about status as officers and the operator type it, from the ceremony on, with keys on SoftHSM. */
class OcspCommandTest {

    private static final StatusCodec CODEC = Pkcs11Adapters.statusCodec();

    @TempDir
    private Path folder;

    private CaScene scene;

    @BeforeEach
    void a_ceremony_was_held_and_a_certificate_issued() throws Exception {
        scene = new CaScene(folder).withAuthorities();
        scene.issued();
        scene.activated("status");
    }

    @Test
    void a_responder_is_certified_and_answers_are_signed_once() {
        assertThat(scene.mamis.run("ca", "status").err())
                .contains("sign1 には、状態の応答（OCSP）の署名者がいません", "auth1 には")
                .doesNotContain("事前に署名した状態の応答がありません");
        Ended nobody = typing(CaScene.PIN + "\n", "ocsp", "sign");
        assertThat(nobody.code()).isEqualTo(ExitCode.REFUSED.number());

        Ended certified = certified();

        assertThat(certified.code()).as(certified.toString()).isZero();
        assertThat(certified.err()).contains("sign1 の状態の応答に署名する鍵と証明書を作りました（1 番目");
        assertThat(scene.mamis.run("ca", "status").err())
                .contains("sign1 の証明書 1件に、事前に署名した状態の応答がありません", "auth1 には")
                .doesNotContain("sign1 には");
        Ended signed = typing(CaScene.PIN + "\n", "ocsp", "sign", "--format", "json");
        assertThat(signed.code()).as(signed.toString()).isZero();
        assertThat(signed.out()).contains("\"authority\":\"sign1\"", "\"signedCertificates\":1");
        assertThat(typing(CaScene.PIN + "\n", "ocsp", "sign", "--format", "json")
                        .out())
                .contains("\"signedCertificates\":0");
        assertThat(scene.mamis.run("ocsp", "list", "--format", "json").out())
                .contains("\"responder\":1", "\"responderTerm\":\"LASTING\"", "\"answersReady\":1", "\"answersDue\":0");
        assertThat(scene.mamis.run("ca", "status").err()).doesNotContain("事前に署名した");
    }

    @Test
    void a_token_without_the_key_of_a_responder_is_told_of() throws Exception {
        assertThat(certified().code()).isZero();

        Ended status = typing(CaScene.PIN + "\n", "ca", "status", "--token", "--format", "json");

        assertThat(status.out()).contains("\"keyCertificates\":1", "\"keySigners\":1");
        assertThat(status.err()).doesNotContain("署名者の鍵");
        scene.mamis.withToken(SoftHsmToken.made());
        assertThat(typing(CaScene.PIN + "\n", "ca", "status", "--token").err())
                .contains("sign1 の署名者の鍵（demonstration-ocsp-sign1-1）がトークンにないか");
    }

    @Test
    void the_end_of_who_answers_is_told_ninety_days_ahead() {
        assertThat(certified().code()).isZero();
        assertThat(scene.mamis.run("ca", "status").err()).doesNotContain("署名者の証明書は");

        certifiedUntil(2, Duration.ofDays(91));
        assertThat(scene.mamis.run("ca", "status").err()).doesNotContain("署名者の証明書は");
        certifiedUntil(3, Duration.ofDays(89));

        assertThat(scene.mamis.run("ca", "status").err()).containsOnlyOnce("sign1 の状態の応答（OCSP）の署名者の証明書は");
    }

    private void certifiedUntil(int number, Duration left) {
        CaGeneration sign = signing();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Responders responders = scene.ports().authority().status().orElseThrow().responders();
        Responder begun = Responder.begun(new UUID(0x0C, number), Responder.Matter.STATUS, sign, number, now);
        Responder prepared = begun.prepared(new Responder.Prepared(
                new KeyId("0a"), Der.ofHex("3000"), new Validity(now.minusSeconds(1), now.plus(left))));
        scene.ports().work().inTransaction(() -> {
            responders.add(begun);
            responders.prepare(prepared);
            responders.certify(prepared.certified(Der.ofHex("3000")), List.of());
            return prepared;
        });
    }

    @Test
    void nobody_certifies_alone_or_signs_with_a_wrong_pin() {
        Ended alone = typing(CaScene.PIN + "\n" + CaScene.both(3, 3), "ocsp", "certify", "--authority", "sign1");
        assertThat(alone.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(scene.mamis.run("ocsp", "list", "--format", "json").out()).doesNotContain("\"responder\":");
        assertThat(certified().code()).isZero();

        Ended wrong = typing("9999\n", "ocsp", "sign");

        assertThat(wrong.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(wrong.err()).contains("PIN が違います");
        assertThat(scene.mamis.run("ocsp", "list", "--format", "json").out()).contains("\"answersReady\":0");
    }

    @Test
    void the_token_is_opened_to_the_portal_and_closed_again() throws IOException {
        assertThat(certified().code()).isZero();
        Ended nobody = typing(CaScene.PIN + "\n", "ca", "open");
        assertThat(nobody.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(nobody.err()).contains("ポータルが、この機械で動いていません");
        List<TokenEvent> events = new CopyOnWriteArrayList<>();
        try (HeldToken held = new HeldToken(folder.resolve("keys"), Realm.DEMONSTRATION);
                TokenDoor door = TokenDoor.open(folder.resolve("portal"), held, events::add)) {
            assertThat(door).isNotNull();
            assertThat(asked(held)).isEqualTo(ResponseStatus.UNAUTHORIZED);
            assertThat(typing("9999\n", "ca", "open").err()).contains("PIN が違います");
            assertThat(held.isOpen()).isFalse();

            Ended opened = typing(CaScene.PIN + "\n", "ca", "open");

            assertThat(opened.code()).as(opened.toString()).isZero();
            assertThat(opened.err()).contains("ポータルがトークンを開きました").doesNotContain(CaScene.PIN);
            assertThat(asked(held)).isEqualTo(ResponseStatus.SUCCESSFUL);

            Ended closed = scene.mamis.run("ca", "close");

            assertThat(closed.code()).as(closed.toString()).isZero();
            assertThat(held.isOpen()).isFalse();
            assertThat(asked(held)).isEqualTo(ResponseStatus.UNAUTHORIZED);
        }
        assertThat(events).extracting(TokenEvent::act).containsExactly(Act.OPEN, Act.OPEN, Act.CLOSE);
        assertThat(scene.mamis.run("ca", "close").code()).isEqualTo(ExitCode.REFUSED.number());
    }

    /** About a number that was never issued, which is answered with a key that is open alone. */
    private ResponseStatus asked(HeldToken held) {
        Der request = CODEC.request(new CertId(CODEC.marks(signing()).get(0), BigInteger.TEN));
        StatusReply reply = scene.mamis
                .system()
                .status()
                .orElseThrow()
                .queries()
                .answer(request, scene.mamis.system().ceremonies().activated(held, Activation.Purpose.STATUS));
        return reply.status();
    }

    private CaGeneration signing() {
        return scene.ports()
                .work()
                .readOnly(() -> scene.ports().authority().generations().all().stream()
                        .filter(each -> AuthorityName.of(each).toString().equals("sign1"))
                        .findFirst()
                        .orElseThrow());
    }

    private Ended certified() {
        return typing(CaScene.PIN + "\n" + CaScene.both(3, 4), "ocsp", "certify", "--authority", "sign1");
    }

    private Ended typing(String lines, String... words) {
        return scene.mamis.typing(lines).run(words);
    }
}
