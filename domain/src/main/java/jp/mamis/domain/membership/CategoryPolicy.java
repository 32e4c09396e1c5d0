package jp.mamis.domain.membership;

import java.util.stream.Stream;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/** Decides the category in the national body from what the doctor does and wishes. */
@Basis(
        document = "MAMIS slides Ver 1.00 (日本医師会)",
        article = "会員区分基準",
        rule = "Openers, managers and those treated alike are A1; trainees A2(C), others A2(B); who declines the"
                + " insurance is C or B instead, which A1 cannot.",
        note = "The slides name 医療法 for trainees; the act is 医師法.")
public final class CategoryPolicy {

    /**
     * What the category depends on.
     *
     * @param openerOrManager opens or manages a hospital or clinic, or is treated alike
     * @param trainee         a trainee under the Medical Practitioners Act
     * @param declinesInsurance asks to be left out of the liability insurance
     */
    public record Facts(boolean openerOrManager, boolean trainee, boolean declinesInsurance) {}

    public Outcome<MemberCategory> judge(Facts facts) {
        return Policies.accept(
                () -> decided(facts),
                Stream.of(
                                Policies.unless(
                                        !(facts.openerOrManager() && facts.declinesInsurance()),
                                        () -> Refusal.of(MembershipRefusal.INSURANCE_CANNOT_BE_DECLINED)
                                                .at("declinesInsurance")),
                                Policies.unless(
                                        !(facts.openerOrManager() && facts.trainee()),
                                        () -> Refusal.of(MembershipRefusal.TRAINEE_CANNOT_BE_OPENER)
                                                .at("trainee")))
                        .flatMap(reasons -> reasons));
    }

    private static MemberCategory decided(Facts facts) {
        if (facts.openerOrManager()) {
            return MemberCategory.A1;
        }
        if (facts.trainee()) {
            return facts.declinesInsurance() ? MemberCategory.C : MemberCategory.A2C;
        }
        return facts.declinesInsurance() ? MemberCategory.B : MemberCategory.A2B;
    }
}
