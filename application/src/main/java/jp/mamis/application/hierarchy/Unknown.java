package jp.mamis.application.hierarchy;

import java.util.Map;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.kernel.Refusal;

/** Reasons that name a code nobody has. */
final class Unknown {

    private Unknown() {}

    static Refusal reason(HierarchyRefusal refusal, AssociationCode code) {
        return Refusal.of(refusal, Map.of("code", code.text()));
    }
}
