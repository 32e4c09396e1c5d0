package jp.mamis.application.hpki.ca;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.IssuanceId;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ceremony.Reissue;
import jp.mamis.domain.hpki.ceremony.ReissueOrder;

/** Orders of mass re-issue, and what became of each certificate. */
public interface Reissues {

    /**
     * What became of one certificate.
     *
     * @param predecessor the one that is replaced
     * @param successor   what was prepared in its place; none where it was passed over
     * @param reasons     codes of why it was passed over, in one line with commas
     */
    record Line(
            UUID reissue,
            IssuanceId predecessor,
            Optional<IssuanceId> successor,
            Optional<String> reasons,
            Instant at) {}

    /**
     * One that was passed over.
     *
     * @param reasons as in its line
     */
    record Passed(CertificateOrder predecessor, String reasons, Instant at) {

        /** The codes one by one. */
        public List<String> codes() {
            return ReissueQueries.codesIn(reasons);
        }
    }

    /**
     * How far an order has come.
     *
     * @param issued  certificates there are
     * @param waiting prepared, and not yet signed
     * @param lost    prepared, and written off since
     * @param passed  how many were passed over, by why
     */
    record Tally(int issued, int waiting, int lost, Map<String, Integer> passed) {

        public Tally {
            passed = Map.copyOf(passed);
        }

        public int passedOver() {
            return passed.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** How many are settled. */
        public int settled() {
            return issued + lost + passedOver();
        }
    }

    /** Stores a new one, or what became of a known one. */
    void save(Reissue reissue);

    Optional<Reissue> find(UUID id);

    /** The same, held for the running transaction. */
    Optional<Reissue> claim(UUID id);

    /** The one that has not ended. Whoever else asks waits for the answer until the running transaction ends. */
    Optional<Reissue> claimOpen();

    /** The newest first, {@code most} at the most. */
    List<Reissue> newest(int most);

    /** How many certificates in force at {@code now} are to be replaced by that order. */
    int inForce(ReissueOrder order, Instant now);

    /**
     * Certificates in force at {@code now} that are to be replaced and were not looked at, by number, {@code most} at the most.
     * Those whose key has a good certificate of the new generation already are none of them.
     *
     * @param after only greater numbers; empty for all
     */
    List<Issuance> due(Reissue reissue, Optional<SerialNumber> after, Instant now, int most);

    /** Keeps what became of them. @throws jp.mamis.application.kernel.StaleState where one was looked at before */
    void keep(List<Line> lines);

    /** What was prepared by it, is not signed and was not revoked since, {@code most} at the most. */
    List<Issuance.Prepared> left(UUID reissue, int most);

    Tally tally(UUID reissue);

    /** Those that were passed over, by the number of what was to be replaced. */
    Slice<Passed> passed(UUID reissue, Page page);
}
