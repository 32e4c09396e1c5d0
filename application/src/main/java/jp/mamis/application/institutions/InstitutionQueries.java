package jp.mamis.application.institutions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.institutions.WorkplaceCheck;

/** The register of institutions for reading. It tells of places and of nobody: whoever is logged in may search it. */
public final class InstitutionQueries {

    private final Foundation foundation;
    private final Institutions register;

    InstitutionQueries(Foundation foundation, Institutions register) {
        this.foundation = foundation;
        this.register = register;
    }

    /** Those that the filter shows, by code; the cursor is the last code. */
    public Slice<Institution> search(InstitutionFilter filter, Page page) {
        return foundation.work().readOnly(() -> register.search(filter, page));
    }

    /** The same, of those in force today. */
    public Slice<Institution> open(InstitutionFilter filter, Page page) {
        return search(filter.openOn(foundation.time().today()), page);
    }

    /** Empty for a code that the register does not know. */
    public Optional<Institution> find(InstitutionCode code) {
        return foundation.work().readOnly(() -> register.find(code));
    }

    /** A stated place of work, with what the register knows of it and has to say about it today. */
    public WorkplaceView of(Workplace stated) {
        LocalDate today = foundation.time().today();
        return foundation.work().readOnly(() -> {
            Optional<Institution> known = stated.registerCode().flatMap(register::find);
            List<Institution> next = known.filter(place -> !place.isOpenOn(today))
                    .map(place -> register.after(place.code()))
                    .orElse(List.of());
            return new WorkplaceView(
                    stated,
                    known,
                    known.map(place -> WorkplaceCheck.known(stated, place, today))
                            .orElseGet(() -> WorkplaceCheck.unknown(stated)),
                    next);
        });
    }
}
