package jp.mamis.application.attachments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.attachments.Attachment;
import jp.mamis.domain.attachments.AttachmentRefusal;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.kernel.Outcome;

/** Erases the content of files whose time is over; that they were there stays known. For the operator and the schedule. */
public final class EraseFiles {

    /** @param most how many at the most; the rest with the next run */
    public record Command(int most) {}

    private static final int AT_ONCE = 50;
    private static final UUID ALL = new UUID(0, 0);

    private final Foundation foundation;
    private final AttachmentPorts ports;

    EraseFiles(Foundation foundation, AttachmentPorts ports) {
        this.foundation = foundation;
        this.ports = ports;
    }

    /** Answers how many were erased; some at a time, so that a stop in between loses nothing. */
    public Outcome<Integer> erase(Command command, Caller caller) {
        if (!caller.isSystem()) {
            return foundation.answered(Outcome.refused(AttachmentRefusal.NO_SUCH_FILE), ALL, caller);
        }
        Instant now = foundation.time().now();
        int all = 0;
        int some;
        do {
            int most = Math.min(AT_ONCE, command.most() - all);
            some = foundation.work().inTransaction(() -> some(most, now, caller));
            all += some;
        } while (some > 0 && all < command.most());
        return Outcome.accepted(all);
    }

    private int some(int most, Instant now, Caller caller) {
        List<Attachment> due = ports.attachments().due(JapanTime.today(now), most);
        due.forEach(file -> {
            ports.blobs().remove(file.id());
            ports.attachments().save(file.erased(now));
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.of(file.body()),
                            Intention.ERASE_FILE,
                            file.id().value(),
                            0,
                            Outcome.accepted(file),
                            Detail.of("folder", file.folder().value()));
        });
        return due.size();
    }
}
