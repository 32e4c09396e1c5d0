package jp.mamis.web.people;

import java.util.Optional;
import jp.mamis.application.people.OwnMailQueries;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Texts;

/** What a page says about a mail address that waits for its link to be followed. */
final class OwnMailWaits {

    private OwnMailWaits() {}

    /** Which address waits, and until when. */
    static Page told(Page page, Optional<OwnMailQueries.Awaited> awaited) {
        return awaited.map(change -> page.saying(notice(page, change))).orElse(page);
    }

    private static Notice notice(Page page, OwnMailQueries.Awaited change) {
        Texts t = page.texts();
        String moment = page.dates().moment(change.expiresAt());
        return change.to()
                .map(address -> Notice.information(
                        t.get("own-mail.waits", "address", address.text()),
                        t.get("own-mail.waits.text", "moment", moment)))
                .orElseGet(() -> Notice.information(
                        t.get("own-mail.removal-waits"), t.get("own-mail.removal-waits.text", "moment", moment)));
    }

    /** What will become of a mail address that differs from the one in force, said before it is asked for. */
    static Page foretold(Page page, ContactDetails before, ContactDetails next) {
        Texts t = page.texts();
        if (before.mail().equals(next.mail())) {
            return page;
        }
        return page.saying(next.mail()
                .map(MailAddress::text)
                .map(address -> before.mail().isPresent()
                        ? Notice.information(
                                t.get("own-mail.will-wait"), t.get("own-mail.will-wait.text", "address", address))
                        : Notice.information(t.get("own-mail.first"), t.get("own-mail.first.text", "address", address)))
                .orElseGet(() -> Notice.information(
                        t.get("own-mail.removal-will-wait"), t.get("own-mail.removal-will-wait.text"))));
    }
}
