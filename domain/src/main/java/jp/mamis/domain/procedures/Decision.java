package jp.mamis.domain.procedures;

import java.time.Instant;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;

/** Who decides for which body, and when (決裁). */
public record Decision(AssociationId body, AccountId by, Instant at) {}
