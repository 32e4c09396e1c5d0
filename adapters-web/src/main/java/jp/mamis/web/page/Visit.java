package jp.mamis.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the frame of every page needs to know about the request.
 *
 * @param language      the language chosen by cookie
 * @param size          the size of the letters chosen by cookie
 * @param path          path and query of the page itself, to which the switches of language and size come back
 * @param csrfToken     the token every form carries in the field {@code csrf}
 * @param signedIn      empty for a visitor
 * @param navigation    the main destinations of this person
 * @param demonstration whether the realm is the demonstration, which every page then says
 */
public record Visit(
        Language language,
        TypeSize size,
        String path,
        String csrfToken,
        Optional<SignedIn> signedIn,
        Navigation navigation,
        boolean demonstration) {

    /** A visit by somebody who has not signed in. */
    public static Visit ofStranger(Language language, String path, String csrfToken) {
        return new Visit(language, TypeSize.STANDARD, path, csrfToken, Optional.empty(), Navigation.none(), false);
    }

    /** A visit by somebody of whom the name is all that is known. */
    public static Visit ofReader(Language language, String path, String csrfToken, SignedIn person) {
        return new Visit(language, TypeSize.STANDARD, path, csrfToken, Optional.of(person), Navigation.none(), false);
    }

    /** The address that shows this page in another way and comes back to it. */
    public String switchTo(Display other) {
        return "/display?to=" + other.tag() + "&back=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** The address that asks who has been logged out to log in, and comes back to this page. */
    public String logInAgain() {
        return "/login?back=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    public Texts texts() {
        return Texts.in(language);
    }

    public Dates dates() {
        return Dates.in(language);
    }
}
