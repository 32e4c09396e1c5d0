package jp.mamis.domain.settings;

import java.time.LocalDate;
import java.util.List;
import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.membership.GraduationExemption;

/** Which of a body's own exemptions hold for a doctor on a day, and which may be asked for. */
@Basis(
        document = "MAMIS slides Ver 1.00 (日本医師会); slides of 2024-03-02",
        article = "医師会ごとの独自ルールの設定機能（減免条件）",
        rule =
                "A body leaves out of its fees from an age on, in the first fiscal years after graduation, while in clinical"
                        + " training, or when it decides so on request.",
        note =
                "Our choice: the list of conditions; an age counts from the fiscal year at whose first day it is reached,"
                        + " and years after graduation are counted as for the national fee.")
public final class OwnExemptionPolicy {

    /** Those that hold on the day and those that may be asked for, in the body's order. */
    public List<OwnExemption> judge(List<OwnExemption> exemptions, ExemptionFacts doctor, LocalDate day) {
        return exemptions.stream()
                .filter(exemption -> holds(exemption.condition(), doctor, FiscalYear.of(day)))
                .toList();
    }

    private static boolean holds(ExemptionCondition condition, ExemptionFacts doctor, FiscalYear year) {
        int number = condition.number().orElse(0);
        return switch (condition.kind()) {
            case FROM_AGE -> doctor.birth().hasReached(number, year.firstDay());
            case AFTER_GRADUATION -> isAmongFirst(number, new GraduationExemption().first(doctor.graduation()), year);
            case IN_TRAINING -> doctor.inTraining();
            case ON_REQUEST -> true;
        };
    }

    private static boolean isAmongFirst(int years, FiscalYear first, FiscalYear year) {
        return year.compareTo(first) >= 0 && year.compareTo(first.plus(years)) < 0;
    }
}
