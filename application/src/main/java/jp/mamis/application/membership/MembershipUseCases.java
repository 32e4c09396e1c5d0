package jp.mamis.application.membership;

import jp.mamis.application.journal.Foundation;

/** Constructs the use cases and queries of memberships and standing and hands them out. */
public final class MembershipUseCases {

    public MembershipUseCases(Foundation foundation, MembershipPorts ports) {}
}
