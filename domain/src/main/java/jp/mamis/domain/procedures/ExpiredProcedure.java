package jp.mamis.domain.procedures;

/** 期限切れ: it was sent back and nothing was answered in time. */
public record ExpiredProcedure(Filing filing) implements Procedure {

    @Override
    public State state() {
        return State.EXPIRED;
    }
}
