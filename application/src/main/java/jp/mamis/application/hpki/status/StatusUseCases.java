package jp.mamis.application.hpki.status;

import java.util.Optional;
import java.util.function.Supplier;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.status.AnswerLife;
import jp.mamis.domain.hpki.status.Responder;
import jp.mamis.domain.kernel.Outcome;

/** Constructs what answers about status and hands it out. */
public final class StatusUseCases {

    /** What answering asks of the rest of the system. */
    public record Around(CaRealm realm, Supplier<Optional<AssociationId>> national, AnswerLife life) {}

    private final Foundation foundation;
    private final StatusPorts ports;
    private final AnsweringAuthorities authorities;
    private final StatusDesk desk;
    private final AnswerLife life;
    private final LayAnswers lay;
    private final StatusQueries queries;

    public StatusUseCases(Foundation foundation, CaGenerations generations, StatusPorts ports, Around around) {
        this.foundation = foundation;
        this.ports = ports;
        this.life = around.life();
        authorities =
                new AnsweringAuthorities(generations, ports.responders(), around.realm(), Responder.Matter.STATUS);
        desk = new StatusDesk(foundation, around.national());
        lay = new LayAnswers(foundation, generations, ports);
        queries = new StatusQueries(foundation, authorities, ports, life);
    }

    /** Signing ahead with keys on a token that is open. */
    public SignAnswers sign(CaKey key) {
        return new SignAnswers(foundation, authorities, desk, ports, life, key);
    }

    public LayAnswers lay() {
        return lay;
    }

    public StatusQueries queries() {
        return queries;
    }

    /** Whether the caller may have answers signed, before a token is opened. */
    public Outcome<Caller> forAnswers(Caller caller) {
        return foundation.work().readOnly(() -> desk.mayOrSystem(caller));
    }
}
