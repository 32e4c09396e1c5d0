package jp.mamis.web.boot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.IssuanceUseCases;
import jp.mamis.application.hpki.ca.ListsMissed;
import jp.mamis.application.hpki.ca.PublishRevocationLists;
import jp.mamis.application.hpki.status.SignAnswers;
import jp.mamis.application.hpki.status.StatusUseCases;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.kernel.Outcome;

/**
 * Makes this machine's files what the lists and the answers are, and as long as a token is open signs new ones and the lists that
 * are due. Every node has one. None of the four keeps another back.
 */
final class StatusKeeper implements Runnable {

    /** How many times lists are passed over after a token began them and failed: each try spends a number. */
    private static final int PASSED_OVER = 20;

    private static final String OF = "lists of ";

    private static final Caller CALLER = Caller.automation("status");

    private final AssociationSystem system;
    private final BooleanSupplier open;
    private final CaKey key;
    private final Troubles troubles = new Troubles();
    private final Map<AuthorityName, Integer> passed = new HashMap<>();

    /**
     * @param open whether a token is
     * @param key  those on it that officers have activated
     */
    StatusKeeper(AssociationSystem system, BooleanSupplier open, CaKey key) {
        this.system = system;
        this.open = open;
        this.key = key;
    }

    @Override
    public void run() {
        if (open.getAsBoolean()) {
            system.issuance().ifPresent(this::lists);
            system.status().ifPresent(this::answers);
        }
        system.issuance()
                .ifPresent(issuance -> troubles.during(
                        "files of lists",
                        before -> Outcome.accepted(issuance.lay().lay())));
        system.status()
                .ifPresent(status -> troubles.during(
                        "files of answers",
                        before -> Outcome.accepted(status.lay().lay())));
    }

    private void answers(StatusUseCases status) {
        troubles.during(
                "answers signed ahead", before -> status.sign(key).sign(new SignAnswers.Command(true, before), CALLER));
    }

    private void lists(IssuanceUseCases issuance) {
        troubles.during("lists that are due", before -> {
            List<AuthorityName> due = issuance.queries().due();
            troubles.overBut(OF, due.stream().map(StatusKeeper::listsOf).collect(Collectors.toSet()));
            passed.keySet().retainAll(due);
            due.forEach(each -> {
                if (isTried(each)) {
                    list(issuance, each);
                }
            });
            return Outcome.accepted(issuance);
        });
    }

    /** One authority after another: what one cannot, another may. */
    private void list(IssuanceUseCases issuance, AuthorityName due) {
        troubles.during(listsOf(due), before -> {
            try {
                return issuance.over(key)
                        .publish()
                        .publish(new PublishRevocationLists.Command(Optional.of(due), before), CALLER);
            } catch (ListsMissed missed) {
                if (missed.begun()) {
                    passed.put(due, PASSED_OVER);
                }
                throw missed;
            }
        });
    }

    private static String listsOf(AuthorityName authority) {
        return OF + authority;
    }

    private boolean isTried(AuthorityName due) {
        int left = passed.getOrDefault(due, 0);
        passed.put(due, Math.max(0, left - 1));
        return left == 0;
    }
}
