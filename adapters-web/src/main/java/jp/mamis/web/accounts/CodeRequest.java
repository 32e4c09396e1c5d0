package jp.mamis.web.accounts;

import jp.mamis.domain.accounts.PendingCode;

/** A wish for a new code. */
public record CodeRequest(PendingCode.Delivery delivery) {}
