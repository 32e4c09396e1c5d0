package jp.mamis.application.hpki.status;

import java.util.List;
import java.util.Optional;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.journal.Foundation;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.status.CertId;
import jp.mamis.domain.hpki.status.IssuerMark;
import jp.mamis.domain.hpki.status.SignedAnswer;

/**
 * Takes away files that say of a certificate what is not true any more (誤った応答の撤去). The portal itself hands out none of them
 * from the moment of the revocation; whoever serves the files does until this was called. The system's own.
 */
public final class WithdrawAnswers {

    private static final int MOST = 200;

    private final Foundation foundation;
    private final CaGenerations generations;
    private final StatusPorts ports;

    WithdrawAnswers(Foundation foundation, CaGenerations generations, StatusPorts ports) {
        this.foundation = foundation;
        this.generations = generations;
        this.ports = ports;
    }

    /** How many answers went. Those whose file cannot be taken away are found again the next time. */
    public int withdraw() {
        int gone = 0;
        while (true) {
            List<SignedAnswer> wrong = foundation.work().inTransaction(() -> {
                List<SignedAnswer> forgotten = ports.book().forgetWrong(MOST);
                forgotten.forEach(this::remove);
                return forgotten;
            });
            gone += wrong.size();
            if (wrong.size() < MOST) {
                return gone;
            }
        }
    }

    private void remove(SignedAnswer answer) {
        CaGeneration authority = generations.find(answer.authority()).orElseThrow();
        Optional<IssuerMark> mark = ports.codec().marks(authority).stream()
                .filter(each -> each.digest() == answer.question())
                .findFirst();
        ports.files()
                .remove(ports.codec()
                        .request(new CertId(mark.orElseThrow(), answer.serial().value())));
    }
}
