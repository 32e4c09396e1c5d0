package jp.mamis.application.registration;

import java.util.function.Consumer;
import jp.mamis.application.accounts.AccountPorts;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.consent.DocumentShelf;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.mail.LetterHead;
import jp.mamis.application.mail.MailLanguages;
import jp.mamis.application.membership.Members;
import jp.mamis.application.people.Newcomers;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.mail.Letter;

/** Constructs the use cases and queries of registration and hands them out. */
public final class RegistrationUseCases {

    private final RequestRegistration requestRegistration;
    private final CompleteRegistration completeRegistration;
    private final RegistrationQueries registrationQueries;
    private final KeepTyped keepTyped;
    private final ReviewQueries reviewQueries;
    private final SettleRegistration settleRegistration;

    /**
     * What registration takes from elsewhere.
     *
     * @param post queues a letter
     */
    public record Around(
            AccountPorts accounts,
            Physicians physicians,
            Members members,
            MailLanguages languages,
            DocumentShelf shelf,
            Consumer<Letter> post,
            LetterHead head,
            CurrentHierarchy hierarchy,
            Freshness freshness) {}

    public RegistrationUseCases(Foundation foundation, RegistrationPorts ports, Around around) {
        Letters letters = new Letters(foundation, around.post(), around.head());
        requestRegistration = new RequestRegistration(foundation, ports, around.shelf(), letters);
        Newcomers newcomers = new Newcomers(foundation, around.physicians());
        NewDoctor newDoctor = new NewDoctor(foundation, ports, around.accounts(), newcomers, around.languages());
        completeRegistration = new CompleteRegistration(foundation, ports, newDoctor, letters);
        reviewQueries = new ReviewQueries(
                foundation,
                ports.reviews(),
                new KnownDoctors(foundation, newcomers, around.members(), around.hierarchy()),
                around.hierarchy());
        settleRegistration =
                new SettleRegistration(foundation, ports, newDoctor, letters, around.hierarchy(), around.freshness());
        registrationQueries =
                new RegistrationQueries(foundation, ports, around.accounts().accounts());
        keepTyped = new KeepTyped(foundation, ports);
    }

    public RequestRegistration requestRegistration() {
        return requestRegistration;
    }

    public CompleteRegistration completeRegistration() {
        return completeRegistration;
    }

    public KeepTyped keepTyped() {
        return keepTyped;
    }

    public ReviewQueries reviewQueries() {
        return reviewQueries;
    }

    public SettleRegistration settleRegistration() {
        return settleRegistration;
    }

    public RegistrationQueries registrationQueries() {
        return registrationQueries;
    }
}
