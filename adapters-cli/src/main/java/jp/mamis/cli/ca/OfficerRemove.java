package jp.mamis.cli.ca;

import jp.mamis.application.hpki.ceremony.CeremonyUseCases;
import jp.mamis.application.hpki.ceremony.RemoveOfficer;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.hpki.ceremony.CaOfficer;
import jp.mamis.domain.kernel.Outcome;
import picocli.CommandLine.Command;

/** Ask that somebody be an officer no longer. */
@Command(name = "remove", description = "Ask that somebody be an officer no longer.")
public final class OfficerRemove extends OfficerAct {

    public OfficerRemove(CommandContext context) {
        super(context, "ca.officer-removal-asked");
    }

    @Override
    Outcome<CaOfficer> act(CeremonyUseCases ceremonies, LoginId who, Caller caller) {
        return ceremonies.removeOfficer().remove(new RemoveOfficer.Command(who), caller);
    }
}
