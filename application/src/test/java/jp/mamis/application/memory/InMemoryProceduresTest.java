package jp.mamis.application.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.procedures.Drafts;
import jp.mamis.application.procedures.DraftsContract;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.ProcedureIndexContract;
import jp.mamis.application.procedures.Procedures;
import jp.mamis.application.procedures.ProceduresContract;
import jp.mamis.application.procedures.ReferenceNumbers;
import jp.mamis.application.procedures.ReferenceNumbersContract;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.Physician;
import org.junit.jupiter.api.Nested;

class InMemoryProceduresTest {

    private final InMemoryStore store = new InMemoryStore();
    private final UnitOfWork work = new InMemoryUnitOfWork(store);
    private final InMemoryProcedures procedures = new InMemoryProcedures(store);

    @Nested
    class As_procedures implements ProceduresContract {
        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Procedures procedures() {
            return procedures;
        }
    }

    @Nested
    class As_drafts implements DraftsContract {
        private final Drafts drafts = new InMemoryDrafts(store);

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Drafts drafts() {
            return drafts;
        }
    }

    @Nested
    class As_reference_numbers implements ReferenceNumbersContract {
        private final ReferenceNumbers numbers = new InMemoryReferenceNumbers(store);

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public ReferenceNumbers referenceNumbers() {
            return numbers;
        }
    }

    @Nested
    class As_lists implements ProcedureIndexContract {
        private final Map<PersonId, Physician> people = new HashMap<>();
        private final ProcedureIndex index = new InMemoryProcedureIndex(
                procedures,
                person -> Optional.ofNullable(people.get(person)).orElseThrow(),
                person -> Optional.empty());

        @Override
        public UnitOfWork work() {
            return work;
        }

        @Override
        public Procedures procedures() {
            return procedures;
        }

        @Override
        public ProcedureIndex index() {
            return index;
        }

        @Override
        public void register(Physician physician) {
            people.put(physician.id(), physician);
        }
    }
}
