package jp.mamis.application.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;

/** Entries to be. */
public final class JournalDrafts {

    private static final UUID SUBJECT = new UUID(7, 7);

    private JournalDrafts() {}

    public static Journal.Draft any() {
        return about(SUBJECT);
    }

    public static Journal.Draft about(UUID subject) {
        return new Journal.Draft(
                Instant.parse("2026-03-31T14:59:59.999999Z"),
                Caller.automation("test"),
                Optional.of(new AssociationId(new UUID(1, 2))),
                Intention.APPROVE_STEP,
                subject,
                3,
                AuditTrail.ACCEPTED,
                Detail.of("category", "A2(B)").and("text", "髙𠮷\"\\\n"));
    }
}
