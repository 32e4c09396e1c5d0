package jp.mamis.domain.membership;

import java.time.LocalDate;
import java.time.YearMonth;
import jp.mamis.domain.kernel.Basis;

/** For what the national body leaves a member out of its fee as far as facts tell it (日本医師会の会費減免). */
@Basis(
        document = "日医on-line 010750, 004072",
        article = "会費減免",
        rule = "Exempt by graduation in the five fiscal years of it, and trainees, in the categories of trainees.",
        note = "What is granted on request is not among them: nobody enters it here.")
public enum NationalExemption {
    /** Within five fiscal years of graduation (卒後5年). */
    GRADUATION,
    /** In clinical training (臨床研修医). */
    TRAINEE;

    public boolean holds(MemberCategory category, YearMonth graduation, LocalDate day) {
        return switch (this) {
            case GRADUATION -> new GraduationExemption().appliesOn(day, graduation);
            case TRAINEE -> category == MemberCategory.A2C || category == MemberCategory.C;
        };
    }
}
