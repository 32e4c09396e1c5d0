package jp.mamis.application.memory;

import jp.mamis.application.jobs.Jobs;
import jp.mamis.application.jobs.JobsContract;
import jp.mamis.application.kernel.UnitOfWork;

class InMemoryJobsTest implements JobsContract {

    private final InMemoryStore store = new InMemoryStore();
    private final UnitOfWork work = new InMemoryUnitOfWork(store);
    private final Jobs jobs = new InMemoryJobs(store);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public Jobs jobs() {
        return jobs;
    }
}
