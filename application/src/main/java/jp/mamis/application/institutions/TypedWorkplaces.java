package jp.mamis.application.institutions;

import java.time.LocalDate;
import java.util.List;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;

/** The places of work that were typed by name, of groups in use and of the people's own statements. */
public interface TypedWorkplaces {

    /**
     * Those of the body's members on the day, each person and name once, by name and then person.
     *
     * @param sought is in the name of the place, or begins the name of the person, its reading, a former name or its reading
     */
    Slice<TypedWorkplace> inBody(AssociationId body, SoughtName sought, LocalDate day, Page page);

    /** Those of one person on the day, by name. */
    List<TypedWorkplace> of(PersonId person, LocalDate day);
}
