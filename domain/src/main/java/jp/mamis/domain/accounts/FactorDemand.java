package jp.mamis.domain.accounts;

import java.util.List;
import jp.mamis.domain.kernel.Basis;

/** Of whom a second factor is asked (二要素認証の義務); everybody may have one. */
@Basis(
        document = "our choice",
        rule = "Whoever holds a duty in a production realm has a second factor, and sets one up before anything else; a"
                + " doctor without duties may have one.",
        note = "Follows DS-511 of the Digital Agency in wording: two factors for those who see others' data.")
public enum FactorDemand {
    /** Of nobody: invented people. */
    NOBODY,
    /** Of everybody with a duty. */
    STAFF;

    /** Whether it is asked of the holder of these duties. */
    public boolean asks(List<Grant> duties) {
        return this == STAFF && !duties.isEmpty();
    }
}
