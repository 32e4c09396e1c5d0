package jp.mamis.domain.procedures;

/** 却下: a body has refused; what bodies below it decided stays in force. */
public record RejectedProcedure(Filing filing) implements Procedure {

    @Override
    public State state() {
        return State.REJECTED;
    }
}
