package jp.mamis.application.tray;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mamis.application.addressees.Addressee;
import jp.mamis.application.addressees.Addressees;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.settings.LabelAddress;
import jp.mamis.domain.tray.Dispatch;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.domain.tray.DropReason;
import jp.mamis.domain.tray.SettledDispatch;
import jp.mamis.domain.tray.TrayHeir;
import jp.mamis.domain.tray.TrayRefusal;
import jp.mamis.domain.tray.WaitingDispatch;
import jp.mamis.domain.tray.Way;

/**
 * Ticks dispatches off (送付済み・送付不要の登録): the doctors were told, or need not be told any more. What somebody ticked off
 * meanwhile stays as it is and keeps back no other.
 */
public final class SettleDispatches {

    /** What has become of them. */
    public sealed interface End {

        SettledDispatch of(WaitingDispatch waiting, AccountId by, Instant at);

        Detail detail();

        /** The doctors were told. */
        record Sent(Way way) implements End {
            @Override
            public SettledDispatch of(WaitingDispatch waiting, AccountId by, Instant at) {
                return waiting.sent(way, by, at);
            }

            @Override
            public Detail detail() {
                return Detail.of("way", way);
            }
        }

        /** The doctors need not be told any more. */
        record Dropped(DropReason reason) implements End {
            @Override
            public SettledDispatch of(WaitingDispatch waiting, AccountId by, Instant at) {
                return waiting.dropped(reason, by, at);
            }

            @Override
            public Detail detail() {
                return Detail.NONE;
            }
        }
    }

    public record Command(AssociationId body, List<DispatchId> dispatches, End end) {
        public Command {
            dispatches = List.copyOf(dispatches);
        }
    }

    /**
     * What was done.
     *
     * @param settled how many were ticked off now
     * @param before  how many had been already
     */
    public record Settled(int settled, int before) {}

    private final Foundation foundation;
    private final Dispatches dispatches;
    private final Addressees addressees;
    private final CurrentHierarchy hierarchy;

    SettleDispatches(Foundation foundation, Dispatches dispatches, Addressees addressees, CurrentHierarchy hierarchy) {
        this.hierarchy = hierarchy;
        this.addressees = addressees;
        this.foundation = foundation;
        this.dispatches = dispatches;
    }

    public Outcome<Settled> settle(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<Settled> done = staff(command, caller)
                    .then(by -> TrayQueries.chosen(command.dispatches())
                            .then(allowed -> held(command, now))
                            .then(held -> possible(held, command, now))
                            .map(held -> settled(held, by, command, now, caller)));
            if (done.accepted().isEmpty()) {
                record(command, command.body().value(), 0, done, caller);
            }
            return done;
        });
    }

    private static Outcome<AccountId> staff(Command command, Caller caller) {
        return caller.account()
                .filter(account -> caller.decidesFor(command.body()))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(TrayRefusal.NOT_ALLOWED));
    }

    private Outcome<List<Dispatch>> held(Command command, Instant now) {
        List<Dispatch> held = dispatches.held(
                TrayHeir.trayOf(command.body(), hierarchy.get(), JapanTime.today(now)), command.dispatches());
        return held.isEmpty() ? Outcome.refused(TrayRefusal.NO_SUCH_DISPATCH) : Outcome.accepted(held);
    }

    private static List<WaitingDispatch> waiting(List<Dispatch> held) {
        return held.stream()
                .filter(WaitingDispatch.class::isInstance)
                .map(WaitingDispatch.class::cast)
                .toList();
    }

    /** Nobody was told by FAX or telephone who has no number for it: then none is ticked off, so that the slip is seen. */
    private Outcome<List<Dispatch>> possible(List<Dispatch> held, Command command, Instant now) {
        return command.end() instanceof End.Sent sent
                ? switch (sent.way()) {
                    case POST -> Outcome.accepted(held);
                    case FAX -> reached(held, Addressee::faxes, TrayRefusal.NO_FAX_NUMBER, command, now);
                    case TELEPHONE -> reached(held, Addressee::phones, TrayRefusal.NO_TELEPHONE_NUMBER, command, now);
                }
                : Outcome.accepted(held);
    }

    private Outcome<List<Dispatch>> reached(
            List<Dispatch> held,
            Function<Addressee, List<String>> numbers,
            TrayRefusal missing,
            Command command,
            Instant now) {
        LocalDate today = JapanTime.today(now);
        Map<PersonId, LocalDate> days = waiting(held).stream()
                .map(dispatch -> dispatch.tidings().person())
                .distinct()
                .collect(Collectors.toUnmodifiableMap(person -> person, person -> today));
        String without = addressees.of(days, command.body(), LabelAddress.AS_WISHED).values().stream()
                .filter(to -> numbers.apply(to).isEmpty())
                .map(Addressee::name)
                .sorted()
                .collect(Collectors.joining("、"));
        return without.isEmpty()
                ? Outcome.accepted(held)
                : Outcome.refused(Refusal.of(missing, Map.of("names", without)).at("way"));
    }

    private Settled settled(List<Dispatch> held, AccountId by, Command command, Instant now, Caller caller) {
        List<WaitingDispatch> waiting = waiting(held);
        Settled done = new Settled(waiting.size(), held.size() - waiting.size());
        waiting.forEach(dispatch -> {
            dispatches.store(command.end().of(dispatch, by, now));
            record(
                    command,
                    dispatch.tidings().id().value(),
                    dispatch.version().next().number(),
                    Outcome.accepted(done),
                    caller);
        });
        return done;
    }

    private void record(Command command, UUID subject, long version, Outcome<?> outcome, Caller caller) {
        foundation
                .audit()
                .record(
                        caller,
                        Optional.of(command.body()),
                        Intention.SETTLE_DISPATCH,
                        subject,
                        version,
                        outcome,
                        command.end().detail());
    }
}
