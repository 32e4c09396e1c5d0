package jp.mamis.application.membership;

/** Where a listed person stands towards the body on the day: the word for a {@link jp.mamis.domain.membership.Standing}. */
public enum MemberStanding {
    CURRENT,
    COMING,
    PAST
}
