package jp.mamis.application.membership;

import jp.mamis.domain.membership.MemberCategory;

/** How many members of one category a body has. */
public record MemberTally(MemberCategory category, long count) {}
