package jp.mamis.application.mail;

import java.util.Optional;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.PersonId;

/** In which language people have asked to be written to. */
public interface MailLanguages {

    /** Empty while the person has not chosen. */
    Optional<MailLanguage> of(PersonId person);

    /** Keeps the choice in place of an earlier one. */
    void keep(PersonId person, MailLanguage language);
}
