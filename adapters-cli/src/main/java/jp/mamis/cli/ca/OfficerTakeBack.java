package jp.mamis.cli.ca;

import jp.mamis.application.hpki.ceremony.CeremonyUseCases;
import jp.mamis.application.hpki.ceremony.TakeBackOfficer;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.hpki.ceremony.CaOfficer;
import jp.mamis.domain.kernel.Outcome;
import picocli.CommandLine.Command;

/** Take back what was asked for about an officer and nobody has confirmed. */
@Command(name = "take-back", description = "Take back what was asked for about an officer and nobody has confirmed.")
public final class OfficerTakeBack extends OfficerAct {

    public OfficerTakeBack(CommandContext context) {
        super(context, "ca.officer-taken-back");
    }

    @Override
    Outcome<CaOfficer> act(CeremonyUseCases ceremonies, LoginId who, Caller caller) {
        return ceremonies.takeBackOfficer().takeBack(new TakeBackOfficer.Command(who), caller);
    }
}
