package jp.mamis.persistence.mail;

import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.mail.MailLanguages;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.PersonId;
import jp.mamis.persistence.work.CurrentEntityManager;

/** Languages of mails in PostgreSQL. */
public final class JpaMailLanguages implements MailLanguages {

    private static final String KEEP = "insert into mamis.mail_language values (?, ?)"
            + " on conflict (person) do update set language = excluded.language";

    private final CurrentEntityManager current;

    public JpaMailLanguages(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public Optional<MailLanguage> of(PersonId person) {
        Stream<?> rows = current.get()
                .createNativeQuery("select language from mamis.mail_language where person = ?")
                .setParameter(1, person.value())
                .getResultStream();
        return rows.findFirst().map(row -> MailLanguage.valueOf((String) row));
    }

    @Override
    public void keep(PersonId person, MailLanguage language) {
        current.get()
                .createNativeQuery(KEEP)
                .setParameter(1, person.value())
                .setParameter(2, language.name())
                .executeUpdate();
    }
}
