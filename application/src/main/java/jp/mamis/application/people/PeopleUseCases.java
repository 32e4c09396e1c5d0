package jp.mamis.application.people;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import jp.mamis.application.accounts.PersonBodies;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.mail.LetterAllowances;
import jp.mamis.application.mail.LetterHead;
import jp.mamis.application.mail.LinkSeal;
import jp.mamis.application.mail.MailLanguages;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.Officer;

/** Constructs the use cases and queries of people as registered, physicians and their workplaces, and hands them out. */
public final class PeopleUseCases {

    private final RegisterPhysician registerPhysician;
    private final AmendPhysician amendPhysician;
    private final AmendmentPreview amendmentPreview;
    private final ConfirmMail confirmMail;
    private final OwnMailQueries ownMailQueries;
    private final AmendAffiliations amendAffiliations;
    private final AffiliationPreview affiliationPreview;
    private final PhysicianQueries physicianQueries;
    private final PostalCodeQueries postalCodeQueries;
    private final CheckRegisterNumber checkRegisterNumber;

    /**
     * What mail addresses are proved by.
     *
     * @param mails    queues a mail
     * @param holders  whether a person has an account, whose address nobody else changes
     * @param replaced ends what was sent to the address a person no longer has
     */
    public record Post(
            Consumer<Letter> mails,
            BiConsumer<PersonId, Instant> replaced,
            MailLanguages languages,
            LetterAllowances allowances,
            LinkSeal seal,
            LetterHead head,
            Predicate<PersonId> holders) {}

    /**
     * What checks of register numbers stand on.
     *
     * @param officers how records name whoever has the account and acts for a body
     */
    public record Checking(
            CheckRegisterNumber.Applicants applicants,
            BiFunction<AccountId, AssociationId, Optional<Officer>> officers) {}

    public PeopleUseCases(
            Foundation foundation,
            PeoplePorts ports,
            PersonBodies memberships,
            PersonEntries entries,
            Checking checking,
            Post post) {
        OwnReach reach = new OwnReach(foundation, memberships, entries);
        MailWishes wishes = new MailWishes(foundation, ports.mailChanges(), post);
        Amendments amendments = new Amendments(ports.physicians(), reach, post.holders());
        registerPhysician = new RegisterPhysician(foundation, new Newcomers(foundation, ports.physicians()));
        amendPhysician = new AmendPhysician(foundation, ports.physicians(), reach, amendments, wishes);
        amendmentPreview = new AmendmentPreview(foundation, amendments);
        ownMailQueries = new OwnMailQueries(foundation, ports.mailChanges());
        confirmMail = new ConfirmMail(foundation, ports, wishes);
        amendAffiliations = new AmendAffiliations(foundation, ports.workRecords(), reach);
        affiliationPreview = new AffiliationPreview(foundation, reach, amendAffiliations);
        physicianQueries = new PhysicianQueries(foundation, ports.physicians());
        postalCodeQueries = new PostalCodeQueries();
        checkRegisterNumber = new CheckRegisterNumber(
                foundation, ports.physicians(), memberships, checking.applicants(), checking.officers());
    }

    public RegisterPhysician registerPhysician() {
        return registerPhysician;
    }

    public AmendPhysician amendPhysician() {
        return amendPhysician;
    }

    public AmendmentPreview amendmentPreview() {
        return amendmentPreview;
    }

    public OwnMailQueries ownMailQueries() {
        return ownMailQueries;
    }

    public ConfirmMail confirmMail() {
        return confirmMail;
    }

    public AffiliationPreview affiliationPreview() {
        return affiliationPreview;
    }

    public AmendAffiliations amendAffiliations() {
        return amendAffiliations;
    }

    public PhysicianQueries physicianQueries() {
        return physicianQueries;
    }

    public CheckRegisterNumber checkRegisterNumber() {
        return checkRegisterNumber;
    }

    public PostalCodeQueries postalCodeQueries() {
        return postalCodeQueries;
    }
}
