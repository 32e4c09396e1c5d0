package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mamis.application.accounts.SecretSource;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenKey;
import jp.mamis.application.hpki.ca.UsedProfiles;
import jp.mamis.application.hpki.status.Responders;
import jp.mamis.application.hpki.status.StatusPorts;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateDraft;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.DecisionPolicy;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ca.KeyFacts;
import jp.mamis.domain.hpki.ca.ProfileLint;
import jp.mamis.domain.hpki.ca.ProfilePolicy;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.hpki.status.IssuerMark;
import jp.mamis.domain.hpki.status.Responder;
import jp.mamis.domain.kernel.Outcome;

/**
 * Makes a key that answers for an authority, and its certificate (OCSPレスポンダ、確認書の署名者の認証); by two officers. The intent is
 * kept before the key is made, the bytes before they are signed, so that what broke off is ended and nothing is made twice.
 * Long because of these steps.
 */
public final class CertifyResponder {

    /**
     * For an authority.
     *
     * @param matter about what it answers
     * @param second the other officer
     * @param token  opened, with the authority's key on it
     * @param key    the authority's
     */
    public record Command(Responder.Matter matter, AuthorityName authority, Caller second, Token token, CaKey key) {}

    private static final UUID NONE = new UUID(0, 0);
    private static final int RANDOM = 16;

    private record Begun(CaGeneration generation, Responder responder) {}

    private final Foundation foundation;
    private final CaGenerations generations;
    private final OfficersPresent officers;
    private final Optional<CertificateCodec> codec;
    private final Optional<StatusPorts> status;
    private final UsedProfiles profiles;
    private final SecretSource random;
    private final RevokedCheck revoked;
    private final CaRealm realm;

    CertifyResponder(Foundation foundation, CeremonyUseCases.Stores stores, OfficersPresent officers, CaRealm realm) {
        this.foundation = foundation;
        this.generations = stores.generations();
        this.officers = officers;
        this.codec = stores.codec();
        this.status = stores.status();
        this.profiles = stores.profiles();
        this.random = stores.random();
        this.revoked = stores.check();
        this.realm = realm;
    }

