package jp.mamis.application.memory;

import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.mail.Outbox;
import jp.mamis.application.membership.MemberIndex;
import jp.mamis.application.membership.MemberIndexContract;
import jp.mamis.application.membership.MemberNumbers;
import jp.mamis.application.membership.MemberNumbersContract;
import jp.mamis.application.membership.Members;
import jp.mamis.application.membership.MembersContract;
import jp.mamis.application.people.Physicians;
import jp.mamis.application.people.PhysiciansContract;
import jp.mamis.application.people.WorkRecords;
import jp.mamis.application.people.WorkRecordsContract;
import org.junit.jupiter.api.Nested;

class InMemoryMembersTest {

    private final InMemoryStore store = new InMemoryStore();
    private final UnitOfWork work = new InMemoryUnitOfWork(store);
    private final InMemoryPhysicians physicians = new InMemoryPhysicians(store);
    private final InMemoryMembers members = new InMemoryMembers(store);
    private final InMemoryOutbox outbox = new InMemoryOutbox(store);
    private final WorkRecords records = new InMemoryWorkRecords(store);

    @Nested
    class As_physicians implements PhysiciansContract {
        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Physicians physicians() {
            return physicians;
        }
    }

    @Nested
    class As_work_records implements WorkRecordsContract {
        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public WorkRecords records() {
            return records;
        }
    }

    @Nested
    class As_members implements MembersContract {
        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Members members() {
            return members;
        }
    }

    @Nested
    class As_member_numbers implements MemberNumbersContract {
        private final MemberNumbers numbers = new InMemoryMemberNumbers();

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public MemberNumbers numbers() {
            return numbers;
        }
    }

    @Nested
    class As_member_index implements MemberIndexContract {
        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Physicians physicians() {
            return physicians;
        }

        @Override
        public Members members() {
            return members;
        }

        @Override
        public WorkRecords records() {
            return records;
        }

        @Override
        public MemberIndex index() {
            return new InMemoryMemberIndex(members, physicians, records, outbox);
        }

        @Override
        public Outbox outbox() {
            return outbox;
        }
    }
}
