package jp.mamis.application.procedures;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.attachments.FiledDocuments;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.PortFailure;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.ProcedureRefusal;

/**
 * Forgets what nobody has gone on with for long (放置された下書きの消去), with its files: drafts of doctors, and papers that
 * offices have begun to enter. Whoever became known by such a paper alone is forgotten with it. Called by the schedule.
 */
public final class ForgetDrafts {

    /** @param most how many at the most; the rest goes with the next run */
    public record Command(int most) {}

    private static final System.Logger LOG = System.getLogger(ForgetDrafts.class.getName());
    private static final UUID ALL = new UUID(0, 0);

    private final Foundation foundation;
    private final ProcedurePorts ports;
    private final Strangers strangers;
    private final FiledDocuments documents;
    private final DraftLife life;

    ForgetDrafts(Foundation foundation, ProcedurePorts ports, Strangers strangers, DraftLife life) {
        this.foundation = foundation;
        this.ports = ports;
        this.strangers = strangers;
        this.documents = new FiledDocuments(ports.files());
        this.life = life;
    }

    /** Answers how many; each in a transaction of its own, so that a stop in between loses nothing. */
    public Outcome<Handled> forget(Command command, Caller caller) {
        return caller.isSystem()
                ? Outcome.accepted(forgotten(command.most(), caller))
                : foundation.work().inTransaction(() -> {
                    Outcome<Handled> refused = Outcome.refused(ProcedureRefusal.NOT_ALLOWED);
                    foundation
                            .audit()
                            .record(caller, Optional.empty(), Intention.DISCARD_DRAFT, ALL, 0, refused, Detail.NONE);
                    return refused;
                });
    }

    private Handled forgotten(int most, Caller caller) {
        Instant now = foundation.time().now();
        Instant over = life.over(JapanTime.today(now));
        int done = 0;
        int passed = 0;
        List<DraftId> old = old(over, 0, most);
        while (!old.isEmpty() && done < most) {
            for (DraftId id : old) {
                try {
                    done += foundation.work().inTransaction(() -> forgotten(id, over, now, caller)) ? 1 : 0;
                } catch (StaleState savedMeanwhile) {
                    LOG.log(Level.DEBUG, "draft " + id.value() + " was gone on with", savedMeanwhile);
                } catch (PortFailure failure) {
                    throw failure;
                } catch (RuntimeException unreadable) {
                    passed++;
                    LOG.log(Level.ERROR, "draft " + id.value() + " was passed over", unreadable);
                }
            }
            old = old(over, passed, most - done);
        }
        return new Handled(done, passed);
    }

    /** What cannot be read stays the oldest: it is gone round, so that it never keeps the others. */
    private List<DraftId> old(Instant over, int passed, int most) {
        return most > 0 ? foundation.work().readOnly(() -> ports.drafts().savedBefore(over, passed, most)) : List.of();
    }

    /** Not what was gone on with, filed or thrown away in the meantime. */
    private boolean forgotten(DraftId id, Instant over, Instant now, Caller caller) {
        Optional<Draft> old =
                ports.drafts().find(id).filter(draft -> draft.savedAt().isBefore(over));
        old.ifPresent(draft -> {
            boolean stranger = removed(draft, now);
            foundation
                    .audit()
                    .record(
                            caller.actingFor(draft.person()),
                            Optional.empty(),
                            Intention.DISCARD_DRAFT,
                            id.value(),
                            0,
                            Outcome.accepted(id),
                            stranger ? saved(draft).and("forgotten", true) : saved(draft));
        });
        return old.isPresent();
    }

    private static Detail saved(Draft draft) {
        return Detail.of("savedOn", JapanTime.today(draft.savedAt()));
    }

    /** The code of a paper in an office's hands goes on telling what became of it; answers whether the doctor was forgotten. */
    private boolean removed(Draft draft, Instant now) {
        documents.discard(ProcedureFolders.folder(draft.id()));
        if (draft.isWithOffice()) {
            ports.papers().discard(draft.id(), now);
        } else {
            ports.papers().remove(draft.id());
        }
        ports.drafts().remove(draft.id());
        return draft.isOfNewcomer() && strangers.forget(draft.person());
    }
}
