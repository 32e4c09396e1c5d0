package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenKey;
import jp.mamis.domain.hpki.ca.Addresses;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.CertificateDraft;
import jp.mamis.domain.hpki.ca.CertificateProfile;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.IssuingAuthority;
import jp.mamis.domain.hpki.ca.KeyFacts;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.ca.KeyLabel;
import jp.mamis.domain.hpki.ca.ProfileLint;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectName;
import jp.mamis.domain.hpki.ceremony.Ceremony;
import jp.mamis.domain.hpki.ceremony.CeremonyPlan;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.hpki.ceremony.CeremonyStep;
import jp.mamis.domain.hpki.ceremony.CeremonyTask.Act;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;

/** What a step does with token and codec; keeps nothing and asks no store. */
final class StepWork {

    private final CertificateCodec codec;

    StepWork(CertificateCodec codec) {
        this.codec = codec;
    }

    /** @param encoded a request, for a root the public key */
    record MadeKey(KeyId key, Der encoded) {}

    /**
     * A certificate before it is signed.
     *
     * @param subject    the key it is for
     * @param toBeSigned where our own root signs
     * @param given      where an outside root has signed
     * @param authority  the generation as it will sign
     */
    record Prepared(
            CaDuty duty, KeyId subject, Optional<Der> toBeSigned, Optional<Der> given, IssuingAuthority authority) {

        CaGeneration generation(CeremonyPlan plan, Der certificate) {
            return new CaGeneration(
                    CaGenerationId.of(authority.keyId()),
                    duty,
                    plan.realm(),
                    plan.generation(),
                    plan.family(),
                    subject,
                    certificate,
                    authority);
        }
    }

    /** Whether the next key can be made: nobody else's has its name, and one found there is what this ceremony made. */
    Outcome<KeyLabel> mayMakeKey(Ceremony ceremony, Token token) {
        CeremonyStep step = ceremony.next().orElseThrow();
        KeyLabel label = ceremony.label(step.task().duty());
        return token.find(label)
                .filter(key -> step.intent().isEmpty()
                        || key.algorithm() != ceremony.plan().key(step.task().duty()))
                .map(foreign -> Outcome.<KeyLabel>refused(
                        Refusal.of(CeremonyRefusal.KEY_OF_ANOTHER_CEREMONY, Map.of("key", label.text()))))
                .orElseGet(() -> Outcome.accepted(label));
    }

    /** The next key, made now or found where a step broke off. */
    MadeKey key(Ceremony ceremony, Token token) {
        CaDuty duty = ceremony.next().orElseThrow().task().duty();
        KeyLabel label = ceremony.label(duty);
        TokenKey key = token.find(label)
                .orElseGet(() -> token.generate(label, ceremony.plan().key(duty)));
        KeyFacts facts = facts(Der.of(key.publicKey().getEncoded()));
        return new MadeKey(key.id(), duty == CaDuty.ROOT ? facts.encoded() : request(ceremony, key, facts, token));
    }

    private Der request(Ceremony ceremony, TokenKey key, KeyFacts facts, Token token) {
        Der unsigned = codec.encodeRequest(
                name(ceremony, ceremony.next().orElseThrow().task().duty()).name(), facts);
        byte[] signature = token.sign(key.id(), key.algorithm().digest(), unsigned.bytes());
        return codec.signedRequest(unsigned, key.algorithm(), Der.of(signature));
    }

    /** By which the next certificate is made. */
    CertificateProfile profile(Ceremony ceremony) {
        return new AuthorityShape(codec, ceremony.plan())
                .profile(ceremony.next().orElseThrow().task().duty());
    }

    /** What the next certificate is going to be, linted; or every reason why there will be none. */
    Outcome<Prepared> prepared(Ceremony ceremony, Token token, Optional<OutsideCertificate> outside, Instant now) {
        CaDuty duty = ceremony.next().orElseThrow().task().duty();
        CeremonyStep.Result key = ceremony.result(duty, Act.KEY).orElseThrow();
        KeyFacts facts = publicKey(duty, key);
        if (!isOnToken(token, key.key(), facts)) {
            return missing(ceremony.label(duty));
        }
        if (ceremony.plan().root() == CeremonyPlan.Root.OUTSIDE) {
            return outside.map(sent -> new OutsideJudgement(codec, ceremony.plan(), name(ceremony, duty))
                            .judge(duty, key.key(), facts, sent, now))
                    .orElseGet(() -> Outcome.refused(
                            Refusal.of(CeremonyRefusal.OUTSIDE_CERTIFICATE_NEEDED, Map.of("duty", duty.name()))));
        }
        return outside.isPresent()
                ? Outcome.refused(CeremonyRefusal.OUTSIDE_CERTIFICATE_NOT_ASKED)
                : drafted(ceremony, duty, key.key(), facts);
    }

