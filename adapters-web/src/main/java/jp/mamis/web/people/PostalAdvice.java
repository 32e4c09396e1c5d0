package jp.mamis.web.people;

import java.util.stream.Stream;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.PostalRegions;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.PrefectureWords;
import jp.mamis.web.page.Texts;

/** A word of advice on a check page about a postal code that hardly fits its prefecture; nothing is refused for it. */
public final class PostalAdvice {

    private PostalAdvice() {}

    public static Page given(Page page, ContactDetails contact) {
        return given(page, Stream.of(contact.home(), contact.other()).flatMap(address -> address.stream()));
    }

    public static Page given(Page page, Stream<Address> addresses) {
        Texts t = page.texts();
        return addresses
                .filter(PostalAdvice::isDoubtful)
                .reduce(
                        page,
                        (told, address) -> told.saying(Notice.warning(
                                t.get("profile.postal-doubt"),
                                t.get(
                                        "profile.postal-doubt.text",
                                        java.util.Map.of(
                                                "code",
                                                address.postalCode()
                                                        .orElseThrow()
                                                        .printed(),
                                                "prefecture",
                                                new PrefectureWords(t.language())
                                                        .name(address.prefecture()
                                                                .orElseThrow()))))),
                        (one, other) -> other);
    }

    private static boolean isDoubtful(Address address) {
        return address.postalCode()
                .flatMap(code -> address.prefecture().filter(prefecture -> PostalRegions.disagree(code, prefecture)))
                .isPresent();
    }
}
