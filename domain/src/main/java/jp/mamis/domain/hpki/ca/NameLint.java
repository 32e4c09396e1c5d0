package jp.mamis.domain.hpki.ca;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.domain.kernel.Basis;

/** Rules on the subject. Long because each rule stands with its basis. */
sealed interface NameLint extends ProfileLint {

    String AUTHORITY = "HPKI-01-[A-Za-z0-9_]+";

    Set<Oid> PRINTABLE = Set.of(NamePart.COUNTRY, NamePart.SERIAL_NUMBER);

    private static boolean shaped(DistinguishedName subject) {
        List<Oid> holder = List.of(NamePart.COUNTRY, NamePart.COMMON_NAME, NamePart.SERIAL_NUMBER);
        List<Oid> inCharge = List.of(
                NamePart.COUNTRY, NamePart.ORGANISATION, NamePart.UNIT, NamePart.COMMON_NAME, NamePart.SERIAL_NUMBER);
        boolean known = subject.types().equals(holder) || subject.types().equals(inCharge);
        return known && subject.parts().stream().noneMatch(NamePart::joined);
    }

    private static boolean isAuthority(DistinguishedName subject) {
        return subject.types()
                        .equals(List.of(NamePart.COUNTRY, NamePart.ORGANISATION, NamePart.UNIT, NamePart.COMMON_NAME))
                && subject.parts().stream().noneMatch(NamePart::joined);
    }

    private static boolean wellTyped(NamePart part) {
        return part.kind() == (PRINTABLE.contains(part.type()) ? TextKind.PRINTABLE : TextKind.UTF8);
    }

    private static Optional<String> commonName(Judged it) {
        return it.facts().subject().value(NamePart.COMMON_NAME);
    }

    private static Optional<String> number(Judged it) {
        return it.facts().subject().value(NamePart.SERIAL_NUMBER);
    }

    private static boolean inCharge(Judged it) {
        return it.facts().contents().actors().stream()
                .flatMap(actor -> actor.role().stream())
                .anyMatch(role -> HcRoles.isOf(HcRoles.Kind.ADMINISTRATOR, role));
    }

    private static boolean namesInstitution(DistinguishedName subject) {
        return subject.value(NamePart.ORGANISATION).isPresent()
                || subject.value(NamePart.UNIT).isPresent();
    }

    private static String ending(CertificatePurpose purpose) {
        return purpose == CertificatePurpose.SIGNING ? "-forNonRepudiation" : "-forAuthentication-forIndividual";
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "subject",
            rule =
                    "A subscriber is C, CN, serialNumber, each by itself and in this order; O and OU come before CN. An authority below a"
                            + " root is C, O, OU, CN in the same way.")
    record Attributes() implements NameLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_SUBJECT_ATTRIBUTES;
        }

        @Override
        public boolean holds(Judged it) {
            return switch (it.profile().kind()) {
                case SUBSCRIBER -> shaped(it.facts().subject());
                case SUBORDINATE -> isAuthority(it.facts().subject());
                case ROOT, RESPONDER, STATEMENTS -> true;
            };
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "subject",
            rule = "C and serialNumber are PrintableString, every other attribute is UTF8String.")
    record TextKinds() implements NameLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_SUBJECT_TEXT;
        }

        @Override
        public boolean holds(Judged it) {
            return it.facts().subject().parts().stream().allMatch(NameLint::wellTyped);
        }
    }

    @Basis(document = "HPKI certificates as issued", article = "subject", rule = "The country is JP.")
    record Country() implements NameLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_SUBJECT_COUNTRY;
        }

        @Override
        public boolean holds(Judged it) {
            return it.facts()
                    .subject()
                    .value(NamePart.COUNTRY)
                    .filter(country -> !country.equals("JP"))
                    .isEmpty();
        }
    }

    @Basis(
            document = "our choice",
            article = "subject CN",
            rule = "The common name keeps to Latin letters, digits, space, hyphen, apostrophe and full stop.")
    record LatinName() implements NameLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_SUBJECT_COMMON_NAME;
        }

        @Override
        public boolean holds(Judged it) {
            return !it.profile().holder()
                    || commonName(it).filter(name -> !CommonName.fits(name)).isEmpty();
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "subject serialNumber",
            rule =
                    "The subject's serial number is a number in the register; it begins with TEST where people are invented.")
    record RegisterNumber() implements NameLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_SUBJECT_NUMBER;
        }

        @Override
        public boolean holds(Judged it) {
            return !it.profile().holder()
                    || number(it)
                            .filter(number -> !SubjectNumber.fits(it.profile().realm(), number))
                            .isEmpty();
        }
    }

    @Basis(
            document = "HPKI certificate policy, draft 0.9",
            article = "subject",
            rule = "O and OU=Director stand in the name of whoever is in charge of an institution, and in no other.")
    record InCharge() implements NameLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_SUBJECT_DIRECTOR;
        }

        @Override
        public boolean holds(Judged it) {
            return !it.profile().holder()
                    || inCharge(it) == namesInstitution(it.facts().subject());
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "subject of authorities",
            rule =
                    "An authority's common name is HPKI-01-NAME-forNonRepudiation, or HPKI-01-NAME-forAuthentication-forIndividual.")
    record AuthorityName() implements NameLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_AUTHORITY_NAME;
        }

        @Override
        public boolean holds(Judged it) {
            return it.profile().kind() != CertificateProfile.Kind.SUBORDINATE
                    || commonName(it)
                            .filter(name ->
                                    name.matches(AUTHORITY + ending(it.profile().purpose())))
                            .isPresent();
        }
    }
}
