package jp.mamis.application.institutions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;

/** The register of institutions, one entry per code, closed ones too; what an entry said before is kept and not found. */
public interface Institutions {

    /** Empty for a code that the register does not know. */
    Optional<Institution> find(InstitutionCode code);

    /** Those that the register knows, by code. */
    List<Institution> of(Collection<InstitutionCode> codes);

    /** Those that came in place of a code, by code. */
    List<Institution> after(InstitutionCode predecessor);

    /** Those that the filter shows, by code; the cursor is the last code. */
    Slice<Institution> search(InstitutionFilter filter, Page page);

    /**
     * Stores entries, each in place of the one with its code.
     *
     * @throws jp.mamis.application.kernel.StaleState at once or at commit, when someone else stored one of them meanwhile
     */
    void save(Collection<Institution> entries, Instant at);
}
