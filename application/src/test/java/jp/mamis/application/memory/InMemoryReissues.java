package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.Reissues;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ceremony.Reissue;
import jp.mamis.domain.hpki.ceremony.ReissueOrder;

/** Orders of mass re-issue in memory. */
public final class InMemoryReissues implements Reissues {

    private static final Comparator<Issuance> BY_NUMBER =
            Comparator.comparing(each -> each.order().serial().value());

    private final InMemoryStore store;
    private final InMemoryIssuances issuances;
    private final InMemoryRevocations revocations;
    private final NavigableMap<UUID, Reissue> orders;
    /** By order and what is replaced. */
    private final NavigableMap<String, Line> lines;

    public InMemoryReissues(InMemoryStore store, InMemoryIssuances issuances, InMemoryRevocations revocations) {
        this.store = store;
        this.issuances = issuances;
        this.revocations = revocations;
        this.orders = store.table();
        this.lines = store.table();
    }

    @Override
    public void save(Reissue reissue) {
        store.requireTransaction();
        boolean second = orders.values().stream()
                .anyMatch(each -> each.end().isEmpty() && !each.id().equals(reissue.id()));
        if (second && reissue.end().isEmpty()) {
            throw new StaleState("reissue");
        }
        orders.put(reissue.id(), reissue);
    }

    @Override
    public Optional<Reissue> find(UUID id) {
        store.requireTransaction();
        return Optional.ofNullable(orders.get(id));
    }

    @Override
    public Optional<Reissue> claim(UUID id) {
        return find(id);
    }

    @Override
    public Optional<Reissue> claimOpen() {
        store.requireTransaction();
        return orders.values().stream().filter(each -> each.end().isEmpty()).findFirst();
    }

    @Override
    public List<Reissue> newest(int most) {
        store.requireTransaction();
        return orders.values().stream()
                .sorted(Comparator.<Reissue, Instant>comparing(
                                each -> each.act().askedAt())
                        .thenComparing(Reissue::id)
                        .reversed())
                .limit(most)
                .toList();
    }

    @Override
    public int inForce(ReissueOrder order, Instant now) {
        return (int) replaceable(order, now).count();
    }

    @Override
    public List<Issuance> due(Reissue reissue, Optional<SerialNumber> after, Instant now, int most) {
        return replaceable(reissue.order(), now)
                .filter(each -> !lines.containsKey(key(reissue.id(), each)))
                .filter(each -> after.filter(
                                last -> each.order().serial().value().compareTo(last.value()) <= 0)
                        .isEmpty())
                .sorted(BY_NUMBER)
                .limit(most)
                .toList();
    }

    private Stream<Issuance> replaceable(ReissueOrder order, Instant now) {
        return issuances.issued(Optional.empty(), Integer.MAX_VALUE).stream()
                .filter(each -> each.order().authority().equals(order.from()))
                .filter(each -> each.order().validity().covers(now) && isGood(each))
                .filter(each -> issuances.issued(Optional.empty(), Integer.MAX_VALUE).stream()
                        .noneMatch(other -> isReplaced(each, other, order.to())));
    }

    private boolean isReplaced(Issuance each, Issuance other, CaGenerationId to) {
        return other.order().authority().equals(to)
                && other.order().key().equals(each.order().key())
                && isGood(other);
    }

    private boolean isGood(Issuance issuance) {
        return revocations
                .find(issuance.order().authority(), issuance.order().serial())
                .isEmpty();
    }

    private static String key(UUID reissue, Issuance before) {
        return reissue + " " + before.order().id().value();
    }

    @Override
    public void keep(List<Line> all) {
        store.requireTransaction();
        for (Line line : all) {
            if (lines.putIfAbsent(line.reissue() + " " + line.predecessor().value(), line) != null) {
                throw new StaleState("reissue_line");
            }
        }
    }

    @Override
    public List<Issuance.Prepared> left(UUID reissue, int most) {
        return successors(reissue)
                .filter(Issuance.Prepared.class::isInstance)
                .map(Issuance.Prepared.class::cast)
                .filter(this::isGood)
                .sorted(BY_NUMBER)
                .limit(most)
                .toList();
    }

    @Override
    public Tally tally(UUID reissue) {
        List<Issuance> made = successors(reissue).toList();
        return new Tally(
                (int) made.stream().filter(Issuance.Issued.class::isInstance).count(),
                (int) made.stream().filter(Issuance.Prepared.class::isInstance).count(),
                (int) made.stream()
                        .filter(Issuance.WrittenOff.class::isInstance)
                        .count(),
                linesOf(reissue)
                        .flatMap(line -> line.reasons().stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(each -> 1))));
    }

    private Stream<Line> linesOf(UUID reissue) {
        store.requireTransaction();
        return lines.values().stream().filter(line -> line.reissue().equals(reissue));
    }

    private Stream<Issuance> successors(UUID reissue) {
        return linesOf(reissue).flatMap(line -> line.successor().stream()).flatMap(id -> issuances.find(id).stream());
    }

    @Override
    public Slice<Passed> passed(UUID reissue, Page page) {
        List<Passed> all = linesOf(reissue)
                .filter(line -> line.reasons().isPresent())
                .map(line -> new Passed(
                        issuances.find(line.predecessor()).orElseThrow().order(),
                        line.reasons().orElseThrow(),
                        line.at()))
                .sorted(Comparator.comparing(each -> each.predecessor().serial().value()))
                .filter(each -> page.after()
                        .map(cursor -> each.predecessor()
                                        .serial()
                                        .value()
                                        .compareTo(SerialNumber.parse(cursor).value())
                                > 0)
                        .orElse(true))
                .limit(page.size() + 1L)
                .toList();
        return Slice.of(all, page, each -> each.predecessor().serial().toString());
    }
}
