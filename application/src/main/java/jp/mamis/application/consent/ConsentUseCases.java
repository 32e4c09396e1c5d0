package jp.mamis.application.consent;

import jp.mamis.application.journal.Foundation;

/** Constructs the use cases and queries of documents and consent and hands them out. */
public final class ConsentUseCases {

    private final GiveConsent giveConsent;
    private final ConsentQueries consentQueries;

    public ConsentUseCases(Foundation foundation, DocumentShelf shelf, Consents consents) {
        giveConsent = new GiveConsent(foundation, shelf, consents);
        consentQueries = new ConsentQueries(foundation, shelf, consents);
    }

    public GiveConsent giveConsent() {
        return giveConsent;
    }

    public ConsentQueries consentQueries() {
        return consentQueries;
    }
}
