package jp.mamis.cli.certificates;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mamis.application.hpki.ca.IssuanceUseCases;
import jp.mamis.application.hpki.ca.ReissueStanding;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;

/** What commands about mass re-issue share: the order that is meant is the newest, as there is one at a time. */
public final class Reissuing {

    /** How an order is shown. */
    public static final List<Column<ReissueStanding>> COLUMNS = List.of(
            Column.of("reissueState", ReissueStanding::state),
            Column.of("reissueFrom", each -> each.from().toString()),
            Column.of("reissueTo", each -> each.to().toString()),
            Column.of("certificateProfile", each -> each.reissue().order().profile()),
            Column.of("certificateMonths", each -> each.reissue().order().months()),
            Column.of("askedAt", each -> each.reissue().act().askedAt()),
            Column.of("confirmedAt", each -> each.reissue().act().confirmedAt()),
            Column.of("certificatesToReplace", each -> each.reissue().total()),
            Column.of("issued", each -> each.tally().issued()),
            Column.of("passedOver", each -> each.tally().passedOver()),
            Column.of("writtenOff", each -> each.tally().lost()),
            Column.of("waitingForToken", each -> each.tally().waiting()),
            Column.of("certificatesLeft", ReissueStanding::left));

    private Reissuing() {}

    static IssuanceUseCases.Reissuing of(CommandContext context) {
        return Issuing.of(context).reissuing();
    }

    static ReissueStanding current(CommandContext context, Caller caller) {
        return context.require(of(context).queries().current(caller));
    }

    /** The order that can be worked on. */
    public static UUID currentId(CommandContext context, Caller caller) {
        return current(context, caller).reissue().id();
    }

    static Map<String, String> words(ReissueStanding standing, CommandContext context) {
        return Map.of(
                "from",
                standing.from().toString(),
                "to",
                standing.to().toString(),
                "profile",
                standing.reissue().order().profile(),
                "validity",
                standing.reissue()
                        .order()
                        .months()
                        .map(months -> context.words().get("reissue.months", Map.of("months", months)))
                        .orElseGet(() -> context.words().get("reissue.as-before")));
    }
}
