package jp.mamis.cli.accounts;

import java.time.LocalDate;
import java.util.Map;
import jp.mamis.application.accounts.GrantDuty;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.kernel.MalformedValue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives an existing account a duty at a body. */
@Command(name = "grant", description = "Give an existing account a duty at a body.")
public final class AccountGrant implements Runnable {

    @Parameters(index = "0", paramLabel = "ASSOCIATION", description = "code of the body, such as 1401A")
    private String body = "";

    @Parameters(index = "1", paramLabel = "LOGIN-ID", description = "log-in ID of who gets the duty")
    private String loginId = "";

    @Option(names = "--duty", paramLabel = "DUTY", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Duty duty = Duty.ASSOCIATION_STAFF;

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "first day")
    private String from = "";

    @Option(names = "--last", paramLabel = "DAY", description = "last day (default: no end)")
    private @Nullable String last;

    private final CommandContext context;

    public AccountGrant(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        LoginId who = LoginId.parse(loginId);
        GrantDuty.Command command = new GrantDuty.Command(Bodies.named(body, context), duty, who, period());
        context.require(context.system().accounts().grantDuty().grant(command, context.caller()));
        context.say("accounts.granted", Map.of("loginId", who, "duty", duty, "association", body));
    }

    private Interval period() {
        LocalDate first = JapaneseDate.parse(from);
        if (last == null) {
            return Interval.since(first);
        }
        LocalDate end = JapaneseDate.parse(last);
        if (end.isBefore(first)) {
            throw new MalformedValue("last-day", last);
        }
        return Interval.throughLastDay(first, end);
    }
}
