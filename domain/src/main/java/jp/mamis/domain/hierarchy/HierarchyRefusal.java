package jp.mamis.domain.hierarchy;

import jp.mamis.domain.kernel.RefusalCode;

/** Why the federation says no. */
public enum HierarchyRefusal implements RefusalCode {
    /** No body has this code. */
    ASSOCIATION_NOT_FOUND,
    /** Only system administration changes the federation's structure. */
    NOT_SYSTEM_ADMINISTRATOR,
    /** Only the body's own administrator keeps its profile. */
    NOT_ADMINISTRATOR_OF_BODY,
    /** Only the operator of the installation sets the federation up. */
    NOT_OPERATOR,

    /** Another body has or had the code. */
    CODE_TAKEN,
    /** The code's form belongs to another tier. */
    CODE_DOES_NOT_FIT_TIER,
    /** The code's prefecture is not the parent's. */
    CODE_OF_OTHER_PREFECTURE,
    /** A local body is of an area, a university or a workplace; which one must be said. */
    KIND_REQUIRED,
    /** Only local bodies are of a kind. */
    KIND_NOT_ALLOWED,
    /** There is no such parent. */
    PARENT_NOT_FOUND,
    /** The parent does not exist on the first day, or its end is known. */
    PARENT_NOT_IN_FORCE,
    /** Nothing stands below a district. */
    NO_TIER_BELOW,
    /** There is one national body. */
    NATIONAL_BODY_EXISTS,

    /** The body does not exist on that day. */
    NOT_IN_FORCE,
    /** The body bears this name already. */
    NAME_UNCHANGED,
    /** A name begins after the one before it. */
    NAME_CHANGE_OUT_OF_ORDER,

    /** The national body does not end. */
    NATIONAL_BODY_STAYS,
    /** The day of the body's end is known already. */
    END_ALREADY_FIXED,
    /** A body exists for at least one day. */
    ENDS_BEFORE_IT_BEGINS,
    /** Bodies below it outlive the body. */
    CHILDREN_STILL_IN_FORCE,
    /** Members are left and nobody carries on for them. */
    MEMBERS_REMAIN,
    /** Undecided procedures are left and nobody carries on with them. */
    PROCEDURES_REMAIN,
    /** The body is to carry on for another on that day or later. */
    SUCCEEDS_LATER,
    /** At least one body must merge into another. */
    NOTHING_TO_MERGE,
    /** There is no such successor. */
    SUCCESSOR_NOT_FOUND,
    /** The successor does not exist on the first day after. */
    SUCCESSOR_NOT_IN_FORCE,
    /** A body cannot succeed itself. */
    SUCCESSOR_IS_ENDING_BODY,
    /** Successors stand below the same parent. */
    SUCCESSOR_BELOW_OTHER_PARENT,
    /** A body splits into at least two. */
    TOO_FEW_SUCCESSORS,

    /** A membership record names at least one body joined. */
    JOINED_NOTHING,
    /** Members of the national body are members of a prefectural one. */
    NATIONAL_WITHOUT_PREFECTURE,
    /** Members of this prefectural body are members of a local one. */
    DIRECT_MEMBERSHIP_NOT_ALLOWED,
    /** Neither code says which prefecture the local body is in. */
    PREFECTURE_UNKNOWN,
    /** The two codes name different prefectures. */
    PREFECTURE_DIFFERS,
    /** The two codes name different local bodies. */
    COUNTY_DIFFERS,
    /** Somebody else was first: what the caller saw is no longer what is stored. */
    CHANGED_MEANWHILE,
    /** The federation's structure is no longer as the caller saw it, be it by a change of their own. */
    STRUCTURE_CHANGED
}
