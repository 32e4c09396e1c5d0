package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.procedures.ProcedureId;

/** The procedures whose applicants have not answered, however many, read page by page as they are asked for. */
final class SilentApplicants {

    private static final int PAGE = 100;

    private final UnitOfWork work;
    private final Procedures procedures;

    SilentApplicants(UnitOfWork work, Procedures procedures) {
        this.work = work;
        this.procedures = procedures;
    }

    /** Those sent back later than {@code from} and not after {@code until}, each once. */
    Stream<ProcedureId> between(Instant from, Instant until) {
        Procedures.Unanswered first = new Procedures.Unanswered(from, until, Optional.empty());
        return Stream.iterate(page(first), page -> !page.isEmpty(), page -> page(first.next(page.get(page.size() - 1))))
                .flatMap(List::stream);
    }

    private List<ProcedureId> page(Procedures.Unanswered which) {
        return work.readOnly(() -> procedures.unanswered(which, PAGE));
    }
}
