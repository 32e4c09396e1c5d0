package jp.mamis.domain.hpki.ca;

/** An extension (拡張) as it stands in a certificate or revocation list. */
public record ExtensionFacts(Oid type, boolean critical, Der value) {}
