package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.mail.LetterHead;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.ResetLink;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.LetterAllowance;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;

/**
 * Sends to a mail address the log-in IDs of the accounts it serves, with a link for each that sets a new password
 * (パスワード再設定の申込み). The answer is the same for every address; one that serves no account is told so by mail, so that
 * the work is the same too. An account with a duty is not served. What is asked for too often is answered alike and not sent.
 */
public final class RequestReset {

    /** @param language of the mail */
    public record Command(MailAddress address, MailLanguage language) {}

    private static final UUID NOBODY = new UUID(0, 0);
    /** A mail names no more than these; nobody keeps so many accounts at one address. */
    private static final int MOST_ACCOUNTS = 100;

    private final Foundation foundation;
    private final Accounts accounts;
    private final ByMail byMail;
    private final AccountUseCases.Post post;
    private final LetterHead head;

    RequestReset(Foundation foundation, Accounts accounts, ByMail byMail, AccountUseCases.Post post, LetterHead head) {
        this.foundation = foundation;
        this.accounts = accounts;
        this.byMail = byMail;
        this.post = post;
        this.head = head;
    }

    /** Answers the address, whatever became of it. */
    public Outcome<MailAddress> request(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            LetterAllowance allowance = byMail.allowances().claim(MailKind.PASSWORD_LINKS, command.address(), now);
            if (allowance.allowsAt(now)) {
                byMail.allowances().keep(MailKind.PASSWORD_LINKS, command.address(), allowance.oneMore(now));
                sent(command, now, caller);
            }
            return Outcome.accepted(command.address());
        });
    }

    private void sent(Command command, Instant now, Caller caller) {
        List<Account> served = served(command.address(), now);
        MailId id = new MailId(foundation.ids().next());
        post.mails().accept(letter(id, served, command, now));
        foundation
                .audit()
                .record(
                        caller,
                        Optional.empty(),
                        Intention.REQUEST_RESET,
                        NOBODY,
                        0,
                        Outcome.accepted(id),
                        Detail.of("accounts", served.size()));
    }

    private List<Account> served(MailAddress address, Instant now) {
        return post.owners().apply(address).stream()
                .flatMap(person -> accounts.findByPerson(person).stream())
                .filter(account -> ByMail.mayServe(account, JapanTime.today(now)))
                .sorted(Comparator.comparing(account -> account.loginId().text()))
                .limit(MOST_ACCOUNTS)
                .toList();
    }

    private Letter letter(MailId id, List<Account> served, Command command, Instant now) {
        MailKind kind = served.isEmpty() ? MailKind.PASSWORD_NO_ACCOUNT : MailKind.PASSWORD_LINKS;
        return new Letter(
                id,
                kind.slug() + ":" + id.value(),
                kind,
                command.language(),
                command.address(),
                id.value(),
                facts(served, now),
                now);
    }

    private Map<String, String> facts(List<Account> served, Instant now) {
        if (served.isEmpty()) {
            return Map.of("sender", head.sender(), "path", "/register");
        }
        String tickets = served.stream().map(account -> ticket(account, now)).collect(Collectors.joining("\n"));
        String minutes = Long.toString(byMail.validity().toMinutes());
        return Map.of("sender", head.sender(), "path", "/login/link/", "tickets", tickets, "minutes", minutes);
    }

    private String ticket(Account account, Instant now) {
        UUID ticket = foundation.ids().next();
        byMail.links()
                .add(new ResetLink(
                        ticket,
                        account.id(),
                        byMail.seal().token(ticket).digest(),
                        now.plus(byMail.validity()),
                        Optional.empty()));
        return account.loginId().text() + " " + ticket;
    }
}
