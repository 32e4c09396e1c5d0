package jp.mamis.domain.hpki.ca;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;

/** How people call a generation of an authority in their own realm (認証局の呼び名): {@code sign2}, as in the names of lists. */
public record AuthorityName(CaDuty duty, int number) {

    private static final Pattern SHAPE = Pattern.compile("(root|sign|auth)([1-9][0-9]{0,3})");

    public static AuthorityName of(CaGeneration generation) {
        return new AuthorityName(generation.duty(), generation.number());
    }

    /** @throws MalformedValue of kind {@code authority} */
    public static AuthorityName parse(String text) {
        Matcher parts = SHAPE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new MalformedValue("authority", text);
        }
        CaDuty duty = switch (parts.group(1)) {
            case "root" -> CaDuty.ROOT;
            case "sign" -> CaDuty.SIGNING;
            default -> CaDuty.AUTHENTICATION;
        };
        return new AuthorityName(duty, Integer.parseInt(parts.group(2)));
    }

    @Override
    public String toString() {
        String word = switch (duty) {
            case ROOT -> "root";
            case SIGNING -> "sign";
            case AUTHENTICATION -> "auth";
        };
        return word + number;
    }
}
