package jp.mamis.application.institutions;

import java.util.Optional;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.Prefecture;

/**
 * A place of work that somebody typed by name.
 *
 * @param prefecture of a local body that the person belongs to, where there is one
 */
public record TypedWorkplace(
        PersonId person, PersonName name, InstitutionName workplace, Optional<Prefecture> prefecture) {}
