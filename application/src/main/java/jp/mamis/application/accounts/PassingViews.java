package jp.mamis.application.accounts;

import java.time.Instant;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;

/** Copies what an account has saved of a body's lists to another one, in the running transaction. */
@FunctionalInterface
public interface PassingViews {

    void pass(AccountId from, AccountId to, AssociationId body, Instant at);
}
