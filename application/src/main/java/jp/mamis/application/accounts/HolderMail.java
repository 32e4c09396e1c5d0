package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.Map;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.mail.LetterHead;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.FactorSet;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.mail.MailLanguage;

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
        tell(account, kind, "/my/looks", String.valueOf(account.version().number()), at);
    }

    /** @param factors as they were loaded: their version tells one occasion from the next */
    void tell(Account account, MailKind kind, FactorSet factors, Instant at) {
        tell(account, kind, "/my/account/factors", "f" + factors.version().number(), at);
    }

    private void tell(Account account, MailKind kind, String path, String occasion, Instant at) {
        account.person()
                .ifPresent(person -> post.addresses()
                        .apply(person)
                        .map(address -> new Letter(
                                new MailId(foundation.ids().next()),
                                kind.slug() + ":" + account.id().value() + ":" + occasion,
                                kind,
                                post.languages().of(person).orElse(MailLanguage.JA),
                                address,
                                account.id().value(),
                                Map.of("path", path, "sender", head.sender()),
                                at))
                        .ifPresent(post.letters()));
    }
}
