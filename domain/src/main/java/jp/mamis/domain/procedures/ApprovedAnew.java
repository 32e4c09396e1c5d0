package jp.mamis.domain.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.HistoryLine.Happening;

/**
 * An approval by a body that had approved before, since the procedure came back to it (改めての承認).
 *
 * @param before the first day of membership that the approval before it had given
 * @param from   the first day that holds since
 */
public record ApprovedAnew(LocalDate before, LocalDate from) {

    /** What a line of the filing's history tells of such an approval; empty when it is none, or the body's first. */
    public static Optional<ApprovedAnew> of(Filing filing, HistoryLine line) {
        return line.body()
                .filter(body -> isApprovalOf(body).test(line))
                .flatMap(body -> filing.history().stream()
                        .limit(filing.history().indexOf(line))
                        .filter(isApprovalOf(body))
                        .reduce((earlier, later) -> later))
                .flatMap(earlier ->
                        firstDay(earlier).flatMap(was -> firstDay(line).map(is -> new ApprovedAnew(was, is))));
    }

    /** Whether the body whose approval was given at that moment has approved once more since. */
    public static boolean isGivenSince(Filing filing, Instant approved) {
        return filing.history().stream()
                .filter(line -> line.what() == Happening.APPROVED && line.at().equals(approved))
                .flatMap(line -> line.body().stream())
                .anyMatch(body -> filing.history().stream()
                        .filter(isApprovalOf(body))
                        .anyMatch(line -> line.at().isAfter(approved)));
    }

    /** Whether membership begins on another day than before. */
    public boolean isForAnotherDay() {
        return !before.equals(from);
    }

    private static Predicate<HistoryLine> isApprovalOf(AssociationId body) {
        return line -> line.what() == Happening.APPROVED && line.isActOf(body);
    }

    private static Optional<LocalDate> firstDay(HistoryLine approval) {
        return approval.begins().or(approval::boardDay);
    }
}
