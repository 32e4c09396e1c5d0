package jp.mamis.domain.hpki.ceremony;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyId;

/**
 * One step of a ceremony (手順): waiting, begun or done.
 *
 * @param intent what was decided before the token was asked; kept first, so that nothing is made twice
 * @param result what came of it
 */
public record CeremonyStep(CeremonyTask task, Optional<Intent> intent, Optional<Result> result) {

    /**
     * A step that was begun.
     *
     * @param officers   who ordered it
     * @param toBeSigned of a certificate that our own root signs
     */
    public record Intent(Instant at, List<AccountId> officers, Optional<Der> toBeSigned) {

        public Intent {
            officers = List.copyOf(officers);
        }
    }

    /**
     * A step that was done.
     *
     * @param officers who were present
     * @param key      the key it is about
     * @param made     of a key the request, for a root the public key itself; of a certificate the certificate
     */
    public record Result(Instant at, List<AccountId> officers, KeyId key, Der made) {

        public Result {
            officers = List.copyOf(officers);
        }
    }

    static CeremonyStep waiting(CeremonyTask task) {
        return new CeremonyStep(task, Optional.empty(), Optional.empty());
    }

    public boolean isDone() {
        return result.isPresent();
    }
}
