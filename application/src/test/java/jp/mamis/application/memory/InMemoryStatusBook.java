package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.Issuances;
import jp.mamis.application.hpki.ca.Revocations;
import jp.mamis.application.hpki.status.StatusBook;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.status.CertId;
import jp.mamis.domain.hpki.status.IssuerMark;
import jp.mamis.domain.hpki.status.KnownStatus;
import jp.mamis.domain.hpki.status.SignedAnswer;
import jp.mamis.domain.hpki.status.StatusAnswer;

/** How certificates stand, over stores in memory. */
public final class InMemoryStatusBook implements StatusBook {

    private final InMemoryStore store;
    private final InMemoryResponders responders;
    private final Issuances issuances;
    private final Revocations revocations;
    private final NavigableMap<String, SignedAnswer> answers;

    public InMemoryStatusBook(
            InMemoryStore store, InMemoryResponders responders, Issuances issuances, Revocations revocations) {
        this.store = store;
        this.responders = responders;
        this.issuances = issuances;
        this.revocations = revocations;
        this.answers = store.table();
    }

    @Override
    public List<KnownStatus> look(List<CertId> asked) {
        store.requireTransaction();
        return asked.stream().map(this::known).toList();
    }

    private KnownStatus known(CertId asked) {
        Optional<CaGenerationId> authority = responders.named(asked.issuer());
        boolean number = asked.serial().signum() > 0 && asked.serial().bitLength() < 160;
        Optional<SerialNumber> serial = number ? Optional.of(new SerialNumber(asked.serial())) : Optional.empty();
        return new KnownStatus(
                asked,
                authority,
                authority
                        .flatMap(id -> serial.flatMap(found -> issuances.find(id, found)))
                        .filter(each ->
                                each.state() == Issuance.State.ISSUED || each.state() == Issuance.State.WRITTEN_OFF)
                        .map(this::standing),
                authority.flatMap(id -> serial.flatMap(found -> Optional.ofNullable(
                        answers.get(key(id, found, asked.issuer().digest()))))));
    }

    private KnownStatus.Standing standing(Issuance issuance) {
        return new KnownStatus.Standing(
                revocations
                        .find(issuance.order().authority(), issuance.order().serial())
                        .<StatusAnswer>map(each -> new StatusAnswer.Revoked(each.revokedAt(), each.published()))
                        .orElseGet(StatusAnswer.Good::new),
                issuance.order().validity().last());
    }

    @Override
    public List<Due> due(CaGenerationId authority, Optional<SerialNumber> after, Instant now, Instant until, int most) {
        return inForceAt(authority, now)
                .filter(each -> after.filter(last ->
                                last.value().compareTo(each.order().serial().value()) >= 0)
                        .isEmpty())
                .map(each -> new Due(each.order().serial(), standing(each)))
                .filter(each -> !isReady(authority, each, now, until))
                .sorted(Comparator.comparing(each -> each.serial().value()))
                .limit(most)
                .toList();
    }

    private Stream<Issuance> inForceAt(CaGenerationId authority, Instant now) {
        return issuances.issued(Optional.empty(), Integer.MAX_VALUE).stream()
                .filter(each -> each.order().authority().equals(authority))
                .filter(each -> !each.order().validity().last().isBefore(now));
    }

    private boolean isReady(CaGenerationId authority, Due due, Instant now, Instant until) {
        return Stream.of(IssuerMark.Digest.values())
                .map(digest -> Optional.ofNullable(answers.get(key(authority, due.serial(), digest))))
                .allMatch(answer -> answer.filter(kept -> !kept.thisUpdate().isAfter(now)
                                && kept.nextUpdate().isAfter(until)
                                && kept.revoked() == due.standing().answer().revoked())
                        .isPresent());
    }

    @Override
    public int inForce(CaGenerationId authority, Instant now) {
        return (int) inForceAt(authority, now).count();
    }

    @Override
    public int ready(CaGenerationId authority, Instant now, Instant until) {
        return (int) inForceAt(authority, now)
                .map(each -> new Due(each.order().serial(), standing(each)))
                .filter(each -> isReady(authority, each, now, until))
                .count();
    }

    @Override
    public void keep(List<SignedAnswer> kept, Instant now) {
        store.requireTransaction();
        kept.forEach(each -> answers.merge(
                key(each.authority(), each.serial(), each.question()),
                each,
                (before, next) -> next.thisUpdate().isBefore(before.thisUpdate())
                                && !before.thisUpdate().isAfter(now)
                        ? before
                        : next));
    }

    @Override
    public int forget(Instant end) {
        store.requireTransaction();
        List<String> over = answers.entrySet().stream()
                .filter(each -> each.getValue().nextUpdate().isBefore(end))
                .map(Map.Entry::getKey)
                .toList();
        over.forEach(answers::remove);
        return over.size();
    }

    @Override
    public List<SignedAnswer> standing(CaGenerationId authority, Optional<SignedAnswer> after, Instant now, int most) {
        Comparator<SignedAnswer> order = Comparator.comparing(
                        (SignedAnswer each) -> each.serial().value())
                .thenComparing(each -> each.question().name());
        return answers.values().stream()
                .filter(each -> each.authority().equals(authority))
                .filter(each ->
                        after.filter(last -> order.compare(last, each) >= 0).isEmpty())
                .filter(each ->
                        !each.thisUpdate().isAfter(now) && each.nextUpdate().isAfter(now))
                .filter(each -> each.revoked()
                        == revocations.find(each.authority(), each.serial()).isPresent())
                .sorted(order)
                .limit(most)
                .toList();
    }

    private static String key(CaGenerationId authority, SerialNumber serial, IssuerMark.Digest digest) {
        return authority.value() + " " + serial + " " + digest;
    }
}
