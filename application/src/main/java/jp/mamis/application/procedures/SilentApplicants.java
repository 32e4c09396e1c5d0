package jp.mamis.application.procedures;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.mamis.application.kernel.PortFailure;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.procedures.ProcedureId;

/** The procedures whose applicants have not answered, however many, read page by page as they are asked for. */
final class SilentApplicants {

    private static final System.Logger LOG = System.getLogger(SilentApplicants.class.getName());
    private static final int PAGE = 100;

    private final UnitOfWork work;
    private final Procedures procedures;

    SilentApplicants(UnitOfWork work, Procedures procedures) {
        this.work = work;
        this.procedures = procedures;
    }

    /**
     * Acts on those sent back later than {@code from} and not after {@code until}, each once and in a transaction of its
     * own, until {@code most} were acted upon. One that cannot be read hinders no other.
     *
     * @throws PortFailure when the store does not answer: what is left is for the next run
     */
    Handled each(Instant from, Instant until, int most, Predicate<ProcedureId> act) {
        AtomicInteger failed = new AtomicInteger();
        long done = between(from, until)
                .filter(id -> {
                    try {
                        return work.inTransaction(() -> act.test(id));
                    } catch (StaleState answeredMeanwhile) {
                        return false;
                    } catch (PortFailure failure) {
                        throw failure;
                    } catch (RuntimeException unreadable) {
                        failed.incrementAndGet();
                        LOG.log(Level.ERROR, "procedure " + id.value() + " was passed over", unreadable);
                        return false;
                    }
                })
                .limit(most)
                .count();
        return new Handled((int) done, failed.get());
    }

    private Stream<ProcedureId> between(Instant from, Instant until) {
        Procedures.Unanswered first = new Procedures.Unanswered(from, until, Optional.empty());
        return Stream.iterate(page(first), page -> !page.isEmpty(), page -> page(first.next(page.get(page.size() - 1))))
                .flatMap(List::stream);
    }

    private List<ProcedureId> page(Procedures.Unanswered which) {
        return work.readOnly(() -> procedures.unanswered(which, PAGE));
    }
}
