package jp.mamis.persistence.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.MailAddress;

/**
 * How to reach a mail server.
 *
 * @param user     empty where the server asks for none; never given to a server without encryption but on this machine
 * @param password never shown: {@link #toString} leaves it out
 * @param from     whom the mails come from
 */
public record SmtpSettings(
        Encryption encryption, String host, int port, Optional<String> user, String password, MailAddress from) {

    private static final int HIGHEST_PORT = 65_535;

    /** How the connection is encrypted, by the scheme that asks for it. */
    public enum Encryption {
        /** Not at all. */
        NONE("smtp", 25),
        /** Asked for on the way (STARTTLS), and required. */
        STARTTLS("smtp+starttls", 587),
        /** From the first byte. */
        TLS("smtps", 465);

        private final String scheme;
        private final int usualPort;

        Encryption(String scheme, int usualPort) {
            this.scheme = scheme;
            this.usualPort = usualPort;
        }
    }

    /** What is wrong with a setting, in words for whoever made it; never with the password. */
    public static final class Unusable extends RuntimeException {
        private final String what;

        private Unusable(String what) {
            super(what);
            this.what = what;
        }

        public String what() {
            return what;
        }
    }

    /**
     * Reads {@code smtp://host:port}, {@code smtp+starttls://user:password@host:port} or {@code smtps://…}; user and
     * password are percent-encoded.
     *
     * @throws Unusable naming what is wrong
     */
    public static SmtpSettings parse(String url, String from) {
        try {
            URI address = new URI(url);
            Encryption encryption = Arrays.stream(Encryption.values())
                    .filter(candidate -> candidate.scheme.equalsIgnoreCase(address.getScheme()))
                    .findFirst()
                    .orElseThrow(SmtpSettings::malformed);
            String[] login =
                    Optional.ofNullable(address.getRawUserInfo()).orElse("").split(":", 2);
            SmtpSettings settings = new SmtpSettings(
                    encryption,
                    Optional.ofNullable(address.getHost()).orElseThrow(SmtpSettings::malformed),
                    address.getPort() < 0 ? encryption.usualPort : address.getPort(),
                    Optional.of(decoded(login[0])).filter(user -> !user.isEmpty()),
                    login.length > 1 ? decoded(login[1]) : "",
                    sender(from));
            return settings.judged();
        } catch (URISyntaxException notAnAddress) {
            throw malformed();
        }
    }

    private SmtpSettings judged() {
        if (port < 1 || port > HIGHEST_PORT) {
            throw malformed();
        }
        if (user.isPresent() && encryption == Encryption.NONE && !onThisMachine()) {
            throw new Unusable("MAMIS_SMTP_URL must be smtp+starttls:// or smtps:// when it holds a password");
        }
        return this;
    }

    private boolean onThisMachine() {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.startsWith("127.") || name.equals("[::1]");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            throw malformed();
        }
    }

    private static MailAddress sender(String from) {
        try {
            return MailAddress.parse(from);
        } catch (MalformedValue malformed) {
            throw new Unusable("MAMIS_MAIL_FROM must be a mail address such as mamis@example.org");
        }
    }

    private static Unusable malformed() {
        return new Unusable(
                "MAMIS_SMTP_URL must be like smtp+starttls://user:password@mail.example.org:587 (or smtp://,"
                        + " smtps://), with special characters percent-encoded");
    }

    /** The part of the sender's address after the @. */
    String domain() {
        return from.text().substring(from.text().indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "SmtpSettings[" + encryption + " " + host + ":" + port + " from " + from.text() + "]";
    }
}
