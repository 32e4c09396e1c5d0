package jp.mamis.persistence.recovery;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.Journal;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.membership.Members;
import jp.mamis.application.membership.MembershipPorts;
import jp.mamis.application.procedures.ProcedurePorts;
import jp.mamis.application.procedures.Procedures;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberNumber;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ReferenceNumber;
import jp.mamis.domain.procedures.WithdrawnProcedure;
import jp.mamis.persistence.Database;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;

/** The real ports on PostgreSQL, which tell when a {@link KillPoint} is reached. */
final class MortalPorts {

    /** What happens at a point. */
    interface Fate extends Consumer<KillPoint> {}

    private MortalPorts() {}

    static Ports on(Database database, Fate fate) {
        PersistenceAdapters adapters = TestAdapters.over(database);
        Ports real = adapters.ports();
        return new Ports(
                new MortalWork(database, adapters, fate),
                new MortalJournal(real.journal(), fate),
                real.views(),
                real.submissions(),
                real.answers(),
                real.hierarchy(),
                real.rules(),
                real.accounts(),
                real.people(),
                new MembershipPorts(
                        new MortalMembers(real.membership().members(), fate),
                        real.membership().numbers(),
                        real.membership().index(),
                        real.membership().bulk()),
                new ProcedurePorts(
                        new MortalProcedures(real.procedures().procedures(), fate),
                        real.procedures().drafts(),
                        real.procedures().referenceNumbers(),
                        real.procedures().index(),
                        real.procedures().open(),
                        real.procedures().bulk(),
                        real.procedures().files(),
                        real.procedures().papers(),
                        real.procedures().calls()),
                real.mail(),
                real.schedule(),
                real.registration(),
                real.saved(),
                real.printings(),
                real.institutions(),
                real.dispatches(),
                real.jobs(),
                real.tallies(),
                real.authority(),
                real.qualifications());
    }

    /** A host's unit of work, so that its commit stands alone. */
    private record MortalWork(Database database, PersistenceAdapters adapters, Fate fate) implements UnitOfWork {

        @Override
        public <T> T inTransaction(Supplier<T> work) {
            fate.accept(KillPoint.BEFORE_THE_TRANSACTION);
            EntityManager manager = database.entityManagers().createEntityManager();
            try {
                manager.getTransaction().begin();
                T answer = adapters.joining(manager, () -> {
                    fate.accept(KillPoint.TRANSACTION_BEGUN);
                    T decided = work.get();
                    fate.accept(KillPoint.DECIDED_BEFORE_NUMBERED);
                    return decided;
                });
                fate.accept(KillPoint.NUMBERED_BEFORE_COMMIT);
                manager.getTransaction().commit();
                fate.accept(KillPoint.COMMITTED_BEFORE_ANSWER);
                return answer;
            } catch (RuntimeException failure) {
                rollBack(manager, failure);
                throw failure;
            } finally {
                manager.close();
            }
        }

        private static void rollBack(EntityManager manager, RuntimeException first) {
            try {
                manager.getTransaction().rollback();
            } catch (RuntimeException connectionGone) {
                first.addSuppressed(connectionGone);
            }
        }

        @Override
        public <T> T readOnly(Supplier<T> work) {
            return adapters.ports().work().readOnly(work);
        }
    }

    private record MortalJournal(Journal journal, Fate fate) implements Journal {

        @Override
        public void record(Draft draft) {
            fate.accept(KillPoint.BEFORE_JOURNAL);
            journal.record(draft);
        }

        @Override
        public List<AuditEntry> after(long sequence, int limit) {
            return journal.after(sequence, limit);
        }

        @Override
        public List<AuditEntry> making(UUID subject, long version) {
            return journal.making(subject, version);
        }

        @Override
        public Head head() {
            return journal.head();
        }
    }

    private record MortalMembers(Members members, Fate fate) implements Members {

        @Override
        public Map<PersonId, Member> all(Collection<PersonId> persons) {
            return members.all(persons);
        }

        @Override
        public Member of(PersonId person) {
            Member member = members.of(person);
            fate.accept(KillPoint.MEMBER_LOADED);
            return member;
        }

        @Override
        public Optional<PersonId> holderOf(MemberNumber number) {
            return members.holderOf(number);
        }

        @Override
        public void save(Member member, Instant at) {
            fate.accept(KillPoint.BEFORE_MEMBER_SAVED);
            members.save(member, at);
            fate.accept(KillPoint.MEMBER_SAVED);
        }
    }

    private record MortalProcedures(Procedures procedures, Fate fate) implements Procedures {

        @Override
        public Optional<Procedure> find(ProcedureId id) {
            Optional<Procedure> found = procedures.find(id);
            fate.accept(KillPoint.PROCEDURE_LOADED);
            return found;
        }

        @Override
        public Optional<Procedure> find(ReferenceNumber reference) {
            return procedures.find(reference);
        }

        @Override
        public List<Procedure> all(Collection<ProcedureId> ids) {
            return procedures.all(ids);
        }

        @Override
        public void claim(PersonId applicant) {
            procedures.claim(applicant);
        }

        @Override
        public List<Procedure> underWay(PersonId applicant) {
            return procedures.underWay(applicant);
        }

        @Override
        public List<WithdrawnProcedure> unsettled(PersonId applicant) {
            return procedures.unsettled(applicant);
        }

        @Override
        public List<ProcedureId> unanswered(Unanswered which, int limit) {
            return procedures.unanswered(which, limit);
        }

        @Override
        public void save(Procedure procedure, Instant at) {
            fate.accept(KillPoint.BEFORE_PROCEDURE_SAVED);
            procedures.save(procedure, at);
            fate.accept(KillPoint.PROCEDURE_SAVED);
        }
    }
}
