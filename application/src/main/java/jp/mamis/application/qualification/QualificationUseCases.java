package jp.mamis.application.qualification;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.mamis.application.hpki.ca.IssuanceNote;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hpki.ca.CaRealm;

/** Constructs the use cases of qualifications and hands them out. */
public final class QualificationUseCases {

    private final RecordQualification record;
    private final QualificationQueries queries;

    /**
     * What qualifications ask of the rest of the system.
     *
     * @param log what hears of every revocation after it was recorded
     */
    public record Around(
            CaRealm realm,
            Supplier<Optional<AssociationId>> national,
            Physicians physicians,
            Consumer<IssuanceNote> log) {}

    public QualificationUseCases(Foundation foundation, QualificationPorts ports, Around around) {
        QualificationDesk desk =
                new QualificationDesk(foundation, around.physicians(), around.realm(), around.national());
        record = new RecordQualification(desk, ports, around.log());
        queries = new QualificationQueries(desk, ports);
    }

    public RecordQualification record() {
        return record;
    }

    public QualificationQueries queries() {
        return queries;
    }
}
