package jp.mamis.domain.hpki.ca;

import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * The institution that somebody is in charge of (医療機関名), as a certificate writes it.
 *
 * @param latin    in English or Latin letters
 * @param japanese as people know it
 */
public record Organisation(String latin, String japanese) {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9 .,'()-]{0,62}[A-Za-z0-9.)])?");
    private static final int LONGEST = 64;

    /** @throws MalformedValue of kind {@code organisation-name} */
    public Organisation {
        if (!LATIN.matcher(latin).matches()) {
            throw new MalformedValue("organisation-name", latin);
        }
        if (japanese.isBlank() || japanese.length() > LONGEST) {
            throw new MalformedValue("organisation-name", japanese);
        }
    }
}
