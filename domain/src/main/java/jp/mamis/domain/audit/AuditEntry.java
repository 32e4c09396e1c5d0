package jp.mamis.domain.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One act as the journal keeps it (監査記録).
 *
 * @param sequence   1, 2, 3 … without gap, in the order of commit
 * @param at         when the act was decided, UTC, cut to microseconds
 * @param actor      {@link Actor#text()}
 * @param onBehalfOf whose act it counts as, or empty text
 * @param body       id of the body acted for, or empty text
 * @param channel    PAGE, API, CLI or AUTOMATION
 * @param request    id of the request that carried the act
 * @param intention  what was wanted: {@code APPROVE_STEP}
 * @param subject    id of the thing acted on
 * @param version    version of the subject after the act, 0 when refused or unversioned
 * @param result     {@code ACCEPTED} or the refusal codes joined by commas
 * @param detail     canonical JSON, see {@link Detail#json()}
 * @param link       this entry's place in the chain
 */
public record AuditEntry(
        long sequence,
        Instant at,
        String actor,
        String onBehalfOf,
        String body,
        String channel,
        String request,
        String intention,
        UUID subject,
        long version,
        String result,
        String detail,
        Link link) {

    /** Hash of the entry before and of this one, 32 bytes each in lower-case hexadecimal. */
    public record Link(String previous, String hash) {}

    /** The same entry at its place in the chain. */
    public AuditEntry linked(Link place) {
        return new AuditEntry(
                sequence,
                at,
                actor,
                onBehalfOf,
                body,
                channel,
                request,
                intention,
                subject,
                version,
                result,
                detail,
                place);
    }
}
