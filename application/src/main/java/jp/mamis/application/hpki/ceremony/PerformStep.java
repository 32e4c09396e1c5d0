package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.hpki.ca.ClockReference;
import jp.mamis.application.hpki.ca.OutsideRoots;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.UsedProfiles;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateProfile;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.ProfilePolicy;
import jp.mamis.domain.hpki.ceremony.Ceremony;
import jp.mamis.domain.hpki.ceremony.CeremonyPlan;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.hpki.ceremony.CeremonyStep;
import jp.mamis.domain.hpki.ceremony.CeremonyTask;
import jp.mamis.domain.kernel.Outcome;

/**
 * Does the next step of the ceremony under way; by two officers. What the step is going to do is kept before the token is
 * asked, so that a step which broke off is ended and never done twice. The token works outside of transactions. Long because both
 * kinds of steps are to be read in one place.
 */
public final class PerformStep {

    /**
     * A step.
     *
     * @param second  the other officer
     * @param token   opened
     * @param outside what an outside root sent, for the step that waits for it
     */
    public record Command(Caller second, Token token, Optional<OutsideCertificate> outside) {}

    /** Where authorities are kept, the roots of others that certified them, and the profiles that they were made by. */
    record Made(CaGenerations generations, OutsideRoots outside, UsedProfiles profiles) {}

    private static final UUID NONE = new UUID(0, 0);

    private final Foundation foundation;
    private final Ceremonies ceremonies;
    private final Made made;
    private final OfficersPresent officers;
    private final Optional<StepWork> works;
    private final ClockReference clock;
    private final CaRealm realm;

    PerformStep(
            Foundation foundation,
            Ceremonies ceremonies,
            Made made,
            OfficersPresent officers,
            Optional<StepWork> works,
            ClockReference clock,
            CaRealm realm) {
        this.foundation = foundation;
        this.ceremonies = ceremonies;
        this.made = made;
        this.officers = officers;
        this.works = works;
        this.clock = clock;
        this.realm = realm;
    }

    /** The ceremony afterwards. Refused while the clock is off, by which the step would be dated. */
    public Outcome<Ceremony> perform(Command command, Caller caller) {
        Instant now = foundation.time().now();
        Outcome<Present> present = foundation.work().readOnly(() -> present(command, caller, now));
        Outcome<Done> done = present.then(here -> clock.judged().map(known -> here))
                .then(here -> command.token().health().software() && realm == CaRealm.PRODUCTION
                        ? Outcome.refused(CeremonyRefusal.SOFTWARE_TOKEN)
                        : done(here, command));
        return foundation.work().inTransaction(() -> {
            Outcome<Ceremony> kept = done.map(one -> kept(one, now));
            record(command, present, kept, caller);
            return kept;
        });
    }

    /** Who is there, and the ceremony as it stands. */
    private record Present(Ceremony ceremony, List<AccountId> officers, Instant now) {

        CeremonyTask task() {
            return ceremony.next().orElseThrow().task();
        }
    }

    /** @param root of somebody else, that certified it */
    private record Done(Ceremony ceremony, Optional<CaGeneration> generation, Optional<Der> root) {

        Done below(Optional<OutsideCertificate> outside) {
            return new Done(
                    ceremony, generation, outside.map(sent -> sent.root().encoded()));
        }
    }

    private Outcome<Present> present(Command command, Caller caller, Instant now) {
        return officers.two(caller, command.second(), now)
                .then(both -> ceremonies.all().stream()
                        .filter(Ceremony::isUnderWay)
                        .findFirst()
                        .map(ceremony -> Outcome.accepted(new Present(ceremony, both, now)))
                        .orElseGet(() -> Outcome.refused(CeremonyRefusal.NO_CEREMONY)));
    }

    private Outcome<Done> done(Present here, Command command) {
        StepWork work = works.orElseThrow(() -> new IllegalStateException("nothing here writes certificates"));
        return here.task().act() == CeremonyTask.Act.KEY
                ? work.mayMakeKey(here.ceremony(), command.token())
                        .map(label -> intended(here, Optional.empty()))
                        .map(ceremony -> {
                            StepWork.MadeKey key = work.key(ceremony, command.token());
                            return new Done(
                                    ceremony.done(new CeremonyStep.Result(
                                            here.now(), here.officers(), key.key(), key.encoded())),
                                    Optional.empty(),
                                    Optional.empty());
                        })
                : asUsed(work.profile(here.ceremony()), here.now())
                        .then(same -> work.prepared(here.ceremony(), command.token(), command.outside(), here.now()))
                        .then(prepared -> {
                            Ceremony ceremony = intended(here, prepared.toBeSigned());
                            return work.certificate(prepared, ceremony, command.token())
                                    .map(certificate -> certified(here, ceremony, prepared, certificate));
                        })
                        .map(done -> done.below(command.outside()));
    }

    private Outcome<CertificateProfile> asUsed(CertificateProfile profile, Instant now) {
        return foundation
                .work()
                .inTransaction(
                        () -> new ProfilePolicy().judge(profile, made.profiles().first(profile, now)));
    }

    private Ceremony intended(Present here, Optional<Der> toBeSigned) {
        return foundation.work().inTransaction(() -> {
            ceremonies.save(here.ceremony().begun(new CeremonyStep.Intent(here.now(), here.officers(), toBeSigned)));
            return ceremonies.find(here.ceremony().number()).orElseThrow();
        });
    }

    private Done certified(Present here, Ceremony ceremony, StepWork.Prepared prepared, Der certificate) {
        return new Done(
                ceremony.done(new CeremonyStep.Result(here.now(), here.officers(), prepared.subject(), certificate)),
                Optional.of(prepared.generation(ceremony.plan(), certificate)),
                Optional.empty());
    }

    private Ceremony kept(Done done, Instant now) {
        ceremonies.save(done.ceremony());
        done.generation().ifPresent(made.generations()::add);
        done.root().ifPresent(root -> made.outside().add(root, now));
        return ceremonies.find(done.ceremony().number()).orElseThrow();
    }

    private void record(Command command, Outcome<Present> present, Outcome<Ceremony> kept, Caller caller) {
        Optional<Present> here = present.accepted();
        foundation
                .audit()
                .record(
                        caller,
                        Optional.empty(),
                        Intention.PERFORM_CEREMONY_STEP,
                        here.map(one -> one.ceremony().id().value()).orElse(NONE),
                        kept.accepted().map(one -> one.version().number()).orElse(0L),
                        kept,
                        with(
                                command.second(),
                                here.map(one -> Detail.of("duty", one.task().duty())
                                                .and("act", one.task().act())
                                                .and("key", key(one.task(), kept)))
                                        .orElse(Detail.NONE)));
    }

    /** The one that was made, or that signed; of a certificate of somebody else, the one it is for. */
    private static String key(CeremonyTask task, Outcome<Ceremony> kept) {
        return kept.accepted()
                .flatMap(ceremony -> ceremony.result(
                        task.act() == CeremonyTask.Act.KEY || ceremony.plan().root() == CeremonyPlan.Root.OUTSIDE
                                ? task.duty()
                                : CaDuty.ROOT,
                        CeremonyTask.Act.KEY))
                .map(result -> result.key().toString())
                .orElse("");
    }

    /** The second officer beside what else there is to say. */
    static Detail with(Caller second, Detail detail) {
        return second.account()
                .map(account -> detail.and("second", account.value()))
                .orElse(detail);
    }
}
