package jp.mamis.domain.hpki.ca;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.mamis.domain.kernel.Basis;

/** Rules on the extensions. Long because each rule stands with its basis. */
sealed interface ExtensionLint extends ProfileLint {

    int KEY_ID = 20;

    /** Certificates of other versions have no extensions; the rule on versions speaks of them. */
    int EXTENSIBLE = 3;

    Comparator<Oid> BY_NUMBER = Comparator.comparing(Oid::dotted);

    private static List<Oid> types(Judged it) {
        return it.facts().extensions().stream().map(ExtensionFacts::type).toList();
    }

    /** What is absent, the rule on which extensions there are speaks of. */
    private static boolean absentOr(Judged it, Oid type, boolean critical, Predicate<ExtensionContents> rule) {
        boolean expected =
                it.profile().extensions().contains(type) && it.facts().has(type);
        return !expected
                || (it.facts().isCritical(type) == critical
                        && rule.test(it.facts().contents()));
    }

    private static boolean mirrors(ExtensionContents contents, DistinguishedName subject, boolean authority) {
        return contents.alternativeNames().size() == 1
                && contents.alternativeNames().get(0) instanceof GeneralName.Directory japanese
                && (authority || japanese.name().types().equals(subject.types()))
                && japanese.name().value(NamePart.COUNTRY).equals(subject.value(NamePart.COUNTRY))
                && japanese.name().value(NamePart.SERIAL_NUMBER).equals(subject.value(NamePart.SERIAL_NUMBER));
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "extensions",
            rule =
                    "A certificate has the extensions of its profile, each once, and no others: no basicConstraints, no AIA and no EKU in a signing certificate.")
    record Present() implements ExtensionLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_EXTENSIONS;
        }

        @Override
        public boolean holds(Judged it) {
            return it.facts().version() != EXTENSIBLE
                    || types(it).stream()
                            .sorted(BY_NUMBER)
                            .toList()
                            .equals(it.profile().extensions().stream()
                                    .sorted(BY_NUMBER)
                                    .toList());
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "extensions",
            rule = "Extensions stand in the order of the certificates in use.")
    record Order() implements ExtensionLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_EXTENSION_ORDER;
        }

        @Override
        public boolean holds(Judged it) {
            return types(it).stream()
                    .filter(Oids.ORDER::contains)
                    .distinct()
                    .toList()
                    .equals(Oids.ORDER.stream().filter(types(it)::contains).toList());
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "authorityKeyIdentifier",
            rule =
                    "authorityKeyIdentifier is not critical and holds the authority's key identifier, its issuer and its serial number.")
    record SigningKey() implements ExtensionLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_AUTHORITY_KEY;
        }

        @Override
        public boolean holds(Judged it) {
            return absentOr(
                    it,
                    Oids.AUTHORITY_KEY,
                    false,
                    contents -> contents.authorityKey()
                            .equals(Optional.of(it.issuer().mark())));
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "subjectKeyIdentifier",
            rule = "subjectKeyIdentifier is not critical and has 20 octets.")
    record OwnKey() implements ExtensionLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_SUBJECT_KEY;
        }

        @Override
        public boolean holds(Judged it) {
            return absentOr(
                    it,
                    Oids.SUBJECT_KEY,
                    false,
                    contents -> contents.subjectKey()
                            .filter(id -> id.length() == KEY_ID)
                            .isPresent());
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "keyUsage",
            rule =
                    "keyUsage is critical: nonRepudiation alone for signing and for statements, digitalSignature alone for authentication and responders, keyCertSign and cRLSign for authorities.")
    record Uses() implements ExtensionLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_KEY_USAGE;
        }

        @Override
        public boolean holds(Judged it) {
            return absentOr(
                    it,
                    Oids.KEY_USAGE,
                    true,
                    contents -> contents.uses().equals(it.profile().uses()));
        }
    }

    @Basis(
            document = "our choice",
            article = "extKeyUsage",
            rule =
                    "extKeyUsage is not critical and says one use alone: client log-in of an authentication certificate, signing of answers of a responder's, signing of documents of one for statements.")
    record ExtendedUses() implements ExtensionLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_EXTENDED_KEY_USAGE;
        }

        @Override
        public boolean holds(Judged it) {
            return absentOr(
                    it,
                    Oids.EXTENDED_KEY_USAGE,
                    false,
                    contents -> contents.extendedUses().equals(it.profile().extendedUses()));
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "basicConstraints",
            rule = "basicConstraints of an authority is critical, says that it is one and sets no length of path.")
    record Constraints() implements ExtensionLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_BASIC_CONSTRAINTS;
        }

        @Override
        public boolean holds(Judged it) {
            return absentOr(
                    it,
                    Oids.BASIC_CONSTRAINTS,
                    true,
                    contents -> contents.constraints()
                            .filter(BasicConstraints.AUTHORITY::equals)
                            .isPresent());
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "subjectAltName",
            rule =
                    "subjectAltName is not critical and holds one directoryName that mirrors the subject in Japanese, with the same C and serialNumber.")
    record JapaneseName() implements ExtensionLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_ALTERNATIVE_NAME;
        }

        @Override
        public boolean holds(Judged it) {
            return absentOr(
                    it,
                    Oids.ALTERNATIVE_NAME,
                    false,
                    contents ->
                            mirrors(contents, it.facts().subject(), it.profile().authority()));
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "cRLDistributionPoints",
            rule = "cRLDistributionPoints is not critical and holds the authority's one list.")
    record RevocationList() implements ExtensionLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_CRL_POINT;
        }

        @Override
        public boolean holds(Judged it) {
            return absentOr(
                    it,
                    Oids.CRL_POINTS,
                    false,
                    contents -> contents.crlPoints().equals(List.of(it.issuer().crl())));
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "subjectDirectoryAttributes",
            rule =
                    "subjectDirectoryAttributes is not critical and holds one hcRole of Japan's coding, as UTF8String and without number or regional data.")
    record Role() implements ExtensionLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_HEALTHCARE_ROLE;
        }

        @Override
        public boolean holds(Judged it) {
            return absentOr(
                    it,
                    Oids.DIRECTORY_ATTRIBUTES,
                    false,
                    contents -> contents.actors().stream()
                                    .map(HealthcareActor::role)
                                    .flatMap(Optional::stream)
                                    .filter(HcRoles::isEnabled)
                                    .map(HealthcareActor::of)
                                    .toList()
                                    .equals(contents.actors())
                            && contents.actors().size() == 1);
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "certificatePolicies",
            rule =
                    "certificatePolicies is critical and holds one policy, of purpose and realm, with the address of the practice statement.")
    record Policy() implements ExtensionLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_POLICY;
        }

        @Override
        public boolean holds(Judged it) {
            return absentOr(
                    it,
                    Oids.POLICIES,
                    true,
                    contents -> contents.policies()
                            .equals(it.profile().term().stream().toList()));
        }
    }

    @Basis(
            document = "our choice",
            article = "authorityInfoAccess",
            rule = "authorityInfoAccess is not critical and says where status is asked; in the next profile only.")
    record StatusService() implements ExtensionLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_AUTHORITY_INFO;
        }

        @Override
        public boolean holds(Judged it) {
            return absentOr(
                    it,
                    Oids.AUTHORITY_INFO,
                    false,
                    contents -> contents.authorityInfo()
                            .equals(it
                                    .profile()
                                    .ocsp()
                                    .map(address -> new Access(Oids.OCSP, new GeneralName.Uri(address)))
                                    .stream()
                                    .toList()));
        }
    }
}
