package jp.mamis.application.membership;

import java.util.List;
import jp.mamis.domain.membership.MemberNumber;

/** Gives out member IDs of the national body. */
public interface MemberNumbers {

    /** The next ID: never one that was given out before, on any node, even when the transaction fails. */
    MemberNumber next();

    /** The next {@code count} IDs, of which the same holds. */
    List<MemberNumber> next(int count);
}
