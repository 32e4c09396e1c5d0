package jp.mamis.web.problem;

import java.util.List;
import jp.mamis.domain.kernel.Refusal;

/** A request that cannot be read: every fault at once. Becomes one answer 400. */
public final class MalformedInput extends RuntimeException {

    private final transient List<InputFault> faults;
    private final transient List<Refusal> reasons;

    public MalformedInput(List<InputFault> faults) {
        this(faults, List.of());
    }

    /** @param reasons what the business says to the parts that could be read */
    public MalformedInput(List<InputFault> faults, List<Refusal> reasons) {
        super(faults.size() + " faults of input");
        this.faults = List.copyOf(faults);
        this.reasons = List.copyOf(reasons);
    }

    public List<Refusal> reasons() {
        return reasons;
    }

    public MalformedInput(InputFault fault) {
        this(List.of(fault));
    }

    public List<InputFault> faults() {
        return faults;
    }
}
