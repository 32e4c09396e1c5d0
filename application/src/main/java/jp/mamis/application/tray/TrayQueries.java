package jp.mamis.application.tray;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.settings.LetterRules;
import jp.mamis.domain.tray.Dispatch;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.domain.tray.Tidings;
import jp.mamis.domain.tray.TrayHeir;
import jp.mamis.domain.tray.TrayRefusal;

/**
 * What staff of a body, or of one that decides in its place, read of its tray. Every look at a list, a letter or its print is logged.
 * Long because each look is logged beside what it shows.
 */
public final class TrayQueries {

    /** So many are chosen, printed and marked at once. */
    public static final int MOST = 50;

    /** Why a dispatch is looked at. */
    public enum Purpose {
        READ,
        PRINT
    }

    /**
     * A line of a tray with what it is about.
     *
     * @param title     in the language of the letter
     * @param overtaken whether it waits and need not be sent any more, see {@link OvertakenNews}
     */
    public record Titled(TrayRow row, String title, boolean overtaken) {}

    private final Foundation foundation;
    private final CurrentHierarchy hierarchy;
    private final Dispatches dispatches;
    private final TrayDrafts drafts;
    private final OvertakenNews overtaken;
    private final Freshness freshness;
    private final TidingsWriting texts = new TidingsWriting();

    TrayQueries(Foundation foundation, Ports ports, CurrentHierarchy hierarchy, Freshness freshness) {
        this.foundation = foundation;
        this.hierarchy = hierarchy;
        this.freshness = freshness;
        this.dispatches = ports.dispatches();
        this.overtaken = new OvertakenNews(ports.procedures().procedures());
        this.drafts = new TrayDrafts(foundation, ports, hierarchy, overtaken);
    }

    /** The body's tray, the longest there first. */
    public Outcome<Slice<Titled>> list(AssociationId body, TrayFilter filter, Page page, Caller caller) {
        return foundation.answered(
                staff(body, caller)
                        .map(allowed -> foundation.work().inTransaction(() -> {
                            Slice<TrayRow> rows = dispatches.list(tray(body), filter, page);
                            foundation.listed(
                                    caller,
                                    body,
                                    ViewLog.Ground.LETTER,
                                    described(filter),
                                    rows.rows().size());
                            return titled(rows);
                        })),
                body,
                body.value(),
                caller);
    }

    /**
     * A part of that list to be saved as a file, begun by nobody without a fresh proof. One look is logged for each part and
     * for each doctor in it, as it is read.
     *
     * @param format what it is saved as, for the log
     */
    public Outcome<Slice<Titled>> exported(
            AssociationId body, TrayFilter filter, Page page, String format, Caller caller) {
        return foundation.answered(
                freshness
                        .toSave(page, caller, foundation.time().now())
                        .then(fresh -> staff(body, caller))
                        .map(allowed -> foundation.work().inTransaction(() -> {
                            Slice<TrayRow> rows = dispatches.list(tray(body), filter, page);
                            List<PersonId> persons = rows.rows().stream()
                                    .map(row -> row.dispatch().tidings().person())
                                    .distinct()
                                    .toList();
                            foundation.listed(
                                    caller,
                                    body,
                                    ViewLog.Ground.LETTER,
                                    described(filter),
                                    Optional.of(format),
                                    persons);
                            return titled(rows);
                        })),
                body,
                body.value(),
                caller);
    }

    private Slice<Titled> titled(Slice<TrayRow> rows) {
        Set<DispatchId> late =
                overtaken.among(rows.rows().stream().map(TrayRow::dispatch).toList());
        return rows.map(row -> titled(row, late));
    }

    private Titled titled(TrayRow row, Set<DispatchId> late) {
        Tidings tidings = row.dispatch().tidings();
        return new Titled(row, texts.title(tidings), late.contains(tidings.id()));
    }

    /** How many wait. Shows no person, so it is no look. */
    public Outcome<Dispatches.Waiting> waiting(AssociationId body, Caller caller) {
        return foundation.answered(
                staff(body, caller).map(allowed -> foundation.work().readOnly(() -> dispatches.waiting(tray(body)))),
                body,
                body.value(),
                caller);
    }

    /** One dispatch of the body's tray. */
    public Outcome<TrayLetter> letter(DispatchId id, AssociationId body, Caller caller) {
        Outcome<TrayLetter> answer = foundation
                .work()
                .inTransaction(() -> drafts
                        .seen(
                                caller.decidesFor(body) ? dispatches.of(tray(body), List.of(id)) : List.of(),
                                body,
                                Purpose.READ,
                                drafts.rules(body, foundation.time().today()),
                                foundation.time().today(),
                                caller)
                        .stream()
                        .findFirst()
                        .map(Outcome::accepted)
                        .orElseGet(() -> Outcome.refused(TrayRefusal.NO_SUCH_DISPATCH)));
        return foundation.answered(answer, body, id.value(), caller);
    }

    /**
     * Those chosen, without what is not in the tray and what was settled on an earlier day; the longest there first. Printed by
     * nobody without a fresh proof.
     */
    public Outcome<TrayLetters> letters(
            Collection<DispatchId> ids, AssociationId body, Purpose purpose, Caller caller) {
        Outcome<TrayLetters> answer = proved(purpose, caller, foundation.time().now())
                .then(proved -> staff(body, caller))
                .then(allowed -> chosen(ids))
                .then(allowed -> foundation.work().inTransaction(() -> drafted(ids, body, purpose, caller)));
        return foundation.answered(answer, body, body.value(), caller);
    }

    private Outcome<Caller> proved(Purpose purpose, Caller caller, Instant now) {
        return purpose == Purpose.PRINT ? freshness.judge(caller, now) : Outcome.accepted(caller);
    }

    /** Whether so many may be handled at once. */
    static Outcome<Integer> chosen(Collection<DispatchId> ids) {
        if (ids.isEmpty()) {
            return Outcome.refused(TrayRefusal.NO_DISPATCH_CHOSEN);
        }
        return ids.size() > MOST
                ? Outcome.refused(Refusal.of(TrayRefusal.TOO_MANY_DISPATCHES, Map.of("most", Integer.toString(MOST))))
                : Outcome.accepted(ids.size());
    }

    private static Outcome<AssociationId> staff(AssociationId body, Caller caller) {
        return caller.decidesFor(body) ? Outcome.accepted(body) : Outcome.refused(TrayRefusal.NOT_ALLOWED);
    }

    private Outcome<TrayLetters> drafted(
            Collection<DispatchId> ids, AssociationId body, Purpose purpose, Caller caller) {
        LocalDate today = foundation.time().today();
        LetterRules rules = drafts.rules(body, today);
        List<Dispatch> found = dispatches.of(tray(body), ids).stream()
                .filter(dispatch -> dispatch.isOpenOn(today))
                .toList();
        List<TrayLetter> letters = drafts.seen(found, body, purpose, rules, today, caller);
        return letters.isEmpty()
                ? Outcome.refused(TrayRefusal.NO_SUCH_DISPATCH)
                : Outcome.accepted(
                        new TrayLetters(hierarchy.get().require(body), drafts.sender(body), rules, today, letters));
    }

    /** Those whose news the body brings today. */
    private List<AssociationId> tray(AssociationId body) {
        return TrayHeir.trayOf(body, hierarchy.get(), foundation.time().today());
    }

    /** The filter without what was typed into it: that may be a name. */
    private static String described(TrayFilter filter) {
        return "letters states=" + filter.states().stream().sorted().toList() + " text="
                + (filter.text().isBlank() ? "no" : "yes");
    }
}
