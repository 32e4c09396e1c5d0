package jp.mamis.application.memory;

import java.util.Optional;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.AccountPorts;
import jp.mamis.application.hierarchy.HierarchyPorts;
import jp.mamis.application.hpki.AuthorityPorts;
import jp.mamis.application.hpki.ca.IssuancePorts;
import jp.mamis.application.hpki.status.StatusCodec;
import jp.mamis.application.hpki.status.StatusPorts;
import jp.mamis.application.institutions.InstitutionPorts;
import jp.mamis.application.mail.MailPorts;
import jp.mamis.application.membership.MembershipPorts;
import jp.mamis.application.people.PeoplePorts;
import jp.mamis.application.procedures.ProcedurePorts;
import jp.mamis.application.qualification.QualificationPorts;
import jp.mamis.application.registration.RegistrationPorts;

/** The whole system's ports in memory, empty, sharing one store. */
public final class InMemoryPorts {

    private InMemoryPorts() {}

    public static Ports ports() {
        return ports(Optional.empty());
    }

    /** The same, which answers about the status of certificates. */
    public static Ports answering(StatusCodec codec) {
        return ports(Optional.of(codec));
    }

    private static Ports ports(Optional<StatusCodec> codec) {
        InMemoryStore store = new InMemoryStore();
        InMemoryPhysicians physicians = new InMemoryPhysicians(store);
        InMemoryMembers members = new InMemoryMembers(store);
        InMemoryWorkRecords workRecords = new InMemoryWorkRecords(store);
        InMemoryOutbox outbox = new InMemoryOutbox(store);
        AccountPorts accounts = InMemoryAccountPorts.on(store);
        InMemoryCaGenerations generations = new InMemoryCaGenerations(store);
        InMemoryIssuances issuances = new InMemoryIssuances(store);
        InMemoryRevocations revocations = new InMemoryRevocations(store, issuances);
        InMemoryRevocationLists lists = new InMemoryRevocationLists(store);
        InMemoryQualificationFacts facts = new InMemoryQualificationFacts(store);
        InMemoryResponders responders = new InMemoryResponders(store);
        ProcedurePorts procedures = InMemoryProcedurePorts.on(store, physicians, members, accounts.accounts());
        return new Ports(
                new InMemoryUnitOfWork(store),
                new InMemoryJournal(store),
                new InMemoryViewLog(store),
                new InMemorySubmissions(store),
                new InMemoryKeptAnswers(store, (InMemoryLoginSessions) accounts.sessions()),
                new HierarchyPorts(new InMemoryAssociations(store), new InMemoryAssociationProfiles(store)),
                new InMemoryRuleBook(store),
                accounts,
                new PeoplePorts(
                        physicians,
                        workRecords,
                        new InMemoryMailChanges(store),
                        new InMemoryPeopleBulk(physicians, workRecords)),
                new MembershipPorts(
                        members,
                        new InMemoryMemberNumbers(),
                        new InMemoryMemberIndex(members, physicians, workRecords, outbox),
                        new InMemoryMemberBulk(members)),
                procedures,
                new MailPorts(outbox, new InMemoryMailLanguages(store), Optional.empty()),
                new InMemorySchedule(store),
                new RegistrationPorts(
                        new InMemoryRegistrationRequests(store),
                        new InMemoryRegistrationDrafts(store),
                        new InMemoryRegistrationReviews(store),
                        new InMemoryResetLinks(store),
                        new InMemoryConsents(store),
                        new InMemoryLetterAllowances(store),
                        new PlainLinkSeal()),
                new InMemorySavedViews(store),
                new InMemoryLabelPrintings(store),
                new InstitutionPorts(
                        new InMemoryInstitutions(store), new InMemoryTypedWorkplaces(members, physicians, workRecords)),
                new InMemoryDispatches(store, physicians),
                new InMemoryJobs(store),
                new InMemoryMemberTallies(members, physicians, (InMemoryProcedures) procedures.procedures()),
                new AuthorityPorts(
                        generations,
                        new InMemoryCeremonies(store),
                        new InMemoryCaOfficers(store),
                        new InMemoryActivations(store),
                        new InMemoryRevokedAuthorities(store),
                        new InMemoryOutsideRoots(store),
                        new InMemoryUsedProfiles(store),
                        new InMemoryCertificateIndex(generations, issuances, revocations, physicians),
                        Optional.empty(),
                        Optional.of(new IssuancePorts(
                                issuances,
                                revocations,
                                lists,
                                new InMemoryReissues(store, issuances, revocations),
                                new InMemoryLogHeads(store),
                                new InMemoryIssuanceLog(),
                                new InMemoryRevocationPublisher(),
                                Optional::empty)),
                        Optional.empty(),
                        codec.map(each -> new StatusPorts(
                                responders,
                                new InMemoryStatusBook(store, responders, issuances, revocations),
                                each,
                                new InMemoryAnswerFiles(),
                                Optional::empty))),
                new QualificationPorts(
                        facts,
                        new InMemoryHeldCertificates(issuances, lists),
                        revocations,
                        new InMemorySignedStatements(store),
                        new InMemoryToldDeaths(
                                (InMemoryAccounts) accounts.accounts(),
                                members,
                                physicians,
                                facts,
                                issuances,
                                revocations)));
    }
}
