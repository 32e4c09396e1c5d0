package jp.mamis.application.memory;

import jp.mamis.application.Ports;
import jp.mamis.application.membership.MemberBulkContract;
import jp.mamis.application.people.PeopleBulkContract;
import org.junit.jupiter.api.Nested;

class InMemoryBulkTest {

    @Nested
    class Of_people implements PeopleBulkContract {
        private final Ports single = InMemoryPorts.ports();
        private final Ports bulk = InMemoryPorts.ports();

        @Override
        public Ports single() {
            return single;
        }

        @Override
        public Ports bulk() {
            return bulk;
        }
    }

    @Nested
    class Of_members implements MemberBulkContract {
        private final Ports single = InMemoryPorts.ports();
        private final Ports bulk = InMemoryPorts.ports();

        @Override
        public Ports single() {
            return single;
        }

        @Override
        public Ports bulk() {
            return bulk;
        }
    }
}
