package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.Map;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.mail.LetterHead;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonId;

/**
 * Tells doctors by mail what happened to the key of their account, with the act itself, so that nobody sets a password
 * behind their back. Staff accounts have no address and get no mail.
 */
final class HolderMail {

    private final Foundation foundation;
    private final AccountUseCases.Post post;
    private final LetterHead head;

    HolderMail(Foundation foundation, AccountUseCases.Post post, LetterHead head) {
        this.foundation = foundation;
        this.post = post;
        this.head = head;
    }

    /**
     * @param account as it was loaded: its version tells one occasion from the next
     * @param at      when the act took place
     */
    void tell(Account account, MailKind kind, Instant at) {
        account.person()
                .ifPresent(person -> post.addresses()
                        .apply(person)
                        .map(address -> letter(account, kind, person, address, at))
                        .ifPresent(post.letters()));
    }

    private Letter letter(Account account, MailKind kind, PersonId person, MailAddress address, Instant at) {
        return new Letter(
                new MailId(foundation.ids().next()),
                kind.slug() + ":" + account.id().value() + ":"
                        + account.version().number(),
                kind,
                post.languages().of(person).orElse(MailLanguage.JA),
                address,
                account.id().value(),
                Map.of("path", "/my/looks", "sender", head.sender()),
                at);
    }
}
