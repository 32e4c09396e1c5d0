package jp.mamis.application;

import jp.mamis.application.accounts.AccountPorts;
import jp.mamis.application.accounts.Passkeys;
import jp.mamis.application.answers.KeptAnswers;
import jp.mamis.application.hierarchy.HierarchyPorts;
import jp.mamis.application.hpki.AuthorityPorts;
import jp.mamis.application.institutions.InstitutionPorts;
import jp.mamis.application.jobs.Jobs;
import jp.mamis.application.journal.Journal;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.labels.LabelPrintings;
import jp.mamis.application.mail.MailPorts;
import jp.mamis.application.membership.MembershipPorts;
import jp.mamis.application.once.Submissions;
import jp.mamis.application.people.PeoplePorts;
import jp.mamis.application.procedures.ProcedurePorts;
import jp.mamis.application.qualification.QualificationPorts;
import jp.mamis.application.registration.RegistrationPorts;
import jp.mamis.application.saved.SavedViews;
import jp.mamis.application.schedule.Schedule;
import jp.mamis.application.settings.RuleBook;
import jp.mamis.application.statistics.MemberTallies;
import jp.mamis.application.tray.Dispatches;

/** Everything the system needs from outside, by context. Implement these to embed it; the contracts say what holds. */
public record Ports(
        UnitOfWork work,
        Journal journal,
        ViewLog views,
        Submissions submissions,
        KeptAnswers answers,
        HierarchyPorts hierarchy,
        RuleBook rules,
        AccountPorts accounts,
        PeoplePorts people,
        MembershipPorts membership,
        ProcedurePorts procedures,
        MailPorts mail,
        Schedule schedule,
        RegistrationPorts registration,
        SavedViews saved,
        LabelPrintings printings,
        InstitutionPorts institutions,
        Dispatches dispatches,
        Jobs jobs,
        MemberTallies tallies,
        AuthorityPorts authority,
        QualificationPorts qualifications) {

    /** The same ports under another unit of work: the embedder's own. */
    public Ports withWork(UnitOfWork own) {
        return new Ports(
                own,
                journal,
                views,
                submissions,
                answers,
                hierarchy,
                rules,
                accounts,
                people,
                membership,
                procedures,
                mail,
                schedule,
                registration,
                saved,
                printings,
                institutions,
                dispatches,
                jobs,
                tallies,
                authority,
                qualifications);
    }

    /** The same ports with another way for mails to leave. */
    public Ports withMail(MailPorts other) {
        return new Ports(
                work,
                journal,
                views,
                submissions,
                answers,
                hierarchy,
                rules,
                accounts,
                people,
                membership,
                procedures,
                other,
                schedule,
                registration,
                saved,
                printings,
                institutions,
                dispatches,
                jobs,
                tallies,
                authority,
                qualifications);
    }

    /** The same ports, with passkeys at the address where people reach the portal. */
    public Ports withPasskeys(Passkeys other) {
        return new Ports(
                work,
                journal,
                views,
                submissions,
                answers,
                hierarchy,
                rules,
                accounts.withPasskeys(other),
                people,
                membership,
                procedures,
                mail,
                schedule,
                registration,
                saved,
                printings,
                institutions,
                dispatches,
                jobs,
                tallies,
                authority,
                qualifications);
    }

    /** The same ports with another authority: what writes and reads certificates joins here. */
    public Ports withAuthority(AuthorityPorts other) {
        return new Ports(
                work,
                journal,
                views,
                submissions,
                answers,
                hierarchy,
                rules,
                accounts,
                people,
                membership,
                procedures,
                mail,
                schedule,
                registration,
                saved,
                printings,
                institutions,
                dispatches,
                jobs,
                tallies,
                other,
                qualifications);
    }
}
