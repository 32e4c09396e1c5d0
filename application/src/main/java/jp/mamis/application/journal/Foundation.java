package jp.mamis.application.journal;

import jp.mamis.application.kernel.IdentifierSource;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.kernel.UnitOfWork;

/** What every use case stands on, made once by the assembly. */
public record Foundation(UnitOfWork work, AuditTrail audit, ViewLog views, Time time, IdentifierSource ids) {}
