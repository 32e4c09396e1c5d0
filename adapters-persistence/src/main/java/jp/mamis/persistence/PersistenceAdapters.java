package jp.mamis.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.AccountPorts;
import jp.mamis.application.accounts.PasswordHashing;
import jp.mamis.application.attachments.AttachmentPorts;
import jp.mamis.application.hierarchy.HierarchyPorts;
import jp.mamis.application.hpki.AuthorityPorts;
import jp.mamis.application.hpki.ca.IssuancePorts;
import jp.mamis.application.hpki.status.StatusCodec;
import jp.mamis.application.hpki.status.StatusPorts;
import jp.mamis.application.institutions.InstitutionPorts;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.mail.MailPorts;
import jp.mamis.application.membership.MembershipPorts;
import jp.mamis.application.people.PeoplePorts;
import jp.mamis.application.procedures.ProcedurePorts;
import jp.mamis.application.qualification.QualificationPorts;
import jp.mamis.application.registration.RegistrationPorts;
import jp.mamis.persistence.accounts.JpaAccountIndex;
import jp.mamis.persistence.accounts.JpaAccounts;
import jp.mamis.persistence.accounts.JpaFactorSets;
import jp.mamis.persistence.accounts.JpaHelpRequests;
import jp.mamis.persistence.accounts.JpaLogInApprovals;
import jp.mamis.persistence.accounts.JpaLogInAttempts;
import jp.mamis.persistence.accounts.JpaLoginSessions;
import jp.mamis.persistence.accounts.JpaMandates;
import jp.mamis.persistence.accounts.JpaResetLinks;
import jp.mamis.persistence.answers.JpaKeptAnswers;
import jp.mamis.persistence.attachments.JpaAttachments;
import jp.mamis.persistence.attachments.JpaBlobs;
import jp.mamis.persistence.consent.JpaConsents;
import jp.mamis.persistence.documents.PdfboxReading;
import jp.mamis.persistence.hierarchy.JpaAssociationProfiles;
import jp.mamis.persistence.hierarchy.JpaAssociations;
import jp.mamis.persistence.hpki.ChronyClockReference;
import jp.mamis.persistence.hpki.FileAnswers;
import jp.mamis.persistence.hpki.FileIssuanceLog;
import jp.mamis.persistence.hpki.FileRevocationPublisher;
import jp.mamis.persistence.hpki.JpaActivations;
import jp.mamis.persistence.hpki.JpaCaGenerations;
import jp.mamis.persistence.hpki.JpaCaOfficers;
import jp.mamis.persistence.hpki.JpaCeremonies;
import jp.mamis.persistence.hpki.JpaCertificateIndex;
import jp.mamis.persistence.hpki.JpaHeldCertificates;
import jp.mamis.persistence.hpki.JpaIssuances;
import jp.mamis.persistence.hpki.JpaLogHeads;
import jp.mamis.persistence.hpki.JpaOutsideRoots;
import jp.mamis.persistence.hpki.JpaReissues;
import jp.mamis.persistence.hpki.JpaResponders;
import jp.mamis.persistence.hpki.JpaRevocationLists;
import jp.mamis.persistence.hpki.JpaRevocations;
import jp.mamis.persistence.hpki.JpaRevokedAuthorities;
import jp.mamis.persistence.hpki.JpaStatusBook;
import jp.mamis.persistence.hpki.JpaUsedProfiles;
import jp.mamis.persistence.institutions.JpaInstitutions;
import jp.mamis.persistence.institutions.JpaTypedWorkplaces;
import jp.mamis.persistence.jobs.JpaJobs;
import jp.mamis.persistence.journal.JpaJournal;
import jp.mamis.persistence.journal.JpaViewLog;
import jp.mamis.persistence.mail.JpaLetterAllowances;
import jp.mamis.persistence.mail.JpaMailLanguages;
import jp.mamis.persistence.mail.JpaOutbox;
import jp.mamis.persistence.membership.JpaMemberBulk;
import jp.mamis.persistence.membership.JpaMemberIndex;
import jp.mamis.persistence.membership.JpaMemberNumbers;
import jp.mamis.persistence.membership.JpaMembers;
import jp.mamis.persistence.once.JpaSubmissions;
import jp.mamis.persistence.passkeys.NoPasskeys;
import jp.mamis.persistence.passwords.Argon2PasswordHashing;
import jp.mamis.persistence.passwords.HmacAppKeys;
import jp.mamis.persistence.passwords.HmacCodeSeal;
import jp.mamis.persistence.passwords.HmacLinkSeal;
import jp.mamis.persistence.passwords.NodeSecret;
import jp.mamis.persistence.passwords.SystemSecretSource;
import jp.mamis.persistence.people.JpaMailChanges;
import jp.mamis.persistence.people.JpaPeopleBulk;
import jp.mamis.persistence.people.JpaPhysicians;
import jp.mamis.persistence.people.JpaRegistrationReviews;
import jp.mamis.persistence.people.JpaWorkRecords;
import jp.mamis.persistence.procedures.JpaBulkApprovals;
import jp.mamis.persistence.procedures.JpaCallNotes;
import jp.mamis.persistence.procedures.JpaDrafts;
import jp.mamis.persistence.procedures.JpaOpenFilings;
import jp.mamis.persistence.procedures.JpaPaperForms;
import jp.mamis.persistence.procedures.JpaProcedureIndex;
import jp.mamis.persistence.procedures.JpaProcedures;
import jp.mamis.persistence.procedures.JpaReferenceNumbers;
import jp.mamis.persistence.qualification.JpaQualificationFacts;
import jp.mamis.persistence.qualification.JpaSignedStatements;
import jp.mamis.persistence.qualification.JpaToldDeaths;
import jp.mamis.persistence.registration.JpaRegistrationDrafts;
import jp.mamis.persistence.registration.JpaRegistrationRequests;
import jp.mamis.persistence.saved.JpaLabelPrintings;
import jp.mamis.persistence.saved.JpaSavedViews;
import jp.mamis.persistence.schedule.JpaSchedule;
import jp.mamis.persistence.settings.JpaRuleBook;
import jp.mamis.persistence.statistics.JpaMemberTallies;
import jp.mamis.persistence.tray.JpaDispatches;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.JpaUnitOfWork;

