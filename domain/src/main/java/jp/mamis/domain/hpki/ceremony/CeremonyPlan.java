package jp.mamis.domain.hpki.ceremony;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;

/**
 * What a ceremony is to make (セレモニー計画), decided before the officers meet.
 *
 * @param root       who certifies the authorities
 * @param generation number of the generations it makes, the same for all
 * @param family     name of the profiles the authorities issue by
 * @param rootKey    kind of the root's key
 * @param key        kind of the authorities' keys
 * @param from       first day of the certificates
 * @param rootSha256 SHA-256 of the outside root's certificate as its owner publishes it; the one handed in must have it
 */
@Basis(
        document = "our choice",
        article = "root of an authority",
        rule = "In production the root is somebody else's, and the plan names the SHA-256 digest of its certificate.",
        note =
                "The root of the healthcare PKI is the ministry's. Any certificate signs itself: the digest tells which is meant.")
public record CeremonyPlan(
        CaRealm realm,
        Root root,
        int generation,
        String family,
        KeyAlgorithm rootKey,
        KeyAlgorithm key,
        LocalDate from,
        Optional<Der> rootSha256) {

    /** The highest number of a generation. */
    public static final int MOST_GENERATIONS = 99;

    private static final int DIGEST = 32;

    /** The kinds of keys an authority may have. */
    public static final Set<KeyAlgorithm> KEYS =
            Set.of(KeyAlgorithm.RSA_2048, KeyAlgorithm.RSA_4096, KeyAlgorithm.P_384);

    /** Who certifies the authorities. */
    public enum Root {
        /** A root that the ceremony makes. */
        OWN,
        /** Somebody else's, who is sent requests and sends certificates. */
        OUTSIDE
    }

    public CeremonyPlan {
        if (generation < 1 || generation > MOST_GENERATIONS) {
            throw new IllegalArgumentException("no number of a generation");
        }
        if (rootSha256.filter(digest -> digest.length() != DIGEST).isPresent()) {
            throw new IllegalArgumentException("no SHA-256");
        }
    }

    /** The plan, or why its root is none for its realm. */
    public Outcome<CeremonyPlan> withFitRoot() {
        if (realm == CaRealm.PRODUCTION && root == Root.OWN) {
            return Outcome.refused(CeremonyRefusal.OWN_ROOT_IN_PRODUCTION);
        }
        return realm == CaRealm.PRODUCTION && rootSha256.isEmpty()
                ? Outcome.refused(CeremonyRefusal.ROOT_DIGEST_NEEDED)
                : Outcome.accepted(this);
    }

    /** What is to be done, in order: all keys before the certificates, since an outside root takes its time. */
    public List<CeremonyTask> tasks() {
        List<CeremonyTask> own = List.of(
                new CeremonyTask(CaDuty.ROOT, CeremonyTask.Act.KEY),
                new CeremonyTask(CaDuty.ROOT, CeremonyTask.Act.CERTIFICATE));
        Stream<CeremonyTask> below = Stream.of(CeremonyTask.Act.values())
                .flatMap(act ->
                        Stream.of(CaDuty.SIGNING, CaDuty.AUTHENTICATION).map(duty -> new CeremonyTask(duty, act)));
        return Stream.concat(root == Root.OWN ? own.stream() : Stream.empty(), below)
                .toList();
    }

    public KeyAlgorithm key(CaDuty duty) {
        return duty == CaDuty.ROOT ? rootKey : key;
    }
}
