package jp.mamis.application.membership;

import jp.mamis.domain.membership.MemberNumber;

/** Gives out member IDs of the national body. */
public interface MemberNumbers {

    /** The next ID: never one that was given out before, on any node, even when the transaction fails. */
    MemberNumber next();
}
