package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.kernel.Page;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.qualification.RegisteredData;

/** Writes what a body may read of a procedure whose contents are not shown to it. */
final class Slips {

    private final ProcedureIndex index;
    private final Tracking tracking;

    Slips(ProcedureIndex index, Tracking tracking) {
        this.index = index;
        this.tracking = tracking;
    }

    OfficePage.Slip of(Procedure procedure, AssociationId body, RegisteredData data) {
        return new OfficePage.Slip(
                procedure.filing().reference().text(),
                data.name().family() + " " + data.name().given(),
                OfficeState.of(procedure, body),
                Optional.of(procedure)
                        .filter(Procedure::isUnderWay)
                        .flatMap(open -> open.filing().route().current())
                        .map(step -> tracking.name(step.body())),
                procedure.state() == Procedure.State.SENT_BACK,
                Optional.of(procedure)
                        .filter(ended -> !ended.isUnderWay())
                        .flatMap(Slips::lastBody)
                        .map(tracking::name),
                listedSince(procedure, body),
                procedure.filing().lastActAt());
    }

    private static Optional<AssociationId> lastBody(Procedure procedure) {
        return procedure.filing().history().stream()
                .reduce((first, last) -> last)
                .filter(line -> !line.what().isOfApplicant())
                .flatMap(HistoryLine::body);
    }

    /** The same moment as the work list shows, so that two people on the telephone read one date. */
    private Instant listedSince(Procedure procedure, AssociationId body) {
        String reference = procedure.filing().reference().text();
        ProcedureIndex.Filter only = new ProcedureIndex.Filter(Set.of(), reference, ProcedureIndex.Sort.OLDEST_FIRST);
        return index.at(body, only, Page.first(1)).rows().stream()
                .map(ProcedureIndex.Row::since)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("what a body reads stands in its list"));
    }
}
