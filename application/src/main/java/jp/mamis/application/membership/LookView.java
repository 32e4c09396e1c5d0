package jp.mamis.application.membership;

import java.time.Instant;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.domain.hierarchy.AssociationName;

/** That a body looked at a person's page, when, and on what ground. */
public record LookView(Instant at, AssociationName body, ViewLog.Kind kind, ViewLog.Ground ground) {}
