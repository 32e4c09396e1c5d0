package jp.mamis.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.mamis.application.accounts.AccountUseCases;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.addressees.Addressee;
import jp.mamis.application.addressees.Addressees;
import jp.mamis.application.answers.AnswerUseCases;
import jp.mamis.application.attachments.AttachmentUseCases;
import jp.mamis.application.consent.ConsentUseCases;
import jp.mamis.application.hierarchy.HierarchyUseCases;
import jp.mamis.application.hpki.ca.IssuanceUseCases;
import jp.mamis.application.hpki.ca.IssuingProfiles;
import jp.mamis.application.hpki.ceremony.CeremonyQueries;
import jp.mamis.application.hpki.ceremony.CeremonyUseCases;
import jp.mamis.application.hpki.status.StatusUseCases;
import jp.mamis.application.institutions.InstitutionUseCases;
import jp.mamis.application.jobs.JobRunner;
import jp.mamis.application.jobs.JobUseCases;
import jp.mamis.application.journal.AuditTrail;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.JournalUseCases;
import jp.mamis.application.kernel.IdentifierSource;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.labels.LabelPrintingUseCases;
import jp.mamis.application.labels.LabelQueries;
import jp.mamis.application.mail.LetterHead;
import jp.mamis.application.mail.MailUseCases;
import jp.mamis.application.membership.MembershipUseCases;
import jp.mamis.application.once.OnceOnly;
import jp.mamis.application.people.PeopleUseCases;
import jp.mamis.application.procedures.ApprovalLetters;
import jp.mamis.application.procedures.ProcedureFolders;
import jp.mamis.application.procedures.ProcedureGrounds;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.application.qualification.QualificationUseCases;
import jp.mamis.application.qualification.StatementSigning;
import jp.mamis.application.registration.RegistrationUseCases;
import jp.mamis.application.saved.CopiedViews;
import jp.mamis.application.saved.SavedViewUseCases;
import jp.mamis.application.schedule.ScheduleUseCases;
import jp.mamis.application.settings.SettingsUseCases;
import jp.mamis.application.statistics.StatisticsQueries;
import jp.mamis.application.tray.TrayUseCases;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.Officer;
import jp.mamis.domain.settings.LabelAddress;

/**
 * The one entry object: every use case of the system, wired once over the given ports. Immutable and safe for use by
 * many threads. Opens nothing and closes nothing: ports belong to whoever made them. Long because the whole assembly is to be
 * read in one place.
 */
public final class AssociationSystem {

    private final HierarchyUseCases hierarchy;
    private final SettingsUseCases settings;
    private final AccountUseCases accounts;
    private final PeopleUseCases people;
    private final MembershipUseCases membership;
    private final ProcedureUseCases procedures;
    private final LabelQueries labels;
    private final LabelPrintingUseCases labelPrinting;
    private final AttachmentUseCases attachments;
    private final MailUseCases mail;
    private final ConsentUseCases consent;
    private final RegistrationUseCases registration;
    private final SavedViewUseCases saved;
    private final ScheduleUseCases schedule;
    private final InstitutionUseCases institutions;
    private final JobUseCases jobs;
    private final TrayUseCases tray;
    private final StatisticsQueries statistics;
    private final JournalUseCases journal;
    private final OnceOnly once;
    private final AnswerUseCases answers;
    private final CeremonyUseCases ceremonies;
    private final Optional<IssuanceUseCases> issuance;
    private final Optional<StatusUseCases> status;
    private final QualificationUseCases qualifications;

