package jp.mamis.application.hpki.verification;

import java.time.Clock;
import jp.mamis.application.kernel.Time;

/** Constructs the use cases of verification and hands them out. Opens nothing and keeps nothing. */
public final class VerificationUseCases {

    private final ReadCertificateFile readCertificateFile;
    private final VerifyCertificate verifyCertificate;

    public VerificationUseCases(VerificationPorts ports, Clock clock) {
        readCertificateFile = new ReadCertificateFile(ports.codec());
        verifyCertificate = new VerifyCertificate(ports, new Time(clock));
    }

    public ReadCertificateFile readCertificateFile() {
        return readCertificateFile;
    }

    public VerifyCertificate verifyCertificate() {
        return verifyCertificate;
    }
}
