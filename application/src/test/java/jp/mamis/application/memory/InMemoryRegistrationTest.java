package jp.mamis.application.memory;

import jp.mamis.application.Ports;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.accounts.ResetLinks;
import jp.mamis.application.accounts.ResetLinksContract;
import jp.mamis.application.consent.Consents;
import jp.mamis.application.consent.ConsentsContract;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.mail.LetterAllowances;
import jp.mamis.application.mail.LetterAllowancesContract;
import jp.mamis.application.mail.LinkSeal;
import jp.mamis.application.mail.LinkSealContract;
import jp.mamis.application.people.MailChanges;
import jp.mamis.application.people.MailChangesContract;
import jp.mamis.application.registration.RegistrationDrafts;
import jp.mamis.application.registration.RegistrationDraftsContract;
import jp.mamis.application.registration.RegistrationRequests;
import jp.mamis.application.registration.RegistrationRequestsContract;
import jp.mamis.application.registration.RegistrationReviews;
import jp.mamis.application.registration.RegistrationReviewsContract;
import org.junit.jupiter.api.Nested;

class InMemoryRegistrationTest {

    private final Ports ports = InMemoryPorts.ports();

    @Nested
    class As_requests implements RegistrationRequestsContract, RegistrationDraftsContract {

        @Override
        public UnitOfWork work() {
            return ports.work();
        }

        @Override
        public RegistrationRequests requests() {
            return ports.registration().requests();
        }

        @Override
        public RegistrationDrafts drafts() {
            return ports.registration().drafts();
        }
    }

    @Nested
    class As_changes implements MailChangesContract {

        @Override
        public UnitOfWork work() {
            return ports.work();
        }

        @Override
        public MailChanges changes() {
            return ports.people().mailChanges();
        }
    }

    @Nested
    class As_reviews implements RegistrationReviewsContract {

        @Override
        public UnitOfWork work() {
            return ports.work();
        }

        @Override
        public RegistrationReviews reviews() {
            return ports.registration().reviews();
        }
    }

    @Nested
    class As_links implements ResetLinksContract {

        @Override
        public UnitOfWork work() {
            return ports.work();
        }

        @Override
        public Accounts accounts() {
            return ports.accounts().accounts();
        }

        @Override
        public ResetLinks links() {
            return ports.registration().resets();
        }
    }

    @Nested
    class As_consents implements ConsentsContract {

        @Override
        public UnitOfWork work() {
            return ports.work();
        }

        @Override
        public Accounts accounts() {
            return ports.accounts().accounts();
        }

        @Override
        public Consents consents() {
            return ports.registration().consents();
        }
    }

    @Nested
    class As_allowances implements LetterAllowancesContract, LinkSealContract {

        @Override
        public UnitOfWork work() {
            return ports.work();
        }

        @Override
        public LetterAllowances allowances() {
            return ports.registration().allowances();
        }

        @Override
        public LinkSeal linkSeal() {
            return ports.registration().seal();
        }
    }
}