    AssociationSystem(Ports ports, IdentifierSource ids, SystemBuilder chosen) {
        Time time = new Time(chosen.clock);
        Foundation foundation =
                new Foundation(ports.work(), new AuditTrail(ports.journal(), time), ports.views(), time, ids);
        hierarchy = new HierarchyUseCases(foundation, ports.hierarchy(), new RemainingInStore(ports, time));
        this.settings = new SettingsUseCases(foundation, ports.rules(), hierarchy.currentHierarchy());
        PeopleInStore stored = new PeopleInStore(ports);
        accounts = new AccountUseCases(
                foundation,
                ports.accounts(),
                hierarchy.currentHierarchy()::get,
                stored::bodiesOn,
                new AccountUseCases.Post(
                        chosen.silent ? letter -> {} : ports.mail().outbox()::queue,
                        chosen::put,
                        ports.mail().languages(),
                        stored::mailOf,
                        address -> ports.people().physicians().withMail(address),
                        (person, day) -> stored.servingOn(
                                person, day, hierarchy.currentHierarchy().get()),
                        stored::keepingOn),
                chosen.byMail(),
                chosen.proofRules(),
                new CopiedViews(ports.saved(), ids));
        ProcedureGrounds grounds = new ProcedureGrounds(ports.procedures());
        Predicate<PersonId> holders = person -> ports.work()
                .readOnly(() -> ports.accounts().accounts().findByPerson(person).isPresent());
        people = new PeopleUseCases(
                foundation,
                ports.people(),
                stored::bodiesOn,
                grounds,
                new PeopleUseCases.Checking(
                        (person, body) -> grounds.of(person, body).isPresent(),
                        (account, body) -> ports.accounts()
                                .accounts()
                                .find(account)
                                .map(found -> Officer.of(
                                        hierarchy
                                                .currentHierarchy()
                                                .get()
                                                .require(body)
                                                .name()
                                                .text(),
                                        found.holder().text()))),
                new PeopleUseCases.Post(
                        chosen.silent ? letter -> {} : ports.mail().outbox()::queue,
                        stored::endLinks,
                        ports.mail().languages(),
                        ports.registration().allowances(),
                        ports.registration().seal(),
                        new LetterHead(hierarchy.currentHierarchy()::get),
                        holders));
        Freshness freshness = new Freshness(chosen.proofRules().fresh());
        JobRunner runner = new JobRunner(foundation, ports.jobs(), accounts.holderToday()::at);
        membership = new MembershipUseCases(
                foundation,
                ports.membership(),
                ports.people(),
                hierarchy.currentHierarchy(),
                grounds,
                freshness,
                ports.rules());
        labels = LabelQueries.of(foundation, ports, membership.memberQueries(), freshness);
        labelPrinting = new LabelPrintingUseCases(foundation, ports.printings(), chosen.labelSheets);
        procedures = new ProcedureUseCases(
                foundation,
                ports.procedures(),
                ports.membership(),
                ports.people().physicians(),
                ports.accounts().accounts(),
                ports.accounts().index(),
                hierarchy.currentHierarchy(),
                ports.rules(),
                new ProcedureUseCases.Post(
                        chosen.silent ? letter -> false : ports.mail().outbox()::queue,
                        chosen::put,
                        ports.mail().languages(),
                        ports.hierarchy().profiles(),
                        letterAddresses(ports)),
                freshness,
                ports.accounts().mandates(),
                new ProcedureUseCases.Background(ports.jobs(), runner, chosen.draftLife));
        attachments = new AttachmentUseCases(
                foundation,
                ports.procedures().files(),
                hierarchy.currentHierarchy(),
                ProcedureFolders.places(ports.procedures(), ports.accounts().index(), ports.rules()));
        mail = new MailUseCases(
                foundation, ports.mail(), ports.registration().seal(), chosen.publicUrl, chosen.realm, refused -> {
                    procedures.applicantLetters().instead(refused);
                    accounts.holderLetters().instead(refused);
                });
        consent = new ConsentUseCases(
                foundation, chosen.documents, ports.registration().consents());
        registration = new RegistrationUseCases(
                foundation,
                ports.registration(),
                new RegistrationUseCases.Around(
                        ports.accounts(),
                        ports.people().physicians(),
                        ports.membership().members(),
                        ports.mail().languages(),
                        chosen.documents,
                        chosen.silent ? letter -> {} : ports.mail().outbox()::queue,
                        new LetterHead(hierarchy.currentHierarchy()::get),
                        hierarchy.currentHierarchy(),
                        freshness));
        saved = new SavedViewUseCases(foundation, ports.saved());
        institutions = new InstitutionUseCases(foundation, ports, hierarchy.currentHierarchy(), freshness);
        jobs = new JobUseCases(
                foundation, ports.jobs(), runner, List.of(procedures.bulkWork(), institutions.loadWork()));
        tray = new TrayUseCases(foundation, ports, hierarchy.currentHierarchy(), freshness);
        statistics = new StatisticsQueries(foundation, ports.tallies(), hierarchy.currentHierarchy());
        issuance = ports.authority()
                .codec()
                .flatMap(codec -> ports.authority()
                        .issuance()
                        .map(beside -> new IssuanceUseCases(
                                foundation,
                                ports.authority().generations(),
                                codec,
                                beside,
                                new IssuanceUseCases.Around(
                                        CaRealm.valueOf(chosen.realm.name()),
                                        () -> hierarchy
                                                .currentHierarchy()
                                                .get()
                                                .national()
                                                .map(Association::id),
                                        ports.people().physicians(),
                                        ports.qualifications().facts()::claimAll,
                                        ports.accounts().secrets(),
                                        ports.authority().index(),
                                        caller -> CeremonyQueries.isOfficer(
                                                ports.authority().officers(), caller),
                                        account -> CeremonyQueries.isInOffice(
                                                ports.authority().officers(), account),
                                        ports.authority().revoked()::all,
                                        ports.authority().outside(),
                                        new IssuingProfiles(
                                                chosen.japaneseNames,
                                                ports.authority().profiles()),
                                        freshness))));
        status = ports.authority()
                .status()
                .map(beside -> new StatusUseCases(
                        foundation,
                        ports.authority().generations(),
                        beside,
                        new StatusUseCases.Around(
                                CaRealm.valueOf(chosen.realm.name()),
                                () -> hierarchy
                                        .currentHierarchy()
                                        .get()
                                        .national()
                                        .map(Association::id),
                                chosen.answerLife)));
        schedule = new ScheduleUseCases(foundation, ports, procedures, attachments, mail);
        journal = new JournalUseCases(foundation, ports.journal());
        once = new OnceOnly(ports.work(), ports.submissions(), time);
        answers = new AnswerUseCases(foundation, ports.answers());
        ceremonies = new CeremonyUseCases(
                foundation,
                new CeremonyUseCases.Stores(
                        ports.authority().generations(),
                        ports.authority().ceremonies(),
                        ports.authority().officers(),
                        ports.authority().activations(),
                        ports.authority().revoked(),
                        ports.authority().outside(),
                        ports.authority().profiles(),
                        ports.authority().issuance(),
                        ports.authority().codec(),
                        ports.authority().signatures(),
                        ports.authority().status(),
                        ports.accounts().secrets()),
                ports.accounts().accounts(),
                hierarchy.currentHierarchy()::get,
                freshness,
                CaRealm.valueOf(chosen.realm.name()));
        qualifications = new QualificationUseCases(
                foundation,
                ports.qualifications(),
                new QualificationUseCases.Around(
                        CaRealm.valueOf(chosen.realm.name()),
                        () -> hierarchy.currentHierarchy().get().national().map(Association::id),
                        ports.people().physicians(),
                        ports.accounts().accounts(),
                        StatementSigning.of(ports.authority(), CaRealm.valueOf(chosen.realm.name())),
                        note -> ports.authority()
                                .issuance()
                                .ifPresent(beside -> beside.log().append(note)),
                        freshness));
    }

