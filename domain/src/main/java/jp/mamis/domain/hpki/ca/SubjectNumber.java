package jp.mamis.domain.hpki.ca;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.qualification.LicenceNumber;

/** What tells holders of one name apart in certificates (識別名のserialNumber): the number in the national register. */
@Basis(
        document = "HPKI certificates as issued",
        article = "subject serialNumber",
        rule = "The subject's serial number is the number in the register of physicians, in digits; certificates of a"
                + " demonstration begin with TEST.",
        note = "Inferred from a specimen card and a test certificate that carry the same pattern.")
public record SubjectNumber(CaRealm realm, String text) {

    private static final String DOCTOR = "TESTD";
    private static final Pattern REGISTERED = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern INVENTED = Pattern.compile("TEST[A-Z][0-9]{5,6}");

    public SubjectNumber {
        if (!fits(realm, text)) {
            throw new IllegalArgumentException("not a number of this realm");
        }
    }

    public static SubjectNumber of(LicenceNumber licence, CaRealm realm) {
        String padded = "0".repeat(6 - licence.digits().length()) + licence.digits();
        return new SubjectNumber(realm, realm == CaRealm.PRODUCTION ? licence.digits() : DOCTOR + padded);
    }

    /** The number in the register that it was made of; none where it was made of something else. */
    public Optional<LicenceNumber> licence() {
        String digits = realm == CaRealm.PRODUCTION
                ? text
                : text.startsWith(DOCTOR) ? text.substring(DOCTOR.length()).replaceFirst("^0+", "") : "";
        return Optional.of(digits).filter(REGISTERED.asMatchPredicate()).map(LicenceNumber::new);
    }

    static boolean fits(CaRealm realm, String text) {
        Pattern pattern = realm == CaRealm.PRODUCTION ? REGISTERED : INVENTED;
        return pattern.matcher(text).matches();
    }
}
