package jp.mamis.application.accounts;

import jp.mamis.application.journal.Foundation;

/** Constructs the use cases and queries of second factors and hands them out. */
public final class FactorUseCases {

    private final ProveAtLogIn proveAtLogIn;
    private final EnrolAtLogIn enrolAtLogIn;
    private final EnrolApp enrolApp;
    private final RemoveFactor removeFactor;
    private final AddPasskey addPasskey;
    private final AskPasskey askPasskey;
    private final RenewRecoveryCodes renewRecoveryCodes;
    private final ConfirmHolder confirmHolder;
    private final ResetFactors resetFactors;
    private final AskApproval askApproval;
    private final ApproveLogIn approveLogIn;
    private final CollectApproval collectApproval;
    private final FactorQueries factorQueries;

    FactorUseCases(Foundation foundation, AccountPorts ports, HolderMail mail, ProofRules rules, ResetFactors reset) {
        Enrolment enrolment = new Enrolment(ports, mail);
        Freshness freshness = new Freshness(rules.fresh());
        proveAtLogIn = new ProveAtLogIn(foundation, ports, mail);
        enrolAtLogIn = new EnrolAtLogIn(foundation, ports, enrolment);
        enrolApp = new EnrolApp(foundation, ports, enrolment, freshness);
        removeFactor = new RemoveFactor(foundation, ports, freshness, rules.demand(), mail);
        addPasskey = new AddPasskey(foundation, ports, enrolment, freshness);
        askPasskey = new AskPasskey(foundation, ports);
        renewRecoveryCodes = new RenewRecoveryCodes(foundation, ports, enrolment, freshness);
        resetFactors = reset;
        confirmHolder = new ConfirmHolder(foundation, ports, mail);
        askApproval = new AskApproval(foundation, ports, rules.portal());
        approveLogIn = new ApproveLogIn(foundation, ports, freshness);
        collectApproval = new CollectApproval(foundation, ports);
        factorQueries = new FactorQueries(foundation, ports, rules);
    }

    public ProveAtLogIn proveAtLogIn() {
        return proveAtLogIn;
    }

    public EnrolAtLogIn enrolAtLogIn() {
        return enrolAtLogIn;
    }

    public EnrolApp enrolApp() {
        return enrolApp;
    }

    public RemoveFactor removeFactor() {
        return removeFactor;
    }

    public AddPasskey addPasskey() {
        return addPasskey;
    }

    public AskPasskey askPasskey() {
        return askPasskey;
    }

    public RenewRecoveryCodes renewRecoveryCodes() {
        return renewRecoveryCodes;
    }

    public ConfirmHolder confirmHolder() {
        return confirmHolder;
    }

    public ResetFactors resetFactors() {
        return resetFactors;
    }

    public AskApproval askApproval() {
        return askApproval;
    }

    public ApproveLogIn approveLogIn() {
        return approveLogIn;
    }

    public CollectApproval collectApproval() {
        return collectApproval;
    }

    public FactorQueries factorQueries() {
        return factorQueries;
    }
}
