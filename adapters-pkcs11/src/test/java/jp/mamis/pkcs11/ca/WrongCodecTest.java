package jp.mamis.pkcs11.ca;

import static jp.mamis.application.hpki.ca.IssuingScene.SIGN;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.application.hpki.ca.PublishRevocationLists;
import jp.mamis.application.hpki.ca.Requests;
import jp.mamis.domain.fixture.Certificates;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateDraft;
import jp.mamis.domain.hpki.ca.CommonName;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationListDraft;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectName;
import jp.mamis.domain.kernel.Outcome;
import org.junit.jupiter.api.Test;

/** What is written well and says something else than was decided is not signed. */
class WrongCodecTest {

    private final IssuingScene scene = MemoryScene.begun();

    @Test
    @Proves("hpki.ca.DecisionPolicy")
    void a_certificate_of_another_name_or_number() {
        SubjectName.Practitioner doctor = Certificates.doctor(CaRealm.DEMONSTRATION);
        SubjectName other = new SubjectName.Practitioner(
                new CommonName("Jiro Mihon"), doctor.number(), doctor.person(), doctor.qualification());
        List<UnaryOperator<CertificateDraft>> wrong = List.of(
                draft -> new CertificateDraft(
                        draft.profile(), draft.issuer(), other, draft.validity(), draft.serial(), draft.key()),
                draft -> new CertificateDraft(
                        draft.profile(),
                        draft.issuer(),
                        draft.subject(),
                        draft.validity(),
                        new SerialNumber(draft.serial().value().xor(BigInteger.ONE)),
                        draft.key()));

        for (UnaryOperator<CertificateDraft> each : wrong) {
            assertRefused(
                    scene.with(writing(CertificateDraft.class, each)).issue(SIGN, Requests.of(IssuingScene.newKey())));
        }
        assertThat(scene.in(() -> scene.stores().issuance().issuances().issued(Optional.empty(), 9)))
                .isEmpty();
    }

    @Test
    @Proves("hpki.ca.DecisionPolicy")
    void a_list_that_lacks_an_entry_or_has_another_number() {
        scene.revoke(scene.issued(SIGN).order().serial(), RevocationGround.LOSS);
        List<UnaryOperator<RevocationListDraft>> wrong = List.of(
                draft -> new RevocationListDraft(
                        draft.issuer(), draft.partition(), draft.thisUpdate(), draft.number(), List.of()),
                draft -> new RevocationListDraft(
                        draft.issuer(),
                        draft.partition(),
                        draft.thisUpdate(),
                        draft.number().add(BigInteger.ONE),
                        draft.entries()));

        for (UnaryOperator<RevocationListDraft> each : wrong) {
            assertRefused(scene.with(writing(RevocationListDraft.class, each))
                    .useCases()
                    .over(scene.key())
                    .publish()
                    .publish(new PublishRevocationLists.Command(Optional.of(SIGN)), IssuingScene.officer()));
        }
        assertThat(scene.in(() -> scene.stores()
                        .issuance()
                        .lists()
                        .of(scene.generation(SIGN).id(), 9)))
                .isEmpty();
    }

    private static void assertRefused(Outcome<?> outcome) {
        assertThat(outcome.refusals().orElseThrow().first().code()).isEqualTo(IssuingRefusal.NOT_AS_DECIDED);
    }

    /** The usual one, that writes something else than it is told. */
    private <T> CertificateCodec writing(Class<T> kind, UnaryOperator<T> change) {
        return (CertificateCodec) Proxy.newProxyInstance(
                CertificateCodec.class.getClassLoader(),
                new Class<?>[] {CertificateCodec.class},
                (proxy, method, given) -> method.getName().equals("encode") && kind.isInstance(given[0])
                        ? method.invoke(scene.codec(), change.apply(kind.cast(given[0])))
                        : method.invoke(scene.codec(), given));
    }
}
