package jp.mamis.domain.hpki.ca;

import java.util.List;

/** A policy under which a certificate was issued (証明書ポリシー), with its qualifiers. */
public record PolicyFacts(Oid policy, List<Qualifier> qualifiers) {

    /** @param text an address for {@link Oids#CPS_QUALIFIER}, empty for others */
    public record Qualifier(Oid type, String text) {}

    public PolicyFacts {
        qualifiers = List.copyOf(qualifiers);
    }

    /** A policy with the address of the practice statement. */
    public static PolicyFacts of(Oid policy, String statement) {
        return new PolicyFacts(policy, List.of(new Qualifier(Oids.CPS_QUALIFIER, statement)));
    }
}
