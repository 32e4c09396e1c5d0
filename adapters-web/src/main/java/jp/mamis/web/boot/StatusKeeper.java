package jp.mamis.web.boot;

import java.lang.System.Logger.Level;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hpki.ca.IssuanceUseCases;
import jp.mamis.application.hpki.ca.ListsMissed;
import jp.mamis.application.hpki.ca.PublishRevocationLists;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ceremony.CeremonyUseCases;
import jp.mamis.application.hpki.status.SignAnswers;
import jp.mamis.application.hpki.status.StatusUseCases;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.pkcs11.door.HeldToken;

/**
 * Takes away answers that became wrong, and as long as a token is open signs new ones and the lists that are due. Every node has
 * one.
 */
record StatusKeeper(AssociationSystem system, HeldToken held) implements Runnable {

    private static final System.Logger LOG = System.getLogger(StatusKeeper.class.getName());
    private static final Caller CALLER = Caller.automation("status");

    @Override
    public void run() {
        system.status().ifPresent(status -> status.withdraw().withdraw());
        if (held.isOpen()) {
            system.issuance().ifPresent(this::lists);
            system.status().ifPresent(this::answers);
        }
    }

    private void answers(StatusUseCases status) {
        if (status.queries().health().stream().anyMatch(each -> each.responder().isPresent())) {
            status.sign(system.ceremonies().activated(held, Activation.Purpose.STATUS))
                    .sign(new SignAnswers.Command(true), CALLER);
        }
    }

    /** One authority after another: what one cannot, another may. */
    private void lists(IssuanceUseCases issuance) {
        CeremonyUseCases ceremonies = system.ceremonies();
        for (AuthorityName due : issuance.queries().due()) {
            try {
                issuance.over(ceremonies.activated(held, Activation.Purpose.STATUS))
                        .publish()
                        .publish(new PublishRevocationLists.Command(Optional.of(due)), CALLER);
            } catch (ListsMissed | TokenFailure missed) {
                LOG.log(Level.DEBUG, "lists of " + due + " are due and did not come", missed);
            }
        }
    }
}
