package jp.mamis.application.hpki.ca;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.ListScope;

/**
 * Makes the files of this machine the newest lists there are (失効リストの配置), whoever signed them: what a full disk or a kill kept from
 * being laid out when it was signed, and what another node signed. The certificates of authorities come with them. Nobody signs
 * here, so no duty is asked.
 */
public final class LayLists {

    /** Numbers that were spent without a list stand among the newest; more of them than this, and no list is found. */
    private static final int LOOKED_THROUGH = 100;

    private final IssuingDesk desk;
    private final IssuancePorts ports;
    private final ListFiles files;
    /** What this process has laid out, so that no list is read from the store again and again. */
    private final Map<String, BigInteger> laid = new ConcurrentHashMap<>();

    private final AtomicInteger missing = new AtomicInteger();

    LayLists(IssuingDesk desk, IssuancePorts ports, CertificateCodec codec) {
        this.desk = desk;
        this.ports = ports;
        this.files = new ListFiles(desk, ports, codec);
    }

    /**
     * How many lists were laid out.
     *
     * @throws PublicationFailure where one cannot be written, or is newer than all of the store, after all others were tried
     */
    public int lay() {
        Optional<PublicationFailure> failure = Optional.empty();
        int changed = 0;
        int failed = 0;
        for (CaGeneration generation : ours()) {
            for (ListScope scope : ListScope.of(generation.duty())) {
                try {
                    changed += isLaid(generation, scope) ? 0 : laid(generation, scope);
                } catch (PublicationFailure full) {
                    failure = failure.or(() -> Optional.of(full));
                    failed++;
                }
            }
        }
        missing.set(failed);
        failure.ifPresent(first -> {
            throw first;
        });
        return changed;
    }

    /** How many lists could not be laid out when that was tried last. For everybody: it says how many, and not of whom. */
    public int missing() {
        return missing.get();
    }

    private List<CaGeneration> ours() {
        return desk.foundation()
                .work()
                .readOnly(() -> desk.generations().all().stream()
                        .filter(each -> each.realm() == desk.realm())
                        .toList());
    }

    private boolean isLaid(CaGeneration generation, ListScope scope) {
        Optional<BigInteger> newest =
                desk.foundation().work().readOnly(() -> ports.lists().of(generation.id(), LOOKED_THROUGH)).stream()
                        .filter(line -> line.scope() == scope && line.signed())
                        .map(ListLine::number)
                        .reduce(BigInteger::max);
        return newest.isEmpty() || newest.equals(Optional.ofNullable(laid.get(scope.file(generation))));
    }

    private int laid(CaGeneration generation, ListScope scope) {
        BigInteger number = files.layOut(generation, scope).number();
        ports.publisher().publish(AuthorityName.of(generation) + ".cer", generation.certificate());
        laid.put(scope.file(generation), number);
        return 1;
    }
}
