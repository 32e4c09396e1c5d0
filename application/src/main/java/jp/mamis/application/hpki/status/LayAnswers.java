package jp.mamis.application.hpki.status;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.hpki.ca.PublicationFailure;
import jp.mamis.application.journal.Foundation;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.status.CertId;
import jp.mamis.domain.hpki.status.IssuerMark;
import jp.mamis.domain.hpki.status.SignedAnswer;

/**
 * Makes the files of this machine what was signed ahead, says what is true and counts now (応答ファイルの配置): lays what is missing
 * and takes everything else away, whoever signed it and whatever broke off. The portal itself hands out nothing wrong from the
 * moment of a revocation; whoever serves the files does until this was called. Nobody signs here, so no duty is asked.
 */
public final class LayAnswers {

    private static final int TOGETHER = 200;

    private final Foundation foundation;
    private final CaGenerations generations;
    private final StatusPorts ports;

    LayAnswers(Foundation foundation, CaGenerations generations, StatusPorts ports) {
        this.foundation = foundation;
        this.generations = generations;
        this.ports = ports;
    }

    /**
     * How many files changed. The answers are read while nobody else lays files, so that whoever comes later has read later.
     *
     * @throws PublicationFailure when a file cannot be written or taken away, after all others were
     */
    public int lay() {
        return ports.files().alone(() -> {
            Pass pass = new Pass(foundation.time().now());
            return pass.through(foundation.work().readOnly(generations::all).stream()
                    .filter(each -> each.duty() != CaDuty.ROOT)
                    .toList());
        });
    }

    /** One walk through the answers and the files. */
    private final class Pass {

        private final Instant now;
        private final Set<Der> standing = new HashSet<>();
        private int changed;
        private Optional<PublicationFailure> failure = Optional.empty();

        private Pass(Instant now) {
            this.now = now;
        }

        private int through(List<CaGeneration> authorities) {
            authorities.forEach(this::laid);
            changed += ports.files().retain(standing);
            failure.ifPresent(first -> {
                throw first;
            });
            return changed;
        }

        private void laid(CaGeneration authority) {
            List<IssuerMark> marks = ports.codec().marks(authority);
            Optional<SignedAnswer> after = Optional.empty();
            for (List<SignedAnswer> set = next(authority, after); !set.isEmpty(); set = next(authority, after)) {
                set.forEach(answer -> laid(answer, marks));
                after = Optional.of(set.get(set.size() - 1));
            }
        }

        private List<SignedAnswer> next(CaGeneration authority, Optional<SignedAnswer> after) {
            return foundation.work().readOnly(() -> ports.book().standing(authority.id(), after, now, TOGETHER));
        }

        private void laid(SignedAnswer answer, List<IssuerMark> marks) {
            IssuerMark mark = marks.stream()
                    .filter(each -> each.digest() == answer.question())
                    .findFirst()
                    .orElseThrow();
            Der request = ports.codec().request(new CertId(mark, answer.serial().value()));
            standing.add(request);
            try {
                changed += ports.files().lay(request, answer.response()) ? 1 : 0;
            } catch (PublicationFailure full) {
                failure = failure.or(() -> Optional.of(full));
            }
        }
    }
}
