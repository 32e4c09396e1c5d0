package jp.mamis.application.accounts;

import jp.mamis.application.kernel.PortFailure;

/** More log-ins at once than this node will hash; the same request may be sent again a little later. */
public final class HashingBusy extends PortFailure {

    public HashingBusy() {
        super("too many passwords to hash at once");
    }
}
