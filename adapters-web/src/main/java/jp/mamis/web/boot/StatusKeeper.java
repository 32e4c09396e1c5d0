package jp.mamis.web.boot;

import java.lang.System.Logger.Level;
import java.util.List;
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
 * Makes this machine's files what the answers are, and as long as a token is open signs new ones and the lists that are due. Every
 * node has one. None of the three keeps another back.
 */
record StatusKeeper(AssociationSystem system, HeldToken held) implements Runnable {

    private static final System.Logger LOG = System.getLogger(StatusKeeper.class.getName());
    private static final Caller CALLER = Caller.automation("status");

    /** @throws RuntimeException the first that went wrong, after all was tried */
    @Override
    public void run() {
        List<Runnable> all = held.isOpen()
                ? List.of(
                        () -> system.issuance().ifPresent(this::lists),
                        () -> system.status().ifPresent(this::answers),
                        this::files)
                : List.of(this::files);
        all.stream().flatMap(each -> failure(each).stream()).toList().stream()
                .findFirst()
                .ifPresent(first -> {
                    throw first;
                });
    }

    private void files() {
        system.status().ifPresent(status -> status.lay().lay());
    }

    private static Optional<RuntimeException> failure(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
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
