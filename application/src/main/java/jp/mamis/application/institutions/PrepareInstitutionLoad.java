package jp.mamis.application.institutions;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.attachments.Blobs;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.institutions.InstitutionFile.Fault;
import jp.mamis.application.institutions.LoadInstitutions.Coverage;
import jp.mamis.application.institutions.LoadInstitutions.Loaded;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.jobs.JobId;
import jp.mamis.application.jobs.JobKind;
import jp.mamis.application.jobs.Jobs;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.attachments.FileContent;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.kernel.Outcome;

/**
 * Checks a file for the register of institutions and keeps it as a job that begins when its orderer says so (医療機関マスタの読み込みの
 * 準備). A file with a fault is not kept. For the national body's own administrator and the system administration.
 */
public final class PrepareInstitutionLoad {

    /**
     * What is to be loaded.
     *
     * @param file comma-separated text with headings, in UTF-8 or as Windows writes it
     * @param name what the file is called; empty where nobody said
     */
    public record Command(FileContent file, String name, Coverage coverage) {}

    /**
     * What came of it.
     *
     * @param faults every one, in the order of the file
     * @param job    empty where there are faults
     */
    public record Prepared(List<Fault> faults, Optional<Job> job) {
        public Prepared {
            faults = List.copyOf(faults);
        }
    }

    /** Stands in the journal while there is no national body. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final CurrentHierarchy hierarchy;
    private final Institutions register;
    private final Jobs jobs;
    private final Blobs files;

    PrepareInstitutionLoad(
            Foundation foundation, CurrentHierarchy hierarchy, Institutions register, Jobs jobs, Blobs files) {
        this.foundation = foundation;
        this.hierarchy = hierarchy;
        this.register = register;
        this.jobs = jobs;
        this.files = files;
    }

    public Outcome<Prepared> prepare(Command command, Caller caller) {
        Instant now = foundation.time().now();
        Optional<Association> national = hierarchy.get().national();
        Outcome<Association> permitted = LoadInstitutions.permitted(national, caller)
                .then(allowed -> national.filter(body -> caller.account().isPresent())
                        .map(Outcome::accepted)
                        .orElseGet(() -> Outcome.refused(HierarchyRefusal.NOT_ADMINISTRATOR_OF_BODY)));
        Optional<LoadCheck.Checked> checked = permitted
                .accepted()
                .map(allowed -> InstitutionFile.read(command.file()))
                .map(read -> foundation
                        .work()
                        .readOnly(() -> LoadCheck.of(read, command.coverage(), register, JapanTime.today(now))));
        if (checked.filter(found -> !found.faults().isEmpty()).isPresent()) {
            return Outcome.accepted(new Prepared(checked.get().faults(), Optional.empty()));
        }
        return foundation.work().inTransaction(() -> {
            Outcome<Job> job = permitted.map(body -> kept(command, checked.orElseThrow(), body, caller, now));
            foundation
                    .audit()
                    .record(
                            caller,
                            national.map(Association::id),
                            Intention.PREPARE_JOB,
                            job.accepted().map(kept -> kept.id().value()).orElse(NOBODY),
                            job.accepted().map(kept -> kept.version().number()).orElse(0L),
                            job,
                            Detail.of("kind", JobKind.LOAD_INSTITUTIONS).and("coverage", command.coverage()));
            return job.map(kept -> new Prepared(List.of(), Optional.of(kept)));
        });
    }

    private Job kept(Command command, LoadCheck.Checked checked, Association body, Caller caller, Instant now) {
        Loaded foreseen = checked.counts();
        Map<String, String> facts =
                new HashMap<>(OrderedLoad.of(command, checked).facts());
        facts.put("toAdd", Integer.toString(foreseen.added()));
        facts.put("toChange", Integer.toString(foreseen.changed()));
        facts.put("same", Integer.toString(foreseen.same()));
        facts.values().removeIf(String::isEmpty);
        Job job = Job.prepared(
                new JobId(foundation.ids().next()),
                new Job.Order(
                        JobKind.LOAD_INSTITUTIONS, caller.account().orElseThrow(), body.id(), caller.channel(), now),
                foreseen.added() + foreseen.changed() + foreseen.closed() + foreseen.same(),
                facts);
        jobs.order(job);
        files.store(LoadWork.file(job), command.file().bytes());
        return job;
    }
}
