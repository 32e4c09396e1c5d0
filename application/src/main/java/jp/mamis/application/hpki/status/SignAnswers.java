package jp.mamis.application.hpki.status;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.RefusedRules;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.status.AnswerLife;
import jp.mamis.domain.hpki.status.CertId;
import jp.mamis.domain.hpki.status.IssuerMark;
import jp.mamis.domain.hpki.status.KnownStatus;
import jp.mamis.domain.hpki.status.ResponseDraft;
import jp.mamis.domain.hpki.status.SignedAnswer;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusals;

/**
 * Signs answers ahead for every certificate in force (応答の事前署名); {@link LayAnswers} makes files of them. What has an answer that is
 * true and fresh is passed over, so that a run which broke off goes on where it stood. For administrators of the national body,
 * the operator and the system; a run that signs lets go of what ended, as of certificates that are over. Long because every set is a transaction of its own.
 */
public final class SignAnswers {

    /** Certificates whose answers are kept together. */
    private static final int TOGETHER = 100;

    /** For how long answers that ended are kept, should a clock have been ahead. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final UUID ANSWERS = new UUID(0, 0x0C5);

    /**
     * @param quiet whether a run that signs nothing, or finds that nobody answers, leaves no entry in the journal
     * @param told  what a run before was refused for: the same leaves no further entry
     */
    public record Command(boolean quiet, Optional<Refusals> told) {

        public Command(boolean quiet) {
            this(quiet, Optional.empty());
        }

        private boolean isSilentOn(Refusals refused) {
            boolean nobody = refused.reasons().stream().allMatch(each -> each.code() == IssuingRefusal.NO_RESPONDER);
            return (quiet && nobody)
                    || told.map(RefusedRules::of)
                            .filter(RefusedRules.of(refused)::equals)
                            .isPresent();
        }
    }

    /** @param certificates of how many certificates answers were signed */
    public record Signed(AuthorityName authority, int certificates) {}

    /** What one authority came to. */
    private record Tried(Signed signed, Optional<AnswersMissed.Missed> missed) {}

    /** @param last the end of the certificate of whoever signs: nobody accepts an answer beyond it */
    private record Work(CaGeneration answering, List<IssuerMark> marks, Instant last) {}

    private final Foundation foundation;
    private final AnsweringAuthorities authorities;
    private final StatusDesk desk;
    private final StatusPorts ports;
    private final AnswerLife life;
    private final CaKey key;

    SignAnswers(
            Foundation foundation,
            AnsweringAuthorities authorities,
            StatusDesk desk,
            StatusPorts ports,
            AnswerLife life,
            CaKey key) {
        this.foundation = foundation;
        this.authorities = authorities;
        this.desk = desk;
        this.ports = ports;
        this.life = life;
        this.key = key;
    }

    /**
     * How many, by authority.
     *
     * @throws AnswersMissed where an authority's key does not sign, after all others were tried; what was signed before it is kept
     */
    public Outcome<List<Signed>> sign(Command command, Caller caller) {
        Outcome<List<Work>> works = foundation
                .work()
                .readOnly(() -> desk.mayOrSystem(caller))
                .then(allowed -> ports.reference().judged())
                .then(clock -> foundation.work().readOnly(() -> works(now())));
        Outcome<List<Tried>> tried =
                works.map(all -> all.stream().map(this::tried).toList());
        Outcome<List<Signed>> signed =
                tried.map(all -> all.stream().map(Tried::signed).toList());
        List<AnswersMissed.Missed> missed = tried.accepted().stream()
                .flatMap(List::stream)
                .flatMap(each -> each.missed().stream())
                .toList();
        noted(command, works, signed, missed, caller);
        if (!missed.isEmpty()) {
            throw new AnswersMissed(signed.accepted().orElseThrow(), missed);
        }
        return signed;
    }

