package jp.mamis.domain.hpki.ca;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.RomanName;

/** The holder's name in Latin letters as a certificate writes it (コモンネーム). Never read apart into its parts. */
@Basis(
        document = "HPKI certificates as issued",
        article = "subject",
        rule = "The common name is the holder's name in Latin letters: 1 to 64 letters, digits, spaces, hyphens,"
                + " apostrophes and full stops.",
        note = "The repertoire is our choice within what was seen; whether the passport's spelling is taken is the"
                + " holder's word.")
public record CommonName(String text) {

    private static final Pattern REPERTOIRE = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9 .'-]{0,62}[A-Za-z0-9.])?");

    /** @throws MalformedValue of kind {@code common-name} */
    public CommonName {
        if (!fits(text)) {
            throw new MalformedValue("common-name", text);
        }
    }

    /** Given name, space, family name; none where both together are too long. */
    public static Optional<CommonName> of(RomanName name) {
        return Optional.of(name.full()).filter(CommonName::fits).map(CommonName::new);
    }

    static boolean fits(String text) {
        return REPERTOIRE.matcher(text).matches();
    }
}