    /** Who answers from now on. */
    public Outcome<Responder> certify(Command command, Caller caller) {
        Instant now = foundation.time().now();
        Outcome<CaGeneration> authority = command.token().health().software() && realm == CaRealm.PRODUCTION
                ? Outcome.refused(CeremonyRefusal.SOFTWARE_TOKEN)
                : foundation
                        .work()
                        .readOnly(() -> officers.two(caller, command.second(), now))
                        .then(both -> status().reference().judged())
                        .then(clock -> foundation
                                .work()
                                .inTransaction(() -> generation(command).then(revoked::unrevoked)));
        Outcome<Begun> begun = authority.map(generation -> new Begun(generation, begun(command, generation, now)));
        Outcome<Responder> done = begun.then(one -> prepared(one, command.token(), now)
                .then(responder -> certified(one.generation(), responder, command.key())));
        return foundation.work().inTransaction(() -> {
            done.accepted()
                    .ifPresent(one -> status().responders()
                            .certify(
                                    one,
                                    marks(one, begun.accepted().orElseThrow().generation())));
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            Intention.CERTIFY_RESPONDER,
                            done.accepted().map(Responder::id).orElse(NONE),
                            0,
                            done,
                            PerformStep.with(
                                    command.second(),
                                    Detail.of("authority", command.authority())
                                            .and("matter", command.matter())
                                            .and(
                                                    "key",
                                                    begun.accepted()
                                                            .map(one -> one.generation()
                                                                    .key()
                                                                    .toString())
                                                            .orElse(""))));
            return done;
        });
    }

    /** By these it is asked about status from now on. */
    private List<IssuerMark> marks(Responder certified, CaGeneration generation) {
        return certified.matter() == Responder.Matter.STATUS ? status().codec().marks(generation) : List.of();
    }

    private Outcome<CaGeneration> generation(Command command) {
        AuthorityName name = command.authority();
        if (name.duty() == CaDuty.ROOT) {
            return Outcome.refused(IssuingRefusal.AUTHORITY_CERTIFIES_NO_HOLDERS);
        }
        if (command.matter() == Responder.Matter.QUALIFICATION && name.duty() != CaDuty.SIGNING) {
            return Outcome.refused(CeremonyRefusal.STATEMENTS_OF_SIGNING_AUTHORITY);
        }
        return generations.all().stream()
                .filter(each -> each.realm() == realm && AuthorityName.of(each).equals(name))
                .findFirst()
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(CeremonyRefusal.NO_SUCH_GENERATION));
    }

    /** The one that broke off, unless what was prepared of it is over by now, or the next. */
    private Responder begun(Command command, CaGeneration generation, Instant now) {
        List<Responder> before = foundation.work().readOnly(() -> responders().of(generation.id()));
        return before.stream()
                .filter(each ->
                        each.matter() == command.matter() && each.certificate().isEmpty())
                .filter(each -> each.prepared()
                        .filter(one -> one.validity().last().isBefore(now))
                        .isEmpty())
                .findFirst()
                .orElseGet(() -> intended(next(command, generation, before, now)));
    }

    /**
     * Its number is the first after the last whose key is not on the token yet: what lies there under a later one is of a
     * database that was brought back, or of somebody else, and is certified by nobody.
     */
    private Responder next(Command command, CaGeneration generation, List<Responder> before, Instant now) {
        UUID id = foundation.ids().next();
        int last = before.stream().mapToInt(Responder::number).max().orElse(0);
        return IntStream.iterate(last + 1, number -> number + 1)
                .mapToObj(number -> Responder.begun(id, command.matter(), generation, number, now))
                .filter(each -> command.token().find(each.label(generation)).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Responder intended(Responder next) {
        return foundation.work().inTransaction(() -> {
            responders().add(next);
            return next;
        });
    }

    private Outcome<Responder> prepared(Begun begun, Token token, Instant now) {
        if (begun.responder().prepared().isPresent()) {
            return Outcome.accepted(begun.responder());
        }
        CaGeneration generation = begun.generation();
        TokenKey key = token.find(begun.responder().label(generation))
                .orElseGet(() -> token.generate(begun.responder().label(generation), Responder.key(generation)));
        KeyFacts facts =
                codec().readKey(Der.of(key.publicKey().getEncoded())).accepted().orElseThrow();
        Validity validity = begun.responder().validity(generation, now);
        CertificateDraft wished = new CertificateDraft(
                begun.responder().profile(generation),
                generation.authority(),
                begun.responder().name(generation),
                validity,
                SerialNumber.random(random.next(RANDOM)),
                facts);
        return new CertificateDraft.Policy()
                .judge(wished)
                .then(draft -> asUsed(draft, now))
                .then(draft -> linted(codec().encode(draft), draft))
                .map(bytes -> kept(begun.responder().prepared(new Responder.Prepared(key.id(), bytes, validity))));
    }

    private Outcome<CertificateDraft> asUsed(CertificateDraft draft, Instant now) {
        return foundation
                .work()
                .inTransaction(() -> new ProfilePolicy()
                        .judge(draft.profile(), profiles.first(draft.profile(), now))
                        .map(same -> draft));
    }

    private Outcome<Der> linted(Der bytes, CertificateDraft draft) {
        return codec().readUnsigned(bytes)
                .then(read -> ProfileLint.judge(new ProfileLint.Judged(read, draft.profile(), draft.issuer())))
                .then(read -> new DecisionPolicy().judge(draft, read))
                .map(read -> bytes);
    }

    private Responder kept(Responder prepared) {
        return foundation.work().inTransaction(() -> {
            responders().prepare(prepared);
            return prepared;
        });
    }

    private Outcome<Responder> certified(CaGeneration generation, Responder responder, CaKey key) {
        Der bytes = responder.prepared().orElseThrow().toBeSigned();
        Der certificate = codec().signed(bytes, key.sign(generation, bytes));
        boolean its = codec().read(generation.certificate())
                .accepted()
                .map(CertificateFacts::key)
                .filter(own -> codec().isSignedBy(certificate, own))
                .isPresent();
        return its
                ? Outcome.accepted(responder.certified(certificate))
                : Outcome.refused(CeremonyRefusal.CERTIFICATE_NOT_AS_PREPARED);
    }

    private CertificateCodec codec() {
        return codec.orElseThrow(() -> new IllegalStateException("nothing here writes certificates"));
    }

    private StatusPorts status() {
        return status.orElseThrow(() -> new IllegalStateException("nothing here answers about status"));
    }

    private Responders responders() {
        return status().responders();
    }
}
