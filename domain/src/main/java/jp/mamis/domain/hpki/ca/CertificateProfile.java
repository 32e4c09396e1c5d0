package jp.mamis.domain.hpki.ca;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.calendar.JapanTime;

/**
 * What all certificates of a kind have in common (証明書プロファイル): data, never changed once something was issued by it; a
 * change is a new version.
 *
 * @param name     by which officers know it
 * @param realm    decides policy and addresses
 * @param keys     kinds of keys it certifies
 * @param months   how long a certificate is valid at the most
 * @param term     policy and practice statement; none in a root
 * @param japanese whether the name in Japanese stands in subjectAltName
 * @param ocsp     where status is asked; none as long as lists alone tell it
 */
public record CertificateProfile(
        String name,
        int version,
        Kind kind,
        CaRealm realm,
        CertificatePurpose purpose,
        Set<KeyAlgorithm> keys,
        int months,
        Set<KeyUse> uses,
        List<Oid> extendedUses,
        Optional<PolicyFacts> term,
        boolean japanese,
        Optional<String> ocsp) {

    /** Whom it certifies. */
    public enum Kind {
        /** An authority that certifies itself. */
        ROOT,
        /** An authority below a root. */
        SUBORDINATE,
        /** A holder. */
        SUBSCRIBER,
        /** Who answers for an authority how its certificates stand. */
        RESPONDER,
        /** Who signs statements for an authority. */
        STATEMENTS
    }

    public CertificateProfile {
        keys = Set.copyOf(keys);
        uses = Set.copyOf(uses);
        extendedUses = List.copyOf(extendedUses);
    }

    public boolean authority() {
        return kind == Kind.ROOT || kind == Kind.SUBORDINATE;
    }

    /** Whether it certifies persons. */
    public boolean holder() {
        return kind == Kind.SUBSCRIBER;
    }

    /** The last second of a certificate that is valid from {@code first} on for as long as possible. */
    Instant latestEnd(Instant first) {
        return first.atZone(JapanTime.TOKYO).plusMonths(months).toInstant().minusSeconds(1);
    }

    /** The same with or without the Japanese name, as a version of its own. */
    public CertificateProfile withJapanese(boolean wanted, int version) {
        return new CertificateProfile(
                name, version, kind, realm, purpose, keys, months, uses, extendedUses, term, wanted, ocsp);
    }

    /** The extensions a certificate has, in their order. */
    public List<Oid> extensions() {
        return Oids.ORDER.stream().filter(this::holds).toList();
    }

    private boolean holds(Oid extension) {
        Stream<Oid> always = Stream.of(Oids.AUTHORITY_KEY, Oids.SUBJECT_KEY, Oids.KEY_USAGE, Oids.CRL_POINTS);
        Stream<Oid> chosen = Stream.of(
                        when(!extendedUses.isEmpty(), Oids.EXTENDED_KEY_USAGE),
                        when(authority(), Oids.BASIC_CONSTRAINTS),
                        when(japanese, Oids.ALTERNATIVE_NAME),
                        when(holder(), Oids.DIRECTORY_ATTRIBUTES),
                        when(term.isPresent(), Oids.POLICIES),
                        when(ocsp.isPresent(), Oids.AUTHORITY_INFO),
                        when(kind == Kind.RESPONDER, Oids.OCSP_NO_CHECK))
                .flatMap(Optional::stream);
        return Stream.concat(always, chosen).anyMatch(extension::equals);
    }

    private static Optional<Oid> when(boolean present, Oid extension) {
        return present ? Optional.of(extension) : Optional.empty();
    }

    /**
     * SHA-256 over everything that it says, whatever it is called: what was issued by it is told by this to be of the shape that
     * it has now.
     */
    public Der digest() {
        String all = Stream.of(
                        kind,
                        realm,
                        purpose,
                        keys.stream().map(Enum::name).sorted().toList(),
                        months,
                        uses.stream().map(Enum::name).sorted().toList(),
                        extendedUses,
                        term.map(each -> each.policy().toString()).orElse(""),
                        term.stream()
                                .flatMap(each -> each.qualifiers().stream())
                                .map(each -> each.type() + " " + each.text())
                                .toList(),
                        japanese,
                        ocsp.orElse(""))
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
        return Der.of(all.getBytes(StandardCharsets.UTF_8)).fingerprint();
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
