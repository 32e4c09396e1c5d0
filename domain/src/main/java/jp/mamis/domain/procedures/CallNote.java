package jp.mamis.domain.procedures;

import java.time.Instant;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;

/**
 * What staff of a body have noted of a telephone call about a procedure (電話メモ). A note is never changed and never taken
 * away: who erred, or learned more, supplements it.
 */
public record CallNote(CallId id, ProcedureId procedure, AssociationId body, AccountId by, Instant notedAt, Said said) {

    /** A call, or what is added to the note of one. */
    public sealed interface Said {

        CallText text();
    }

    /** @param at when the call was */
    public record Call(CallDirection direction, CallParty party, Instant at, CallText text) implements Said {}

    /** @param call the note that it supplements */
    public record Supplement(CallId call, CallText text) implements Said {}

    /** Where it stands in the order of time: when the call was, or when the note was supplemented. */
    public Instant at() {
        return said instanceof Call call ? call.at() : notedAt;
    }
}
