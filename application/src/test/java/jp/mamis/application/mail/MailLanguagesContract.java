package jp.mamis.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.PersonId;
import org.junit.jupiter.api.Test;

/** What a store of people's languages promises. */
public interface MailLanguagesContract {

    UnitOfWork work();

    MailLanguages languages();

    @Test
    default void nobody_has_chosen_at_first() {
        assertThat(of(Physicians.id(1))).isEmpty();
    }

    @Test
    default void the_last_choice_holds_for_that_person_alone() {
        keep(Physicians.id(1), MailLanguage.EN);
        keep(Physicians.id(2), MailLanguage.EN);

        keep(Physicians.id(1), MailLanguage.JA);

        assertThat(of(Physicians.id(1))).contains(MailLanguage.JA);
        assertThat(of(Physicians.id(2))).contains(MailLanguage.EN);
    }

    private Optional<MailLanguage> of(PersonId person) {
        return work().readOnly(() -> languages().of(person));
    }

    private void keep(PersonId person, MailLanguage language) {
        work().inTransaction(() -> {
            languages().keep(person, language);
            return language;
        });
    }
}