    /** Where approval letters go: as the doctors wish. */
    private static ProcedureUseCases.Addresses letterAddresses(Ports ports) {
        Addressees addressees = new Addressees(ports);
        return (days, body) -> addressees.of(days, body, LabelAddress.AS_WISHED).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        to -> new ApprovalLetters.Receiver(
                                to.getValue().name(),
                                to.getValue().place().map(Addressee.Place::address),
                                to.getValue().place().flatMap(Addressee.Place::firm))));
    }

    public static SystemBuilder builder(Ports ports) {
        return new SystemBuilder(ports);
    }

    public HierarchyUseCases hierarchy() {
        return hierarchy;
    }

    public LabelQueries labels() {
        return labels;
    }

    public LabelPrintingUseCases labelPrinting() {
        return labelPrinting;
    }

    public SettingsUseCases settings() {
        return settings;
    }

    public AccountUseCases accounts() {
        return accounts;
    }

    public PeopleUseCases people() {
        return people;
    }

    public MembershipUseCases membership() {
        return membership;
    }

    public ProcedureUseCases procedures() {
        return procedures;
    }

    public AttachmentUseCases attachments() {
        return attachments;
    }

    public MailUseCases mail() {
        return mail;
    }

    public ConsentUseCases consent() {
        return consent;
    }

    public RegistrationUseCases registration() {
        return registration;
    }

    public SavedViewUseCases saved() {
        return saved;
    }

    public InstitutionUseCases institutions() {
        return institutions;
    }

    /** What offices bring to doctors whom no mail reaches. */
    public TrayUseCases tray() {
        return tray;
    }

    /** How many members there are. */
    public StatisticsQueries statistics() {
        return statistics;
    }

    /** Long work, as those see it who ordered it. */
    public JobUseCases jobs() {
        return jobs;
    }

    public ScheduleUseCases schedule() {
        return schedule;
    }

    public JournalUseCases journal() {
        return journal;
    }

    /** What the edges run a submission in, so that it is done once. */
    public OnceOnly once() {
        return once;
    }

    /** What pages keep the answers to faulty forms in. */
    public AnswerUseCases answers() {
        return answers;
    }

    /** Certificates of holders and lists of those revoked; empty where the ports have no codec or nothing to issue with. */
    public Optional<IssuanceUseCases> issuance() {
        return issuance;
    }

    /** Answering about the status of certificates; none where nothing answers. */
    public Optional<StatusUseCases> status() {
        return status;
    }

    /** Keys and certificates of authorities, who makes them, and when they may be used. */
    public CeremonyUseCases ceremonies() {
        return ceremonies;
    }

    /** Who is and was a physician, and the certificates that fall with that. */
    public QualificationUseCases qualifications() {
        return qualifications;
    }
}
