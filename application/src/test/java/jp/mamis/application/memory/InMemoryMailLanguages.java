package jp.mamis.application.memory;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.mail.MailLanguages;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.PersonId;

/** Languages of mails in memory. */
public final class InMemoryMailLanguages implements MailLanguages {

    private final InMemoryStore store;
    private final NavigableMap<UUID, MailLanguage> rows;

    public InMemoryMailLanguages(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public Optional<MailLanguage> of(PersonId person) {
        store.requireTransaction();
        return Optional.ofNullable(rows.get(person.value()));
    }

    @Override
    public void keep(PersonId person, MailLanguage language) {
        store.requireTransaction();
        rows.put(person.value(), language);
    }
}
