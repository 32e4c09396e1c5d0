package jp.mamis.domain.hpki.ca;

/** A name in an extension (一般名). */
public sealed interface GeneralName {

    record Uri(String address) implements GeneralName {}

    record Directory(DistinguishedName name) implements GeneralName {}

    /** Of a kind that we never write. */
    record Other(int tag) implements GeneralName {}
}
