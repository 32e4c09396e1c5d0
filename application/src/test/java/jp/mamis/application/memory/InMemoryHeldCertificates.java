package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.Issuances;
import jp.mamis.application.qualification.HeldCertificates;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.hpki.ca.ListScope;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectNumber;

/** Certificates by whom they are held, over stores in memory. */
public final class InMemoryHeldCertificates implements HeldCertificates {

    private final Issuances issuances;
    private final InMemoryRevocationLists lists;

    public InMemoryHeldCertificates(Issuances issuances, InMemoryRevocationLists lists) {
        this.issuances = issuances;
        this.lists = lists;
    }

    @Override
    public List<Issuance> of(Set<SubjectNumber> holders) {
        return Stream.concat(
                        issuances.issued(Optional.empty(), Integer.MAX_VALUE).stream(),
                        issuances.unfinished(Optional.empty(), Integer.MAX_VALUE).stream())
                .filter(each -> holders.contains(each.order().holder()))
                .sorted(Comparator.comparing(each -> each.order().plannedAt()))
                .toList();
    }

    @Override
    public Optional<Instant> listedSince(CaGenerationId authority, SerialNumber serial, Instant recorded) {
        return lists.of(authority, ListScope.HOLDERS)
                .filter(list -> list.content()
                        .filter(content -> content.hex()
                                .contains(Der.of(serial.value().toByteArray()).hex()))
                        .isPresent())
                .map(ListIssue::thisUpdate)
                .filter(at -> !at.isBefore(recorded))
                .min(Comparator.naturalOrder());
    }
}
