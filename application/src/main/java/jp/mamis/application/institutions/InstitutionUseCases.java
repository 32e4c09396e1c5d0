package jp.mamis.application.institutions;

import jp.mamis.application.Ports;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.attachments.Blobs;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.jobs.JobWork;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.membership.Members;

/** Constructs the use cases and queries of the register of institutions and hands them out. */
public final class InstitutionUseCases {

    private final LoadInstitutions loadInstitutions;
    private final InstitutionLoadPreview institutionLoadPreview;
    private final PrepareInstitutionLoad prepareInstitutionLoad;
    private final LoadWork loadWork;
    private final InstitutionQueries institutionQueries;
    private final LinkWorkplace linkWorkplace;
    private final TypedWorkplaceQueries typedWorkplaceQueries;

    public InstitutionUseCases(Foundation foundation, Ports ports, CurrentHierarchy hierarchy, Freshness freshness) {
        Institutions register = ports.institutions().register();
        Members members = ports.membership().members();
        loadInstitutions = new LoadInstitutions(foundation, hierarchy, register);
        institutionLoadPreview = new InstitutionLoadPreview(foundation, hierarchy, register);
        Blobs files = ports.procedures().files().blobs();
        prepareInstitutionLoad = new PrepareInstitutionLoad(foundation, hierarchy, register, ports.jobs(), files);
        loadWork = new LoadWork(foundation, hierarchy, register, files);
        institutionQueries = new InstitutionQueries(foundation, register);
        linkWorkplace =
                new LinkWorkplace(foundation, hierarchy, members, ports.people().workRecords(), register);
        typedWorkplaceQueries =
                new TypedWorkplaceQueries(foundation, hierarchy, members, ports.institutions(), freshness);
    }

    public LoadInstitutions loadInstitutions() {
        return loadInstitutions;
    }

    public InstitutionLoadPreview institutionLoadPreview() {
        return institutionLoadPreview;
    }

    public PrepareInstitutionLoad prepareInstitutionLoad() {
        return prepareInstitutionLoad;
    }

    /** What a job that loads the register does. */
    public JobWork loadWork() {
        return loadWork;
    }

    public InstitutionQueries institutionQueries() {
        return institutionQueries;
    }

    public LinkWorkplace linkWorkplace() {
        return linkWorkplace;
    }

    public TypedWorkplaceQueries typedWorkplaceQueries() {
        return typedWorkplaceQueries;
    }
}
