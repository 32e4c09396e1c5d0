package jp.mamis.web.boot;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hpki.status.AnswerHealth;
import jp.mamis.application.hpki.status.StatusQueries;
import jp.mamis.application.hpki.status.StatusUseCases;
import jp.mamis.web.health.Meters;

/** What is measured of the authorities. Counts and moments, never whose. */
record AuthorityFigures(AssociationSystem system) {

    Meters.Authorities meters() {
        return new Meters.Authorities(
                this::listAge,
                this::listsUnlaid,
                new MinuteFigure(() -> system.ceremonies().queries().silent().size(), System::nanoTime),
                this::responderEnd,
                new MinuteFigure(this::answersDue, System::nanoTime),
                () -> queries().mapToLong(each -> each.live().crowded()).sum(),
                () -> queries().mapToLong(each -> each.live().failed()).sum());
    }

    private Stream<StatusQueries> queries() {
        return system.status().stream().map(StatusUseCases::queries);
    }

    private double listAge() {
        return system.issuance().stream()
                .flatMap(issuance -> issuance.queries().health().stream())
                .mapToDouble(list -> list.age()
                        .map(Duration::toSeconds)
                        .map(Long::doubleValue)
                        .orElse(Double.POSITIVE_INFINITY))
                .max()
                .orElse(Double.NaN);
    }

    private double listsUnlaid() {
        return system.issuance().stream()
                .mapToInt(issuance -> issuance.lay().missing())
                .sum();
    }

    private double responderEnd() {
        return queries()
                .flatMap(each -> each.responderEnds().stream())
                .mapToDouble(end -> end.map(Instant::getEpochSecond).orElse(0L))
                .min()
                .orElse(Double.NaN);
    }

    private double answersDue() {
        return queries()
                .flatMap(each -> each.health().stream())
                .filter(AnswerHealth::isBehind)
                .mapToInt(AnswerHealth::due)
                .sum();
    }
}
