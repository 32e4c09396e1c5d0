package jp.mamis.application.institutions;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.application.attachments.Blobs;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.institutions.LoadInstitutions.Coverage;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.jobs.JobKind;
import jp.mamis.application.jobs.JobRefusal;
import jp.mamis.application.jobs.JobWork;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.attachments.AttachmentId;
import jp.mamis.domain.attachments.FileContent;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.kernel.Outcome;

/**
 * Loading the register as a job: so many entries of the file are a piece; behind the last one, where the file is the whole
 * register, what it does not name ends. What already stands is left as it stands, so going on repeats nothing.
 */
final class LoadWork implements JobWork {

    private static final int AT_ONCE = 500;

    /** How much of the register is walked through for what is not named. */
    private static final int SLICES_AT_ONCE = 10;

    private final Foundation foundation;
    private final CurrentHierarchy hierarchy;
    private final Institutions register;
    private final Blobs files;

    LoadWork(Foundation foundation, CurrentHierarchy hierarchy, Institutions register, Blobs files) {
        this.foundation = foundation;
        this.hierarchy = hierarchy;
        this.register = register;
        this.files = files;
    }

    @Override
    public JobKind kind() {
        return JobKind.LOAD_INSTITUTIONS;
    }

    @Override
    public Pieces pieces() {
        return new Parts();
    }

    @Override
    public void ended(Job job) {
        files.remove(file(job));
    }

    static AttachmentId file(Job job) {
        return new AttachmentId(job.id().value());
    }

    /** The file is read once for each run. */
    private final class Parts implements Pieces {

        private Optional<List<Institution>> read = Optional.empty();

        @Override
        public Outcome<Piece> next(Job job, Caller caller, Instant now) {
            if (LoadInstitutions.permitted(hierarchy.get().national(), caller)
                    .refusals()
                    .isPresent()) {
                return Outcome.refused(JobRefusal.DUTY_LOST);
            }
            read = read.or(() -> files.find(file(job))
                    .map(bytes -> InstitutionFile.read(FileContent.of(bytes)).entries()));
            return read.map(entries -> Outcome.accepted(piece(entries, job, caller, now)))
                    .orElseGet(() -> Outcome.refused(JobRefusal.JOB_FILE_GONE));
        }

        private Piece piece(List<Institution> entries, Job job, Caller caller, Instant now) {
            boolean whole = coverage(job) == Coverage.WHOLE;
            int from = job.progress().position();
            return from < entries.size() || !whole
                    ? part(entries, from, !whole, job, caller, now)
                    : rest(entries, job, caller, now);
        }
    }

    private Piece part(List<Institution> entries, int from, boolean all, Job job, Caller caller, Instant now) {
        int until = Math.min(from + AT_ONCE, entries.size());
        RegisterComparison.Difference difference = RegisterComparison.of(
                new LoadInstitutions.Command(entries.subList(from, until), Coverage.NAMED),
                register,
                JapanTime.today(now));
        register.save(difference.stored(), now);
        record(difference.counts(), job, caller);
        return Piece.of(until, until - from, 0, all && until == entries.size())
                .keeping(counted(job, difference.counts()));
    }

    private Piece rest(List<Institution> entries, Job job, Caller caller, Instant now) {
        Set<InstitutionCode> named = entries.stream().map(Institution::code).collect(Collectors.toUnmodifiableSet());
        RegisterComparison.Ending ending = RegisterComparison.ending(
                register, named, Optional.ofNullable(job.facts().get("after")), SLICES_AT_ONCE, JapanTime.today(now));
        register.save(ending.closed(), now);
        LoadInstitutions.Loaded counts =
                new LoadInstitutions.Loaded(0, 0, ending.closed().size(), 0);
        if (counts.closed() > 0) {
            record(counts, job, caller);
        }
        Map<String, String> facts = new HashMap<>(counted(job, counts));
        ending.next().ifPresent(after -> facts.put("after", after));
        return Piece.of(
                        job.progress().position(),
                        counts.closed(),
                        0,
                        ending.next().isEmpty())
                .keeping(facts);
    }

    private static Map<String, String> counted(Job job, LoadInstitutions.Loaded counts) {
        return Map.of(
                "added", sum(job, "added", counts.added()),
                "changed", sum(job, "changed", counts.changed()),
                "closed", sum(job, "closed", counts.closed()));
    }

    private static String sum(Job job, String name, int more) {
        return Integer.toString(Integer.parseInt(job.facts().getOrDefault(name, "0")) + more);
    }

    private static Coverage coverage(Job job) {
        return OrderedLoad.of(job).map(OrderedLoad::coverage).orElse(Coverage.NAMED);
    }

    private void record(LoadInstitutions.Loaded counts, Job job, Caller caller) {
        UUID body = job.order().body().value();
        foundation
                .audit()
                .record(
                        caller,
                        Optional.of(job.order().body()),
                        Intention.LOAD_INSTITUTIONS,
                        body,
                        0,
                        Outcome.accepted(counts),
                        Detail.of("coverage", coverage(job))
                                .and("added", counts.added())
                                .and("changed", counts.changed())
                                .and("closed", counts.closed())
                                .and("job", job.id().value()));
    }
}
