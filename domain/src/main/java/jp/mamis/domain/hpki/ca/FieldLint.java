package jp.mamis.domain.hpki.ca;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.kernel.Basis;

/** Rules on the fields before the extensions. Long because each rule stands with its basis. */
sealed interface FieldLint extends ProfileLint {

    /** RSA keys have it everywhere. */
    BigInteger EXPONENT = BigInteger.valueOf(65_537);

    /** From here on UTCTime has no years left. */
    Instant GENERALIZED = Instant.parse("2050-01-01T00:00:00Z");

    @Basis(document = "HPKI certificates as issued", article = "version", rule = "A certificate is of version 3.")
    record Version() implements FieldLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_VERSION;
        }

        @Override
        public boolean holds(Judged it) {
            return it.facts().version() == 3;
        }
    }

    @Basis(document = "RFC 5280", article = "4.1.2.2", rule = "A serial number is positive and has at most 20 octets.")
    record SerialRange() implements FieldLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_SERIAL_RANGE;
        }

        @Override
        public boolean holds(Judged it) {
            return SerialNumber.fits(it.facts().serial());
        }
    }

    @Basis(
            document = "our choice",
            article = "serialNumber",
            rule = "A serial number has more than 64 bits, as one drawn at random has, except an authority's.")
    record SerialRandom() implements FieldLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_SERIAL_RANDOM;
        }

        @Override
        public boolean holds(Judged it) {
            return it.profile().authority()
                    || !SerialNumber.fits(it.facts().serial())
                    || SerialNumber.looksRandom(it.facts().serial());
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "signature",
            rule = "The signature algorithm is the authority's, named alike in both places; never SHA-1.")
    record Algorithm() implements FieldLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_SIGNATURE_ALGORITHM;
        }

        @Override
        public boolean holds(Judged it) {
            return it.facts()
                    .signature()
                    .algorithm()
                    .equals(Optional.of(it.issuer().algorithm()));
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "signature",
            rule = "With RSA the parameter of the signature algorithm is NULL, with ECDSA there is none.")
    record AlgorithmParameter() implements FieldLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_SIGNATURE_PARAMETER;
        }

        @Override
        public boolean holds(Judged it) {
            return SignatureAlgorithm.of(it.facts().signature().signed())
                    .filter(algorithm ->
                            algorithm.nullParameter() != it.facts().signature().nullParameter())
                    .isEmpty();
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "issuer",
            rule = "The issuer's name is exactly the authority's, string types included.")
    record Issuer() implements FieldLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_ISSUER;
        }

        @Override
        public boolean holds(Judged it) {
            return it.facts().issuer().equals(it.issuer().name());
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "validity",
            rule = "A subscriber's validity is of whole months in Japan; any other ends with a day there.")
    record WholeMonths() implements FieldLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_VALIDITY_MONTHS;
        }

        @Override
        public boolean holds(Judged it) {
            return it.profile().holder()
                    ? it.facts().validity().isOfWholeMonths()
                    : it.facts().validity().endsWithADay();
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "validity",
            rule = "A certificate is valid for no longer than its profile says: five years for a subscriber.")
    record Length() implements FieldLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_VALIDITY_LENGTH;
        }

        @Override
        public boolean holds(Judged it) {
            return !it.facts()
                    .validity()
                    .last()
                    .isAfter(it.profile().latestEnd(it.facts().validity().first()));
        }
    }

    @Basis(
            document = "RFC 5280",
            article = "4.1.2.5",
            rule = "Times before 2050 are written as UTCTime, later ones as GeneralizedTime.")
    record Times() implements FieldLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_VALIDITY_TIMES;
        }

        @Override
        public boolean holds(Judged it) {
            return it.facts().utcTimes() == it.facts().validity().last().isBefore(GENERALIZED);
        }
    }

    @Basis(
            document = "our choice",
            article = "validity",
            rule = "A certificate is valid within its authority's own validity.")
    record WithinAuthority() implements FieldLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_VALIDITY_AUTHORITY;
        }

        @Override
        public boolean holds(Judged it) {
            return it.issuer().validity().covers(it.facts().validity());
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "subjectPublicKeyInfo",
            rule = "The key is of a kind its profile certifies: RSA 2048 in HPKI-V2.")
    record Key() implements FieldLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_KEY;
        }

        @Override
        public boolean holds(Judged it) {
            return it.facts()
                    .key()
                    .algorithm()
                    .filter(it.profile().keys()::contains)
                    .isPresent();
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "subjectPublicKeyInfo",
            rule = "The public exponent of an RSA key is 65537.")
    record Exponent() implements FieldLint {
        @Override
        public LintCode code() {
            return LintCode.LINT_KEY_EXPONENT;
        }

        @Override
        public boolean holds(Judged it) {
            return it.facts()
                    .key()
                    .exponent()
                    .filter(exponent -> !exponent.equals(EXPONENT))
                    .isEmpty();
        }
    }
}