    private Outcome<Prepared> drafted(Ceremony ceremony, CaDuty duty, KeyId key, KeyFacts facts) {
        AuthorityShape shape = new AuthorityShape(codec, ceremony.plan());
        KeyFacts root =
                publicKey(CaDuty.ROOT, ceremony.result(CaDuty.ROOT, Act.KEY).orElseThrow());
        SerialNumber serial = serial(duty);
        IssuingAuthority issuer =
                shape.root(root, duty == CaDuty.ROOT ? Addresses.Partition.RARL : Addresses.Partition.SARL);
        CertificateDraft wished = new CertificateDraft(
                shape.profile(duty), issuer, shape.name(duty), shape.validity(duty), serial, facts);
        IssuingAuthority authority = duty == CaDuty.ROOT
                ? shape.root(root, Addresses.Partition.SARL)
                : shape.below(duty, facts, issuer.name(), serial);
        return new CertificateDraft.Policy().judge(wished).then(draft -> {
            Der toBeSigned = ceremony.next()
                    .flatMap(CeremonyStep::intent)
                    .flatMap(CeremonyStep.Intent::toBeSigned)
                    .orElseGet(() -> codec.encode(draft));
            return codec.readUnsigned(toBeSigned)
                    .then(read -> ProfileLint.judge(new ProfileLint.Judged(read, draft.profile(), issuer)))
                    .map(read -> new Prepared(duty, key, Optional.of(toBeSigned), Optional.empty(), authority));
        });
    }

    /** The certificate: what was given, or signed by our root and verified. */
    Outcome<Der> certificate(Prepared prepared, Ceremony ceremony, Token token) {
        return prepared.given()
                .map(Outcome::accepted)
                .orElseGet(() -> signed(prepared.toBeSigned().orElseThrow(), ceremony, token));
    }

    private Outcome<Der> signed(Der toBeSigned, Ceremony ceremony, Token token) {
        CeremonyStep.Result key = ceremony.result(CaDuty.ROOT, Act.KEY).orElseThrow();
        KeyFacts root = publicKey(CaDuty.ROOT, key);
        if (!isOnToken(token, key.key(), root)) {
            return missing(ceremony.label(CaDuty.ROOT));
        }
        byte[] signature = token.sign(key.key(), root.algorithm().orElseThrow().digest(), toBeSigned.bytes());
        Der certificate = codec.signed(toBeSigned, Der.of(signature));
        return codec.isSignedBy(certificate, root)
                ? Outcome.accepted(certificate)
                : Outcome.refused(CeremonyRefusal.CERTIFICATE_NOT_AS_PREPARED);
    }

    private KeyFacts publicKey(CaDuty duty, CeremonyStep.Result made) {
        return duty == CaDuty.ROOT
                ? facts(made.made())
                : codec.readRequest(made.made()).accepted().orElseThrow().key();
    }

    private KeyFacts facts(Der key) {
        return codec.readKey(key).accepted().orElseThrow();
    }

    private static boolean isOnToken(Token token, KeyId id, KeyFacts facts) {
        return token.find(id)
                .filter(key -> Der.of(key.publicKey().getEncoded()).equals(facts.encoded()))
                .isPresent();
    }

    private static <T> Outcome<T> missing(KeyLabel label) {
        return Outcome.refused(Refusal.of(CeremonyRefusal.KEY_NOT_ON_TOKEN, Map.of("key", label.text())));
    }

    private SubjectName.Authority name(Ceremony ceremony, CaDuty duty) {
        return new AuthorityShape(codec, ceremony.plan()).name(duty);
    }

    /** A root certifies each duty once, itself first: every generation has a root of its own. */
    private static SerialNumber serial(CaDuty duty) {
        return SerialNumber.of(
                switch (duty) {
                    case ROOT -> 1;
                    case SIGNING -> 2;
                    case AUTHENTICATION -> 3;
                });
    }
}
