package jp.mamis.domain.procedures;

/** 完了: every body of the route has taken the doctor in. */
public record CompletedProcedure(Filing filing) implements Procedure {

    @Override
    public State state() {
        return State.COMPLETED;
    }
}
