package jp.mamis.application.jobs;

import java.time.Instant;
import java.util.List;
import jp.mamis.application.attachments.Blobs;
import jp.mamis.domain.attachments.AttachmentId;

/** Forgets jobs that ended long ago, with what was kept for them. */
public final class ForgetJobs {

    private final Jobs jobs;
    private final Blobs files;

    public ForgetJobs(Jobs jobs, Blobs files) {
        this.jobs = jobs;
        this.files = files;
    }

    /** Answers how many of the {@code most} that were the oldest, in the running unit of work. */
    public int before(Instant instant, int most) {
        List<JobId> forgotten = jobs.forgetBefore(instant, most);
        forgotten.forEach(id -> files.remove(new AttachmentId(id.value())));
        return forgotten.size();
    }
}
