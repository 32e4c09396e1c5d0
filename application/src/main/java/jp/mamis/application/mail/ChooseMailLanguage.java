package jp.mamis.application.mail;

import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.mail.MailLanguage;

/** Notes the language a doctor reads the screens in, so that mails come in the same. Callers who are no doctor get none. */
public final class ChooseMailLanguage {

    public record Command(MailLanguage language) {}

    private final Foundation foundation;
    private final MailLanguages languages;

    ChooseMailLanguage(Foundation foundation, MailLanguages languages) {
        this.foundation = foundation;
        this.languages = languages;
    }

    public Outcome<MailLanguage> choose(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            caller.person().ifPresent(person -> languages.keep(person, command.language()));
            return Outcome.accepted(command.language());
        });
    }
}