/**
 * Every driven port over one open database. Immutable; safe for use by many threads. Long because each adapter is made and handed
 * out by its context.
 */
public final class PersistenceAdapters {

    private final CurrentEntityManager current = new CurrentEntityManager();
    private final NodeSecret secret;
    private final JpaUnitOfWork work;
    private final Ports ports;

    /** With a secret that ends with the process: codes handed out do not outlive it. */
    public PersistenceAdapters(Database database) {
        this(database, NodeSecret.ofThisRun());
    }

    /** @param secret the same on every node */
    public PersistenceAdapters(Database database, NodeSecret secret) {
        this(database, secret, new Argon2PasswordHashing());
    }

    /** @param hashing what new passwords are hashed by */
    PersistenceAdapters(Database database, NodeSecret secret, PasswordHashing hashing) {
        this.secret = secret;
        work = new JpaUnitOfWork(database.entityManagers(), current);
        ports = new Ports(
                work,
                new JpaJournal(current),
                new JpaViewLog(current),
                new JpaSubmissions(current),
                new JpaKeptAnswers(current),
                new HierarchyPorts(new JpaAssociations(current), new JpaAssociationProfiles(current)),
                new JpaRuleBook(current),
                accounts(current, secret, hashing),
                new PeoplePorts(
                        new JpaPhysicians(current),
                        new JpaWorkRecords(current),
                        new JpaMailChanges(current),
                        new JpaPeopleBulk(current)),
                new MembershipPorts(
                        new JpaMembers(current),
                        new JpaMemberNumbers(current),
                        new JpaMemberIndex(current),
                        new JpaMemberBulk(current)),
                new ProcedurePorts(
                        new JpaProcedures(current),
                        new JpaDrafts(current),
                        new JpaReferenceNumbers(current),
                        new JpaProcedureIndex(current),
                        new JpaOpenFilings(current),
                        new JpaBulkApprovals(current),
                        new AttachmentPorts(new JpaAttachments(current), new JpaBlobs(current), new PdfboxReading()),
                        new JpaPaperForms(current),
                        new JpaCallNotes(current)),
                new MailPorts(new JpaOutbox(current), new JpaMailLanguages(current), Optional.empty()),
                new JpaSchedule(current),
                registration(current, secret),
                new JpaSavedViews(current),
                new JpaLabelPrintings(current),
                new InstitutionPorts(new JpaInstitutions(current), new JpaTypedWorkplaces(current)),
                new JpaDispatches(current),
                new JpaJobs(current),
                new JpaMemberTallies(current),
                new AuthorityPorts(
                        new JpaCaGenerations(current),
                        new JpaCeremonies(current),
                        new JpaCaOfficers(current),
                        new JpaActivations(current),
                        new JpaRevokedAuthorities(current),
                        new JpaOutsideRoots(current),
                        new JpaUsedProfiles(current),
                        new JpaCertificateIndex(current),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new QualificationPorts(
                        new JpaQualificationFacts(current),
                        new JpaHeldCertificates(current),
                        new JpaRevocations(current),
                        new JpaSignedStatements(current),
                        new JpaToldDeaths(current)));
    }

    private static RegistrationPorts registration(CurrentEntityManager current, NodeSecret secret) {
        return new RegistrationPorts(
                new JpaRegistrationRequests(current),
                new JpaRegistrationDrafts(current),
                new JpaRegistrationReviews(current),
                new JpaResetLinks(current),
                new JpaConsents(current),
                new JpaLetterAllowances(current, secret),
                new HmacLinkSeal(secret));
    }

    private static AccountPorts accounts(CurrentEntityManager current, NodeSecret secret, PasswordHashing hashing) {
        return new AccountPorts(
                new JpaAccounts(current),
                new JpaAccountIndex(current),
                new JpaLogInAttempts(current, secret),
                new JpaLoginSessions(current),
                hashing,
                new SystemSecretSource(),
                new HmacCodeSeal(secret),
                new JpaFactorSets(current),
                new HmacAppKeys(secret),
                new NoPasskeys(),
                new JpaLogInApprovals(current),
                new JpaMandates(current),
                new JpaHelpRequests(current));
    }

    public Ports ports() {
        return ports;
    }

    /**
     * What issuing certificates stands on.
     *
     * @param data the folder beside the database where the log of issuing is kept, and what is laid out for everybody; it outlives
     *     a database that is brought back from a copy
     */
    public IssuancePorts issuance(Path data) {
        return new IssuancePorts(
                new JpaIssuances(current),
                new JpaRevocations(current),
                new JpaRevocationLists(current),
                new JpaReissues(current),
                new JpaLogHeads(current),
                new FileIssuanceLog(
                        data.resolve("ca").resolve("issuance.log"), text -> secret.digest("issuance log", text)),
                new FileRevocationPublisher(data.resolve("repository")),
                new ChronyClockReference());
    }

    /**
     * What answering about status stands on.
     *
     * @param data the folder beside the database where answers are laid out for everybody
     */
    public StatusPorts status(Path data, StatusCodec codec) {
        return new StatusPorts(
                new JpaResponders(current),
                new JpaStatusBook(current),
                codec,
                new FileAnswers(data.resolve("repository").resolve("ocsp")),
                new ChronyClockReference());
    }

    /**
     * A host's unit of work, for {@link Ports#withWork}: every transaction that may write holds what the host writes and what
     * the system does, its journal included, and both commit or neither does. What only reads sees one consistent view.
     *
     * @param host   where transactions are begun; its persistence unit holds the rows of the system beside the host's
     * @param beside what the host writes itself, before the system does; what it throws ends the act and reaches the caller
     */
    public UnitOfWork beside(EntityManagerFactory host, Consumer<EntityManager> beside) {
        return new JpaUnitOfWork(host, current, beside);
    }

    /**
     * Runs {@code work} in the transaction that the host has begun on {@code host} and will commit: what a unit of work
     * calls whose transactions somebody else begins. The journal takes its numbers when this returns, so the commit should
     * follow at once. For the one consistent view of a read the host begins at {@code repeatable read}.
     */
    public <T> T joining(EntityManager host, Supplier<T> work) {
        return this.work.joining(host, work);
    }
}
