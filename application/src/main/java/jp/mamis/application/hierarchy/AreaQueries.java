package jp.mamis.application.hierarchy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mamis.application.journal.Foundation;
import jp.mamis.domain.hierarchy.Area;
import jp.mamis.domain.hierarchy.AreaPart;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.person.Prefecture;

/**
 * Which bodies may be the nearest, by the municipalities that bodies name themselves. Candidates only, for everybody: a
 * body's area is not a municipality, and bodies that have named none are not among them.
 */
public final class AreaQueries {

    /**
     * A body that may be the nearest.
     *
     * @param above from the parent up to the national body
     * @param part  the municipality as the body names it, with what it says about it
     */
    public record Candidate(AssociationView body, List<AssociationView> above, AreaPart part) {
        public Candidate {
            above = List.copyOf(above);
        }
    }

    private final Foundation foundation;
    private final CurrentHierarchy current;
    private final AssociationProfiles profiles;

    AreaQueries(Foundation foundation, CurrentHierarchy current, AssociationProfiles profiles) {
        this.foundation = foundation;
        this.current = current;
        this.profiles = profiles;
    }

    /** The municipalities that bodies of the prefecture have today, each once, in the order of their text. */
    public List<String> municipalities(Prefecture prefecture) {
        return municipalities(prefecture, foundation.time().today());
    }

    /** Those that bodies of the prefecture have on a day. */
    public List<String> municipalities(Prefecture prefecture, LocalDate day) {
        return named(prefecture, day, area -> area.on(day))
                .flatMap(found -> found.value().stream())
                .map(AreaPart::municipality)
                .distinct()
                .sorted()
                .toList();
    }

    /** The bodies of the prefecture that have named the municipality, the lowest tier first, by code. */
    public List<Candidate> candidates(Prefecture prefecture, NameKey municipality) {
        return candidates(prefecture, municipality, foundation.time().today());
    }

    /** Those that have it on a day. */
    public List<Candidate> candidates(Prefecture prefecture, NameKey municipality, LocalDate day) {
        return candidates(prefecture, day, area -> area.called(municipality, day));
    }

    /** The bodies that have named a municipality in which the address lies, in the same order; none abroad. */
    public List<Candidate> around(Address address) {
        NameKey line = NameKey.parse(address.line() + address.building());
        LocalDate today = foundation.time().today();
        return address.prefecture()
                .map(prefecture -> candidates(prefecture, today, area -> area.around(line, today)))
                .orElse(List.of());
    }

    private List<Candidate> candidates(Prefecture prefecture, LocalDate day, Function<Area, Optional<AreaPart>> of) {
        Hierarchy hierarchy = current.get();
        return named(prefecture, day, of)
                .flatMap(found -> found.value().stream()
                        .map(part -> new Candidate(
                                AssociationView.of(found.body(), hierarchy, day),
                                hierarchy.pathOf(found.body().id()).stream()
                                        .skip(1)
                                        .map(body -> AssociationView.of(body, hierarchy, day))
                                        .toList(),
                                part)))
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> candidate.body().tier())
                        .reversed()
                        .thenComparing(candidate -> candidate.body().code()))
                .toList();
    }

    private record Found<T>(Association body, T value) {}

    /** What the bodies in force on a day have named for it. */
    private <T> Stream<Found<T>> named(Prefecture prefecture, LocalDate day, Function<Area, T> of) {
        Hierarchy hierarchy = current.get();
        List<AssociationProfile> known = foundation.work().readOnly(profiles::withArea);
        return known.stream()
                .flatMap(profile -> hierarchy.find(profile.association()).stream()
                        .filter(body -> body.isInForceOn(day))
                        .filter(body -> body.code().prefecture().equals(Optional.of(prefecture)))
                        .map(body ->
                                new Found<>(body, of.apply(profile.contents().area()))));
    }
}
