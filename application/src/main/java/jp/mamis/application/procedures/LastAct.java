package jp.mamis.application.procedures;

import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.procedures.Procedure;

/** Who did something to a procedure last. */
final class LastAct {

    private LastAct() {}

    /** Whether the last who did something to a procedure is the caller. */
    static boolean isOf(Procedure procedure, Caller caller) {
        return procedure.filing().history().stream()
                .filter(line -> line.by().isPresent())
                .reduce((first, last) -> last)
                .filter(line -> line.by().equals(caller.account()))
                .isPresent();
    }
}
