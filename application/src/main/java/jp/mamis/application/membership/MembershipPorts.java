package jp.mamis.application.membership;

/** The driven ports of memberships and standing. */
public record MembershipPorts(Members members, MemberNumbers numbers, MemberIndex index, MemberBulk bulk) {}
