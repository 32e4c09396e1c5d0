package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.OfficeLetters.News;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.ProcedureRefusal;

/**
 * Tells each secretariat by mail how many procedures have arrived and how many memberships other bodies have ended
 * (新着のお知らせ), at the address the body has entered.
 * For the operator and the schedule.
 */
public final class TellOffices {

    /** What has arrived from {@code from} on and before {@code until}; told once, however often it is asked for. */
    public record Command(Instant from, Instant until) {}

    /** What a no is recorded about: all of them. */
    private static final UUID ALL = new UUID(0, 0);

    private final Foundation foundation;
    private final ProcedureIndex index;
    private final OfficeLetters letters;

    TellOffices(Foundation foundation, ProcedureIndex index, OfficeLetters letters) {
        this.foundation = foundation;
        this.index = index;
        this.letters = letters;
    }

    /** Answers how many mails were queued; bodies without an address get none. */
    public Outcome<Integer> tell(Command command, Caller caller) {
        if (!caller.isSystem()) {
            return foundation.answered(Outcome.refused(ProcedureRefusal.NOT_ALLOWED), ALL, caller);
        }
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            return Outcome.accepted((int) index.arrivals(command.from(), command.until()).stream()
                    .mapToLong(arrivals -> told(arrivals, command.until(), now))
                    .sum());
        });
    }

    private long told(ProcedureIndex.Arrivals arrivals, Instant until, Instant now) {
        return letters.address(arrivals.body())
                .map(address -> Stream.of(arrived(arrivals, until), ended(arrivals, until))
                        .flatMap(Optional::stream)
                        .filter(news -> letters.send(news, arrivals.body(), address, now))
                        .count())
                .orElse(0L);
    }

    private static Optional<News> arrived(ProcedureIndex.Arrivals arrivals, Instant until) {
        return Optional.of(arrivals)
                .filter(some -> some.arrived() > 0)
                .map(some -> new News(
                        MailKind.OFFICE_DIGEST,
                        until.toString(),
                        "",
                        Map.of(
                                "arrived", Long.toString(some.arrived()),
                                "waiting", Long.toString(some.waiting()))));
    }

    private static Optional<News> ended(ProcedureIndex.Arrivals arrivals, Instant until) {
        return Optional.of(arrivals)
                .filter(some -> some.ended() > 0)
                .map(some -> new News(
                        MailKind.OFFICE_MEMBERSHIPS_ENDED,
                        until.toString(),
                        "/procedures?filtered=yes&state=" + OfficeState.MEMBERSHIP_ENDED,
                        Map.of("number", Long.toString(some.ended()))));
    }
}
