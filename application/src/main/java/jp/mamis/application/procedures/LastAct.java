package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.Procedure;

/** Who did something to a procedure last. */
final class LastAct {

    private LastAct() {}

    /** For whom else an act of the body was done at that moment, by a deputy where everybody was asked; in a fixed order. */
    static List<UUID> inPlaceOf(Procedure procedure, AssociationId body, Instant at) {
        return procedure.filing().history().stream()
                .filter(line -> line.isActOf(body) && line.at().equals(at))
                .flatMap(line -> line.inPlaceOf().stream())
                .map(AccountId::value)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the last who did something to a procedure is the caller. */
    static boolean isOf(Procedure procedure, Caller caller) {
        return procedure.filing().history().stream()
                .filter(line -> line.by().isPresent())
                .reduce((first, last) -> last)
                .filter(line -> line.by().equals(caller.account()))
                .isPresent();
    }
}
