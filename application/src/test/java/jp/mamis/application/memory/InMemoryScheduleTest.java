package jp.mamis.application.memory;

import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.schedule.Schedule;
import jp.mamis.application.schedule.ScheduleContract;

class InMemoryScheduleTest implements ScheduleContract {

    private final InMemoryStore store = new InMemoryStore();
    private final UnitOfWork work = new InMemoryUnitOfWork(store);
    private final Schedule schedule = new InMemorySchedule(store);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public Schedule schedule() {
        return schedule;
    }
}
