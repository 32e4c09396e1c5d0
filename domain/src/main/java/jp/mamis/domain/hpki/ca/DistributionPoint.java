package jp.mamis.domain.hpki.ca;

import java.util.List;
import java.util.Set;

/** Where a revocation list is found (CRL配布点), by names that all mean the same list. */
public record DistributionPoint(List<GeneralName> names) {

    public DistributionPoint {
        names = List.copyOf(names);
    }

    public static DistributionPoint at(String address) {
        return new DistributionPoint(List.of(new GeneralName.Uri(address)));
    }

    /** A partition of an authority's list, with the address it is fetched from. */
    public static DistributionPoint partition(DistinguishedName partition, String address) {
        return new DistributionPoint(List.of(new GeneralName.Directory(partition), new GeneralName.Uri(address)));
    }

    /** Whether one of the names is among those. */
    public boolean sharesName(DistributionPoint other) {
        return names.stream().anyMatch(Set.copyOf(other.names)::contains);
    }
}
