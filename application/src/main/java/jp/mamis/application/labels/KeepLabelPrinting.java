package jp.mamis.application.labels;

import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.membership.MembershipRefusal;
import jp.mamis.domain.settings.LabelPrinting;

/** Remembers how the caller prints labels for a body: two clerks at two printers each have their own. */
public final class KeepLabelPrinting {

    /** How labels are printed from now on, by the caller alone. */
    public record Command(AssociationId body, LabelPrinting printing) {}

    private final Foundation foundation;
    private final LabelPrintings printings;

    KeepLabelPrinting(Foundation foundation, LabelPrintings printings) {
        this.foundation = foundation;
        this.printings = printings;
    }

    public Outcome<LabelPrinting> keep(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Outcome<AccountId> owner = owner(command.body(), caller);
            owner.accepted()
                    .ifPresent(account -> printings.keep(
                            account,
                            command.body(),
                            kept(command.printing()),
                            foundation.time().now()));
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.of(command.body()),
                            Intention.KEEP_LABEL_PRINTING,
                            command.body().value(),
                            0,
                            owner,
                            Detail.of("sheet", command.printing().sheet().name())
                                    .and(
                                            "right",
                                            Integer.toString(command.printing().right()))
                                    .and(
                                            "down",
                                            Integer.toString(command.printing().down())));
            return owner.map(account -> command.printing());
        });
    }

    private static LabelPrintings.Kept kept(LabelPrinting printing) {
        return new LabelPrintings.Kept(printing.sheet().name(), printing.right(), printing.down());
    }

    /** Who prints labels of the body, as somebody with an account. */
    static Outcome<AccountId> owner(AssociationId body, Caller caller) {
        return caller.account()
                .filter(account -> caller.isStaffOf(body))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(MembershipRefusal.NOT_ALLOWED));
    }
}
