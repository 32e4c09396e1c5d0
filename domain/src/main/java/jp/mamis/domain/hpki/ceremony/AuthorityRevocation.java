package jp.mamis.domain.hpki.ceremony;

import java.time.Instant;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;

/**
 * That an authority counts no more (認証局の失効), asked for or in force. Final once it is in force.
 *
 * @param act who asked and who confirmed
 */
@Basis(
        document = "RFC 5280",
        article = "5.3.1",
        rule =
                "Two officers revoke an authority. The list of its root names it, with the compromise of an authority where its key"
                        + " may be in other hands; it issues no more, and every certificate it issued is revoked with it. What is revoked"
                        + " with a root is every authority below.",
        note = "What the certificates below an authority are worth without it is nothing: a path over it is refused.")
public record AuthorityRevocation(CaGenerationId generation, Ground ground, TwoPersonAct act) {

    /** Why. */
    public enum Ground {
        /** Its key is, or may be, in other hands. */
        COMPROMISED(RevocationReason.CA_COMPROMISE, RevocationGround.AUTHORITY_COMPROMISED),
        /** Another generation takes its place. */
        SUPERSEDED(RevocationReason.SUPERSEDED, RevocationGround.REPLACED),
        /** It ends, and nothing takes its place. */
        CEASED(RevocationReason.CESSATION_OF_OPERATION, RevocationGround.AUTHORITY_ENDED);

        private final RevocationReason published;
        private final RevocationGround below;

        Ground(RevocationReason published, RevocationGround below) {
            this.published = published;
            this.below = below;
        }

        /** What the list of the root says of the authority. */
        public RevocationReason published() {
            return published;
        }

        /** Why the certificates that it issued are revoked. */
        public RevocationGround below() {
            return below;
        }
    }

    public static AuthorityRevocation asked(CaGenerationId generation, Ground ground, AccountId by, Instant at) {
        return new AuthorityRevocation(generation, ground, TwoPersonAct.askedBy(by, at));
    }

    /** Whether the authority counts no more. */
    public boolean isInForce() {
        return act.isConfirmed();
    }

    /** Whether it waits for a second officer at {@code at}. */
    public boolean isWaitingAt(Instant at) {
        return act.isWaitingAt(at);
    }

    /** The second officer; from then on it is in force. */
    public Outcome<AuthorityRevocation> confirmed(AccountId by, Instant at) {
        return isWaitingAt(at)
                ? act.confirmed(by, at).map(both -> new AuthorityRevocation(generation, ground, both))
                : Outcome.refused(CeremonyRefusal.NOTHING_TO_CONFIRM);
    }

    /** The same of an authority that falls with it. */
    public AuthorityRevocation of(CaGenerationId below) {
        return new AuthorityRevocation(below, ground, act);
    }
}
