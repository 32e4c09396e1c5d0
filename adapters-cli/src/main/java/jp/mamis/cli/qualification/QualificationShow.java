package jp.mamis.cli.qualification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.qualification.QualificationView;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.cli.output.Nested;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.qualification.EvidenceReference;
import jp.mamis.domain.qualification.QualificationFact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells whether somebody was a physician on a day; the look is logged. */
@Command(
        name = "show",
        description = {
            "Tell whether somebody was a physician on a day, and which certificates were good then.",
            "For administrators of the national body; the look is logged."
        })
public final class QualificationShow implements Runnable {

    private static final List<Column<QualificationFact>> FACT = List.of(
            Column.of("id", fact -> fact.id().value()),
            Column.of("fact", QualificationFact::kind),
            Column.of("day", fact -> fact.during().from()),
            Column.of("lastDay", fact -> fact.during().lastDay()),
            Column.of("source", fact -> fact.evidence().source()),
            Column.of("documentNumber", fact -> fact.evidence().reference().map(EvidenceReference::text)),
            Column.of("learnedAt", fact -> fact.evidence().learnedAt()),
            Column.of("recordedAt", QualificationFact::recordedAt),
            Column.of("supersededAt", QualificationFact::supersededAt));

    private static final List<Column<QualificationView.Held>> CERTIFICATE = List.of(
            Column.of("serial", held -> held.order().serial().toString()),
            Column.of("certificateUse", held -> held.order().purpose()),
            Column.of("certificateState", held -> held.status().kind()),
            Column.of("validFrom", held -> held.order().validity().first()),
            Column.of("validUntil", held -> held.order().validity().last()),
            Column.of(
                    "revokedAt",
                    held -> held.fall().map(QualificationView.Fall::revocation).map(Revocation::revokedAt)),
            Column.of(
                    "revocationGround",
                    held -> held.fall().map(QualificationView.Fall::revocation).map(Revocation::ground)),
            Column.of("listedAt", held -> held.fall().flatMap(QualificationView.Fall::listedAt)),
            Column.of("untilRecorded", held -> seconds(held.fall().flatMap(QualificationView.Fall::untilRecorded))),
            Column.of("untilListed", held -> seconds(held.fall().flatMap(QualificationView.Fall::untilListed))));

    private static final List<Column<QualificationView>> COLUMNS = List.of(
            Column.of("licence", view -> view.number().digits()),
            Column.<QualificationView>of("name", view -> view.data().name().full())
                    .headed("holder"),
            Column.of("day", QualificationView::day),
            Column.of("knownAt", QualificationView::known),
            Column.of("physician", view -> view.standing().provedPhysician()),
            Column.of("qualification", view -> view.standing().kind()),
            Column.of("since", view -> view.standing().since()),
            Column.of("lastDay", view -> view.standing().lastDay()),
            Column.of(
                    "facts",
                    view -> view.facts().stream()
                            .map(fact -> Nested.of(fact, FACT))
                            .toList()),
            Column.of(
                    "certificates",
                    view -> view.certificates().stream()
                            .map(held -> Nested.of(held, CERTIFICATE))
                            .toList()));

    @Mixin
    private QuestionOptions asked = new QuestionOptions();

    private final CommandContext context;

    public QualificationShow(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.results()
                .one(
                        context.require(
                                context.system().qualifications().queries().show(asked.question(), context.caller())),
                        COLUMNS);
    }

    private static Optional<Long> seconds(Optional<Duration> delay) {
        return delay.map(Duration::toSeconds);
    }
}