    private Outcome<List<Work>> works(Instant now) {
        List<Work> works = authorities.inForce(now).stream()
                .flatMap(generation -> authorities.inOffice(generation, now).stream()
                        .map(responder -> new Work(
                                responder.answering(generation),
                                ports.codec().marks(generation),
                                responder.prepared().orElseThrow().validity().last())))
                .toList();
        return works.isEmpty() ? Outcome.refused(IssuingRefusal.NO_RESPONDER) : Outcome.accepted(works);
    }

    /** Each set bears the time it was signed at: on a slow token a run takes longer than an answer lives. */
    private Instant now() {
        return foundation.time().now();
    }

    /** What one cannot sign keeps no other back. */
    private Tried tried(Work work) {
        AuthorityName authority = AuthorityName.of(work.answering());
        Optional<SerialNumber> after = Optional.empty();
        int done = 0;
        try {
            Instant now = now();
            for (List<StatusBook.Due> set = due(work, after, now); !set.isEmpty(); set = due(work, after, now)) {
                kept(work, set, now);
                done += set.size();
                after = Optional.of(set.get(set.size() - 1).serial());
                now = now();
            }
            return new Tried(new Signed(authority, done), Optional.empty());
        } catch (TokenFailure failure) {
            return new Tried(new Signed(authority, done), Optional.of(new AnswersMissed.Missed(authority, failure)));
        }
    }

    private List<StatusBook.Due> due(Work work, Optional<SerialNumber> after, Instant now) {
        return foundation
                .work()
                .readOnly(() -> ports.book().due(work.answering().id(), after, now, now.plus(life.half()), TOGETHER));
    }

    private void kept(Work work, List<StatusBook.Due> set, Instant now) {
        List<SignedAnswer> answers = set.stream()
                .flatMap(due -> work.marks().stream()
                        .map(mark -> answer(work, new CertId(mark, due.serial().value()), due, now)))
                .toList();
        foundation.work().inTransaction(() -> {
            ports.book().keep(answers, now);
            return answers;
        });
    }

    private SignedAnswer answer(Work work, CertId certificate, StatusBook.Due due, Instant now) {
        CaGeneration answering = work.answering();
        Instant at = now.truncatedTo(ChronoUnit.SECONDS);
        Instant until = at.plus(life.length());
        KnownStatus known = new KnownStatus(
                certificate, Optional.of(answering.id()), Optional.of(due.standing()), Optional.empty());
        ResponseDraft draft = new ResponseDraft(
                at,
                until.isAfter(work.last()) ? work.last() : until,
                List.of(known.single(answering.authority().validity().first(), now)),
                Optional.empty());
        Der toBeSigned = ports.codec().encode(draft, answering);
        return new SignedAnswer(
                answering.id(),
                due.serial(),
                certificate.issuer().digest(),
                known.answer().revoked(),
                draft.thisUpdate(),
                draft.nextUpdate(),
                ports.codec().signed(toBeSigned, key.sign(answering, toBeSigned), answering));
    }

    private void noted(
            Command command,
            Outcome<List<Work>> works,
            Outcome<List<Signed>> signed,
            List<AnswersMissed.Missed> missed,
            Caller caller) {
        int all = signed.accepted().stream()
                .flatMap(List::stream)
                .mapToInt(Signed::certificates)
                .sum();
        boolean silent = signed.fold(done -> command.quiet() && all == 0, command::isSilentOn);
        if (silent) {
            return;
        }
        Detail told = Detail.of("certificates", all)
                .and(
                        "keys",
                        works.accepted().stream()
                                .flatMap(List::stream)
                                .map(work -> work.answering().key().toString())
                                .collect(Collectors.joining(" ")));
        Detail detail = missed.isEmpty()
                ? told
                : told.and(
                        "missed",
                        missed.stream().map(each -> each.authority().toString()).collect(Collectors.joining(" ")));
        foundation.work().inTransaction(() -> {
            if (all > 0) {
                ports.book().forget(now().minus(KEPT));
            }
            desk.note(caller, Intention.SIGN_ANSWERS, ANSWERS, signed, detail);
            return signed;
        });
    }
}
