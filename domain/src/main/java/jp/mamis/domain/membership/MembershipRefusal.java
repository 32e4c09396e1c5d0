package jp.mamis.domain.membership;

import jp.mamis.domain.kernel.RefusalCode;

/** Why membership rules say no. */
public enum MembershipRefusal implements RefusalCode {
    /** Who opens or manages an institution is insured; fact: none. */
    INSURANCE_CANNOT_BE_DECLINED,
    /** A trainee does not open or manage an institution. */
    TRAINEE_CANNOT_BE_OPENER,
    /** The person is, or will be, a member of the body on that day; fact {@code body}. */
    ALREADY_A_MEMBER,
    /** A body is joined from below, and the body below is not joined on that day; facts {@code body}, {@code below}. */
    BODY_BELOW_NOT_JOINED,
    /** The body above has begun on an earlier day; fact {@code body}. */
    BODY_ABOVE_BEGINS_EARLIER,
    /** The national body is joined in one group only. */
    NATIONAL_BODY_IN_ANOTHER_GROUP,
    /** There is no such membership. */
    NO_SUCH_MEMBERSHIP,
    /** The body does not exist on that day; fact {@code body}. */
    BODY_NOT_IN_FORCE,
    /** The membership has ended, or its end is fixed. */
    ALREADY_ENDED,
    /** The person has another member ID already. */
    HAS_A_NUMBER,
    /** Another person holds that member ID. */
    NUMBER_IN_USE,
    /** The body has no such category of its own on that day; facts {@code body}, {@code category}. */
    NO_SUCH_OWN_CATEGORY,
    /** The body's own category goes with another national one; facts {@code body}, {@code category}, {@code national}. */
    OWN_CATEGORY_DOES_NOT_SUIT,
    /** No such person within the caller's reach. */
    NO_SUCH_MEMBER,
    /** The caller holds no duty that allows it. */
    NOT_ALLOWED
}
