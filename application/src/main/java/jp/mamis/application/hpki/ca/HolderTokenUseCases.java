package jp.mamis.application.hpki.ca;

/** What is done with a holder's own token. Needs neither stores nor an authority, so it works where the card is. */
public final class HolderTokenUseCases {

    private final RequestCertificate request;
    private final KeepCertificate keep;

    public HolderTokenUseCases(CertificateCodec codec) {
        request = new RequestCertificate(codec);
        keep = new KeepCertificate(codec);
    }

    public RequestCertificate request() {
        return request;
    }

    public KeepCertificate keep() {
        return keep;
    }
}
