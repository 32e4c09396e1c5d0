package jp.mamis.cli.ca;

import jp.mamis.application.hpki.ceremony.AppointOfficer;
import jp.mamis.application.hpki.ceremony.CeremonyUseCases;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.hpki.ceremony.CaOfficer;
import jp.mamis.domain.kernel.Outcome;
import picocli.CommandLine.Command;

/** Ask that somebody become an officer. */
@Command(name = "appoint", description = "Ask that somebody become an officer.")
public final class OfficerAppoint extends OfficerAct {

    public OfficerAppoint(CommandContext context) {
        super(context, "ca.officer-asked");
    }

    @Override
    Outcome<CaOfficer> act(CeremonyUseCases ceremonies, LoginId who, Caller caller) {
        return ceremonies.appointOfficer().appoint(new AppointOfficer.Command(who), caller);
    }
}
