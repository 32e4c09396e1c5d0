package jp.mamis.application.mail;

import java.net.URI;
import java.util.function.Consumer;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Realm;
import jp.mamis.domain.mail.Letter;

/** Constructs the use cases and queries of mail and hands them out. */
public final class MailUseCases {

    private final SendMail sendMail;
    private final RetryMail retryMail;
    private final ChooseMailLanguage chooseMailLanguage;
    private final ForgetMail forgetMail;
    private final MailQueries mailQueries;

    /**
     * @param publicUrl   where links in mails lead
     * @param undelivered what is done about a mail that its server refused, in a running transaction
     */
    public MailUseCases(
            Foundation foundation,
            MailPorts ports,
            LinkSeal seal,
            URI publicUrl,
            Realm realm,
            Consumer<Letter> undelivered) {
        MailWriting writing = new MailWriting(publicUrl, seal);
        sendMail = new SendMail(foundation, ports, writing, undelivered);
        retryMail = new RetryMail(foundation, ports.outbox());
        chooseMailLanguage = new ChooseMailLanguage(foundation, ports.languages());
        forgetMail = new ForgetMail(foundation, ports.outbox());
        mailQueries = new MailQueries(foundation, ports, writing, realm);
    }

    public SendMail sendMail() {
        return sendMail;
    }

    public RetryMail retryMail() {
        return retryMail;
    }

    public ChooseMailLanguage chooseMailLanguage() {
        return chooseMailLanguage;
    }

    public ForgetMail forgetMail() {
        return forgetMail;
    }

    public MailQueries mailQueries() {
        return mailQueries;
    }
}
