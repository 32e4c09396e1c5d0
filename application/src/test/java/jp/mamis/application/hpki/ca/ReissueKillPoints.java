package jp.mamis.application.hpki.ca;

import static jp.mamis.application.hpki.ca.IssuingScene.SIGN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ceremony.Reissue;

/**
 * Re-issues a few certificates again and again over the same stores, and each time dies at another step. Whoever goes on a minute later
 * ends it: every certificate has one in its place, and no number stands in two contents that a token signed.
 */
public final class ReissueKillPoints {

    private static final int TOGETHER = 2;
    private static final int CERTIFICATES = 3;

    private final ReissueScene living;
    private final Fuse fuse;

    public ReissueKillPoints(ReissueScene living) {
        this.living = living;
        this.fuse = new Fuse(living.issuing());
    }

    /**
     * Answers how many steps there are.
     *
     * @param points at how many of them it dies, drawn by {@code seed}
     */
    public int prove(int points, long seed) {
        living.issued(CERTIFICATES);
        UUID first = living.ordered();
        int steps = fuse.steps(scene -> run(scene, first));
        int orders = 1;
        everyKeyTwice(orders);
        for (int step : new Random(seed).ints(0, steps).distinct().limit(points).toArray()) {
            living.issued(CERTIFICATES);
            UUID reissue = living.ordered();

            assertThat(fuse.burns(step, scene -> run(scene, reissue)))
                    .as("step %d", step)
                    .isTrue();
            living.issuing().forward(Reissue.LEASE);
            ReissueStanding done = living.run(reissue, TOGETHER)
                    .accepted()
                    .orElse(living.shown(reissue).standing());

            assertThat(done.state()).as("step %d", step).isEqualTo(Reissue.State.DONE);
            assertThat(done.tally()).as("step %d", step).isEqualTo(new Reissues.Tally(CERTIFICATES, 0, 0, Map.of()));
            everyKeyTwice(++orders);
        }
        everyNumberOnce();
        return steps;
    }

    private void run(IssuingScene scene, UUID reissue) {
        assertThat(living.over(scene).run(reissue, TOGETHER).accepted()).isPresent();
    }

    /** Once by each generation, and nothing is left half done. */
    private void everyKeyTwice(int orders) {
        List<Der> before = keys(living.issuedBy(SIGN));
        assertThat(before).hasSize(orders * CERTIFICATES);
        assertThat(keys(living.issuedBy(ReissueScene.NEXT))).containsExactlyInAnyOrderElementsOf(before);
        assertThat(living.issuing()
                        .in(() ->
                                living.issuing().stores().issuance().issuances().unfinished(Optional.empty(), 9)))
                .isEmpty();
    }

    private static List<Der> keys(List<Issuance> issued) {
        return issued.stream().map(each -> each.order().key()).toList();
    }

    private void everyNumberOnce() {
        Map<SerialNumber, Der> contents = new HashMap<>();
        Set<Der> kept = new HashSet<>();
        List<Issuance> issued = living.issuedBy(ReissueScene.NEXT);
        issued.forEach(each -> kept.add(each.toBeSigned().orElseThrow()));
        for (Der bytes : fuse.signed()) {
            SerialNumber serial = new SerialNumber(living.issuing()
                    .codec()
                    .readUnsigned(bytes)
                    .accepted()
                    .orElseThrow()
                    .serial());
            assertThat(contents.merge(serial, bytes, (one, other) -> one)).isEqualTo(bytes);
            assertThat(kept).contains(bytes);
        }
        assertThat(contents).hasSizeGreaterThan(CERTIFICATES);
    }
}
