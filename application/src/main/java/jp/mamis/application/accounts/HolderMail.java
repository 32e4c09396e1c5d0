package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.mail.LetterHead;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.FactorSet;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.domain.tray.Tidings;

/**
 * Tells doctors what happened to the key of their account, with the act itself, so that nobody sets a password behind
 * their back: by mail, or through the tray of the body that serves them. Staff accounts are nobody's and are told nothing.
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

    /** The same by letter, after the mail was refused. */
    void instead(Account account, Letter refused) {
        account.person()
                .flatMap(person -> post.serving()
                        .apply(person, JapanTime.today(refused.writtenAt()))
                        .map(body -> new Tidings(
                                new DispatchId(foundation.ids().next()),
                                body,
                                person,
                                refused.occasion(),
                                refused.kind(),
                                refused.language(),
                                refused.subject(),
                                refused.facts(),
                                refused.writtenAt())))
                .ifPresent(post.tray());
    }

    private void tell(Account account, MailKind kind, String path, String occasion, Instant at) {
        account.person().ifPresent(person -> {
            MailLanguage language = post.languages().of(person).orElse(MailLanguage.JA);
            String key = kind.slug() + ":" + account.id().value() + ":" + occasion;
            Map<String, String> facts = Map.of("path", path, "sender", head.sender());
            UUID id = foundation.ids().next();
            UUID subject = account.id().value();
            post.addresses()
                    .apply(person)
                    .ifPresentOrElse(
                            address -> post.mails()
                                    .accept(new Letter(
                                            new MailId(id), key, kind, language, address, subject, facts, at)),
                            () -> post.serving()
                                    .apply(person, JapanTime.today(at))
                                    .ifPresent(body -> post.tray()
                                            .accept(new Tidings(
                                                    new DispatchId(id),
                                                    body,
                                                    person,
                                                    key,
                                                    kind,
                                                    language,
                                                    subject,
                                                    facts,
                                                    at))));
        });
    }
}
