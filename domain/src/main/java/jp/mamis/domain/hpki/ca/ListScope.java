package jp.mamis.domain.hpki.ca;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Of which certificates of an authority a list tells (失効リストの対象). */
public enum ListScope {
    /** Holders. */
    HOLDERS,
    /** The root itself (自己署名・リンク証明書). */
    RARL,
    /** Authorities below a root. */
    SARL;

    /** The lists an authority has. */
    public static List<ListScope> of(CaDuty duty) {
        return duty == CaDuty.ROOT ? List.of(RARL, SARL) : List.of(HOLDERS);
    }

    /** Where such a list of a generation is found, as a critical part of the list where it is a partition. */
    Optional<DistributionPoint> partition(CaGeneration generation) {
        return this == HOLDERS
                ? Optional.empty()
                : Optional.of(Addresses.of(generation.realm())
                        .partition(
                                generation.authority().name(),
                                Addresses.Partition.valueOf(name()),
                                generation.number()));
    }

    /** The name of its file: the last part of the address in certificates. */
    public String file(CaGeneration generation) {
        return switch (this) {
            case HOLDERS ->
                "crl-" + (generation.duty() == CaDuty.SIGNING ? "sign" : "auth") + generation.number() + ".crl";
            case RARL, SARL -> name().toLowerCase(Locale.ROOT) + generation.number() + ".crl";
        };
    }

    /** Whether a revoked certificate of the authority stands in this list. */
    boolean tellsOf(CaGeneration generation, Revocation revocation) {
        return tellsOf(generation, revocation.serial());
    }

    /** The same of a number that is revoked. */
    public boolean tellsOf(CaGeneration generation, SerialNumber serial) {
        return this == HOLDERS
                || (this == RARL) == serial.equals(generation.authority().serial());
    }
}
