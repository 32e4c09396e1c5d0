package jp.mamis.domain.procedures;

import java.util.List;

/** 却下: a body has refused; what bodies below it decided stays in force. */
public record RejectedProcedure(Filing filing) implements Procedure {

    @Override
    public State state() {
        return State.REJECTED;
    }

    /** With the memberships that ended by the refusal. */
    public RejectedProcedure ending(List<EndedMembership> memberships) {
        return new RejectedProcedure(filing.ending(memberships));
    }
}
