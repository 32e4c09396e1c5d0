package jp.mamis.web.problem;

import java.util.List;

/** A request that cannot be read: every fault at once. Becomes one answer 400. */
public final class MalformedInput extends RuntimeException {

    private final transient List<InputFault> faults;

    public MalformedInput(List<InputFault> faults) {
        super(faults.size() + " faults of input");
        this.faults = List.copyOf(faults);
    }

    public MalformedInput(InputFault fault) {
        this(List.of(fault));
    }

    public List<InputFault> faults() {
        return faults;
    }
}
