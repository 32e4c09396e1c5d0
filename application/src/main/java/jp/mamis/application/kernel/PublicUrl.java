package jp.mamis.application.kernel;

import java.net.URI;
import java.util.Optional;

/** How people reach the portal; links in mails begin with it. The portal and the command line read it by one rule. */
public final class PublicUrl {

    private PublicUrl() {}

    /**
     * Reads {@code https://portal.example.org}, with or without a slash at its end. Empty for a text that is no address or
     * has a path, and in production for one without encryption.
     */
    public static Optional<URI> read(String text, Realm realm) {
        return Optional.of(text)
                .filter(address -> address.matches("https?://[^/\\s?#]+/?"))
                .filter(address -> realm != Realm.PRODUCTION || address.startsWith("https:"))
                .map(address -> URI.create(address.replaceFirst("/$", "")));
    }
}
