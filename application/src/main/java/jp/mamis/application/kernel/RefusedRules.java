package jp.mamis.application.kernel;

import java.util.List;
import java.util.Map;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;

/**
 * The rules and fields by which something is refused, whatever was measured: a refusal that lasts is told once by these, though
 * its figures drift.
 *
 * @param reasons without their facts
 */
public record RefusedRules(List<Refusal> reasons) {

    public RefusedRules {
        reasons = reasons.stream()
                .map(reason -> new Refusal(reason.code(), reason.field(), Map.of()))
                .toList();
    }

    public static RefusedRules of(Refusals refusals) {
        return new RefusedRules(refusals.reasons());
    }
}
