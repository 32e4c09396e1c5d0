package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.Issuances;
import jp.mamis.application.hpki.ca.ListLine;
import jp.mamis.application.hpki.ca.RevocationLists;
import jp.mamis.application.qualification.HeldCertificates;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.ListScope;
import jp.mamis.domain.hpki.ca.SubjectNumber;

/** Certificates by whom they are held, over stores in memory. */
public final class InMemoryHeldCertificates implements HeldCertificates {

    private final Issuances issuances;
    private final RevocationLists lists;

    public InMemoryHeldCertificates(Issuances issuances, RevocationLists lists) {
        this.issuances = issuances;
        this.lists = lists;
    }

    @Override
    public List<Issuance> of(Set<SubjectNumber> holders) {
        return Stream.concat(
                        issuances.issued(Optional.empty(), Integer.MAX_VALUE).stream(),
                        issuances.unfinished(Integer.MAX_VALUE).stream())
                .filter(each -> holders.contains(each.order().holder()))
                .sorted(Comparator.comparing(each -> each.order().plannedAt()))
                .toList();
    }

    @Override
    public Optional<Instant> listedSince(CaGenerationId authority, Instant recorded) {
        return lists.of(authority, Integer.MAX_VALUE).stream()
                .filter(list -> list.scope() == ListScope.HOLDERS && list.signed())
                .map(ListLine::thisUpdate)
                .filter(at -> !at.isBefore(recorded))
                .min(Comparator.naturalOrder());
    }
}
