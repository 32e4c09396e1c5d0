package jp.mamis.application.hpki.status;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.journal.Foundation;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.status.AnswerLife;
import jp.mamis.domain.hpki.status.KnownStatus;
import jp.mamis.domain.hpki.status.Responder;
import jp.mamis.domain.hpki.status.ResponderTerm;
import jp.mamis.domain.hpki.status.ResponseDraft;
import jp.mamis.domain.hpki.status.ResponseStatus;
import jp.mamis.domain.hpki.status.SignedAnswer;
import jp.mamis.domain.hpki.status.StatusRequest;

/**
 * Answers whether certificates count (証明書状態の応答), to everybody. What was signed ahead is handed out as long as it says what is
 * true; the rest is signed while somebody waits, where a key is open, the clock is right and few others wait; otherwise they are
 * asked to come again. Nothing is kept of what was asked. Long because how answers stand is told beside.
 */
public final class StatusQueries {

    /** Who answers is looked up again after so long. */
    private static final Duration KNOWN = Duration.ofMinutes(1);

    /**
     * What was not signed for those who waited, since the start.
     *
     * @param crowded not tried, since as many as may were being signed
     * @param failed  not done by a token that is open, or not tried since the clock was off
     */
    public record Live(long crowded, long failed) {}

    /** @param last the end of the certificate of whoever signs: nobody accepts an answer beyond it */
    private record Answering(CaGeneration authority, Instant last) {

        static Answering of(Responder responder, CaGeneration authority) {
            return new Answering(
                    responder.answering(authority),
                    responder.prepared().orElseThrow().validity().last());
        }
    }

    private record Held(Optional<Answering> answering, Instant until) {

        boolean isKnown(Instant now) {
            return now.isBefore(until)
                    && answering.filter(each -> now.isAfter(each.last())).isEmpty();
        }
    }

    private final Foundation foundation;
    private final AnsweringAuthorities authorities;
    private final StatusPorts ports;
    private final AnswerLife life;
    private final LiveSigning live;
    private final Map<CaGenerationId, Held> held = new ConcurrentHashMap<>();

    StatusQueries(Foundation foundation, AnsweringAuthorities authorities, StatusPorts ports, AnswerLife life) {
        this.foundation = foundation;
        this.authorities = authorities;
        this.ports = ports;
        this.life = life;
        this.live = new LiveSigning(ports.reference());
    }

    /** @param key signs where nothing that was signed ahead fits; one that signs nothing leaves those unanswered */
    public StatusReply answer(Der request, CaKey key) {
        StatusRequest read = ports.codec().read(request);
        if (read instanceof StatusRequest.Unanswerable no) {
            return StatusReply.bare(no.why());
        }
        StatusRequest.Question question = (StatusRequest.Question) read;
        Instant now = foundation.time().now();
        List<KnownStatus> known = foundation.work().glance(() -> ports.book().look(question.certificates()));
        Set<Optional<CaGenerationId>> issuers =
                known.stream().map(KnownStatus::authority).collect(Collectors.toSet());
        if (issuers.size() != 1 || issuers.contains(Optional.<CaGenerationId>empty())) {
            return StatusReply.bare(ResponseStatus.UNAUTHORIZED);
        }
        Optional<StatusReply> ready = (known.size() == 1 ? known.get(0).ready(now) : Optional.<SignedAnswer>empty())
                .map(answer -> signedAhead(answer, now));
        if (ready.isPresent() && question.nonce().isEmpty()) {
            return ready.orElseThrow();
        }
        return live.within(
                () -> live(question, known, now, key).or(() -> ready).orElseGet(() -> unsigned(known)),
                () -> ready.orElseGet(() -> StatusReply.bare(ResponseStatus.TRY_LATER)));
    }

    private static StatusReply unsigned(List<KnownStatus> known) {
        return StatusReply.bare(
                known.stream().anyMatch(each -> each.standing().isPresent())
                        ? ResponseStatus.TRY_LATER
                        : ResponseStatus.UNAUTHORIZED);
    }

    /** For everybody: it says how often, and not to whom. */
    public Live live() {
        return live.counts();
    }

    /** How the answers of every authority in force stand. For everybody: it says how many, and not of whom. */
    public List<AnswerHealth> health() {
        Instant now = foundation.time().now();
        return foundation
                .work()
                .readOnly(() -> authorities.inForce(now).stream()
                        .map(generation -> health(generation, now))
                        .toList());
    }

    /** The last second of the certificate of whoever answers, for each authority in force; none where nobody does. */
    public List<Optional<Instant>> responderEnds() {
        Instant now = foundation.time().now();
        return foundation
                .work()
                .readOnly(() -> authorities.inForce(now).stream()
                        .map(generation -> end(authorities.inOffice(generation, now)))
                        .toList());
    }

    private static Optional<Instant> end(Optional<Responder> responder) {
        return responder
                .flatMap(Responder::prepared)
                .map(each -> each.validity().last());
    }

    private AnswerHealth health(CaGeneration generation, Instant now) {
        Optional<Responder> responder = authorities.inOffice(generation, now);
        Optional<Instant> until = end(responder);
        int ready = ports.book().ready(generation.id(), now, now);
        return new AnswerHealth(
                AuthorityName.of(generation),
                responder.map(Responder::number),
                until,
                until.map(last -> ResponderTerm.of(last, now)),
                ready,
                ports.book().inForce(generation.id(), now) - ready);
    }

    private static StatusReply signedAhead(SignedAnswer answer, Instant now) {
        return new StatusReply(
                ResponseStatus.SUCCESSFUL,
                answer.response(),
                Optional.of(new StatusReply.Fresh(
                        answer.thisUpdate(), answer.nextUpdate(), Duration.between(now, answer.nextUpdate()))));
    }

    private Optional<StatusReply> live(
            StatusRequest.Question question, List<KnownStatus> known, Instant now, CaKey key) {
        return answering(known.get(0).authority().orElseThrow(), now).flatMap(answering -> {
            CaGeneration authority = answering.authority();
            Instant at = now.truncatedTo(ChronoUnit.SECONDS);
            Instant until = at.plus(life.length());
            ResponseDraft draft = new ResponseDraft(
                    at,
                    until.isAfter(answering.last()) ? answering.last() : until,
                    known.stream()
                            .map(each ->
                                    each.single(authority.authority().validity().first(), now))
                            .toList(),
                    question.nonce());
            try {
                if (!live.mayBeSigned(now, () -> key.requireReady(authority))) {
                    return Optional.empty();
                }
                Der toBeSigned = ports.codec().encode(draft, authority);
                Der response = ports.codec().signed(toBeSigned, key.sign(authority, toBeSigned), authority);
                live.signed(authority.id());
                return Optional.of(new StatusReply(ResponseStatus.SUCCESSFUL, response, Optional.empty()));
            } catch (TokenFailure unsigned) {
                live.failed(authority.id(), unsigned);
                return Optional.empty();
            }
        });
    }

    private Optional<Answering> answering(CaGenerationId authority, Instant now) {
        return Optional.ofNullable(held.get(authority))
                .filter(known -> known.isKnown(now))
                .orElseGet(() -> lookedUp(authority, now))
                .answering();
    }

    private Held lookedUp(CaGenerationId authority, Instant now) {
        Held found = new Held(
                foundation
                        .work()
                        .readOnly(() -> authorities
                                .find(authority)
                                .flatMap(generation -> authorities
                                        .inOffice(generation, now)
                                        .map(responder -> Answering.of(responder, generation)))),
                now.plus(KNOWN));
        held.put(authority, found);
        return found;
    }
}
