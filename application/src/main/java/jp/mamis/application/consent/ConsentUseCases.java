package jp.mamis.application.consent;

import jp.mamis.application.journal.Foundation;

/** Constructs the use cases and queries of documents and consent and hands them out. */
public final class ConsentUseCases {

    private final GiveConsent giveConsent;
    private final ConsentQueries consentQueries;
    private final AdmitDoctor admitDoctor;

    public ConsentUseCases(Foundation foundation, DocumentShelf shelf, Consents consents) {
        giveConsent = new GiveConsent(foundation, shelf, consents);
        consentQueries = new ConsentQueries(foundation, shelf, consents);
        admitDoctor = new AdmitDoctor(consentQueries);
    }

    public GiveConsent giveConsent() {
        return giveConsent;
    }

    public AdmitDoctor admitDoctor() {
        return admitDoctor;
    }

    public ConsentQueries consentQueries() {
        return consentQueries;
    }
}
